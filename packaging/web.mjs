/** The package for browsers. Gives the folder with its files, or the reason why there is none. */
export function stageWeb() {
  return { missing: 'the extension has no part for browsers yet' };
}
