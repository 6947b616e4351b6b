export interface Allowed {
  readonly pattern: string;
  readonly needed: boolean;
  matches(name: string): boolean;
}
export declare function readAllowList(file: string): readonly Allowed[];
export declare function judgeContents(
  names: readonly string[],
  allowed: readonly Allowed[],
): readonly string[];
