export declare function buildForShipping(): void;
