/** The folder that test corpora lie in. */
export const root = 'file:///corpus';

/** The URI of a file of the test corpus. */
export function uriOf(path: string): string {
  return `${root}/${path.split('/').map(encodeURIComponent).join('/')}`;
}
