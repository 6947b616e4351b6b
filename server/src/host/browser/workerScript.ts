/**
 * The address of a script of one's own for a worker. A browser starts none from another origin than the page's, and an
 * extension's files are mostly on another; what such a script imports may come from anywhere.
 */
export function scriptAddress(code: string): string {
  return URL.createObjectURL(new Blob([code], { type: 'text/javascript' }));
}

/** The address of a script that runs the one at `url`. */
export function importingScript(url: string): string {
  return scriptAddress(`importScripts(${JSON.stringify(url)});`);
}
