export interface ReleaseState {
  readonly manifest: { readonly version: string };
  readonly lock: {
    readonly version: string;
    readonly packages?: Readonly<Record<string, { readonly version: string }>>;
  };
  readonly changelog: string;
  readonly tags: readonly string[];
  readonly changedFiles: readonly string[];
  readonly rehearsal: boolean;
}
export declare function releaseProblems(state: ReleaseState): readonly string[];
