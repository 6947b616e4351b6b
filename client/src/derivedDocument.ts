import * as vscode from 'vscode';

/*
 * Read-only documents that are made of another one and shown under a scheme of their own: the clean text, the text to
 * read. Their address is that of their source, which it carries along.
 */

/** The address of what is made of a document under a scheme. A label tells its tab from that of the source. */
export function derivedUri(scheme: string, source: vscode.Uri, label = ''): vscode.Uri {
  const path = label === '' ? source.path : `${source.path} · ${label}`;
  return source.with({ scheme, path, query: source.toString(), fragment: '' });
}

/** The document that another one is made of. */
export function sourceUri({ query }: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(query);
}

/** Whether what is made of a document under a scheme is open. */
export function isDerivedOpen(scheme: string, source: vscode.Uri): boolean {
  const query = source.toString();
  return vscode.workspace.textDocuments.some(({ uri }) => uri.scheme === scheme && uri.query === query);
}

/** The open documents of a scheme. */
export function openUris(scheme: string): readonly vscode.Uri[] {
  return vscode.workspace.textDocuments.map(({ uri }) => uri).filter((uri) => uri.scheme === scheme);
}
