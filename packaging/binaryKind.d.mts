export declare function binaryKind(
  bytes: Buffer,
): { readonly platform: string; readonly arch: string } | undefined;
export declare function neededVersions(bytes: Buffer): readonly string[];
