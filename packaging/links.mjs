import path from 'node:path';

const link = /\]\(([^)\s#]+)/g;

/**
 * Links of a package's pages that lead to no file or folder of it, in sentences. `read` gives the text of a page. Whoever
 * packs for VS Code writes the names of the pages at the top in small letters, so their case does not count.
 */
export function brokenLinks(names, pages, read) {
  const known = new Set(names.flatMap(withFolders).map((name) => name.toLowerCase()));
  return pages.flatMap((page) =>
    [...read(page).matchAll(link)]
      .map(([, target]) => target)
      .filter((target) => !/^\w+:/.test(target))
      .filter((target) => !known.has(path.posix.join(path.posix.dirname(page), target).toLowerCase()))
      .map((target) => `${page} links to ${target}, which is not in the package`),
  );
}

function withFolders(name) {
  const parent = path.posix.dirname(name);
  return parent === '.' ? [name] : [name, ...withFolders(parent)];
}
