import type { BuildOptions } from 'esbuild';

export declare const nodeBundle: BuildOptions;
export declare function serverBundle(
  outdir: string,
  options?: { readonly dictionary?: boolean },
): BuildOptions;
export declare const browserBundle: BuildOptions;
export declare function browserServerBundle(outdir: string): BuildOptions;
export declare function engineFingerprint(): string;
