export declare const nativeTargets: readonly string[];
