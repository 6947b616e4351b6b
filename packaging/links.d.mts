export declare function brokenLinks(
  names: readonly string[],
  pages: readonly string[],
  read: (page: string) => string,
): readonly string[];
