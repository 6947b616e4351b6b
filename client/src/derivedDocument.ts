import * as vscode from 'vscode';

/*
 * Read-only documents that are made of another one and shown under a scheme of their own: the clean text, the text to
 * read. Their address is that of their source, which it carries along.
 */

/** The address of what is made of a document under a scheme. */
export function derivedUri(scheme: string, source: vscode.Uri): vscode.Uri {
  return source.with({ scheme, query: source.toString(), fragment: '' });
}

/** The document that another one is made of. */
export function sourceUri({ query }: vscode.Uri): vscode.Uri {
  return vscode.Uri.parse(query);
}

/** Whether what is made of a document under a scheme is open. */
export function isDerivedOpen(scheme: string, source: vscode.Uri): boolean {
  const wanted = derivedUri(scheme, source).toString();
  return vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === wanted);
}

/** The open documents of a scheme. */
export function openUris(scheme: string): readonly vscode.Uri[] {
  return vscode.workspace.textDocuments.map(({ uri }) => uri).filter((uri) => uri.scheme === scheme);
}
