import { URI } from 'vscode-uri';

/**
 * One spelling for each URI. Clients differ in what they escape, and the index must not take one file for two.
 */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** A folder's URI without the slash at its end. */
export function folderUri(uri: string): string {
  return canonicalUri(uri).replace(/\/+$/u, '');
}

/** The path below a folder, decoded and with `/`, or undefined when the document is elsewhere. Both are canonical. */
export function pathBelow(folder: string, document: string): string | undefined {
  return document.startsWith(`${folder}/`)
    ? decodeURIComponent(document.slice(folder.length + 1))
    : undefined;
}

/** The URI of a path below a folder. */
export function uriBelow(folder: string, path: string): string {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return canonicalUri(`${folder}/${encoded}`);
}

/** The last part of a URI's path, decoded. */
export function baseName(uri: string): string {
  const { path } = URI.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}
