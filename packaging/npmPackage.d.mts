export declare function stageForNpm(): string;
export declare function packStaged(stage: string): {
  readonly file: string;
  readonly names: readonly string[];
  readonly problems: readonly string[];
};
