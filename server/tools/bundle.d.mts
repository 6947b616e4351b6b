import type { BuildOptions } from 'esbuild';

export declare const nodeBundle: BuildOptions;
export declare function serverBundle(outdir: string): BuildOptions;
export declare function engineFingerprint(): string;
