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
export declare function toBeDone(state: Pick<ReleaseState, 'manifest' | 'changelog'>): readonly string[];
export declare function verdict(run: {
  readonly version: string;
  readonly failed: readonly string[];
  readonly tested: boolean;
  readonly rehearsal: boolean;
}): { readonly text: string; readonly status: 0 | 1 };
