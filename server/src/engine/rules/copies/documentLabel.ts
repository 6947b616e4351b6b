/** What a person calls a document: the last part of its address or path. */
export function documentLabel(document: string): string {
  const last = document.slice(Math.max(document.lastIndexOf('/'), document.lastIndexOf('\\')) + 1);
  try {
    return /^[a-z][a-z0-9+.-]*:/iu.test(document) ? decodeURIComponent(last) : last;
  } catch {
    return last;
  }
}
