import * as vscode from 'vscode';

/** The texts of documents as VS Code reads them. */
export interface ReadTexts {
  readonly texts: ReadonlyMap<string, string>;
  /** Documents that VS Code cannot read, or reads in the wrong encoding. */
  readonly unreadable: ReadonlySet<string>;
}

/**
 * Reads documents through VS Code, which is who will write them. A file in an encoding that VS Code does not
 * expect comes out full of replacement characters; saving that would destroy it, so such a file is left alone
 * unless a person has opened it already and sees what it looks like.
 */
export async function readTexts(
  uris: readonly string[],
  token: vscode.CancellationToken,
): Promise<ReadTexts> {
  const texts = new Map<string, string>();
  const unreadable = new Set<string>();
  const open = new Set(vscode.workspace.textDocuments.map(({ uri }) => uri.toString()));
  for (const uri of uris) {
    if (token.isCancellationRequested) break;
    const resource = vscode.Uri.parse(uri);
    const text = await textOf(resource);
    if (text === undefined || (text.includes('\uFFFD') && !open.has(resource.toString())))
      unreadable.add(uri);
    else texts.set(uri, text);
  }
  return { texts, unreadable };
}

async function textOf(resource: vscode.Uri): Promise<string | undefined> {
  try {
    return (await vscode.workspace.openTextDocument(resource)).getText();
  } catch {
    return undefined;
  }
}
