import * as vscode from 'vscode';

/** The languages that a corpus is written in, as VS Code names them. */
const languages: readonly string[] = ['plaintext', 'markdown', 'corpus-text'];

/**
 * Where files are: on a disk, on a server that VS Code looks at without cloning (`vscode-vfs`), and wherever the folders are
 * that the window was opened with.
 */
const fileSchemes: readonly string[] = [
  ...new Set([
    'file',
    'vscode-vfs',
    ...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.scheme),
  ]),
];

/** The documents that the server is told about: files and buffers that were never saved. */
export const documentSelector: readonly { readonly language: string; readonly scheme: string }[] =
  languages.flatMap((language) => [...fileSchemes, 'untitled'].map((scheme) => ({ language, scheme })));

/**
 * What the client keeps the server in step with: the texts, and the project files, so that a decision is written into
 * what the editor holds and not into what the disk held.
 */
export const syncSelector: readonly {
  readonly language?: string;
  readonly scheme: string;
  readonly pattern?: string;
}[] = [
  ...documentSelector,
  ...fileSchemes.map((scheme) => ({ scheme, pattern: '**/.jiaokan/{config,names,ignore,baseline}.jsonc' })),
];

/** Whether the server knows the document. */
export function isCorpusDocument(document: vscode.TextDocument): boolean {
  return vscode.languages.match([...documentSelector], document) > 0;
}

/** The document in the active editor, when the server knows it. */
export function activeCorpusDocument(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document !== undefined && isCorpusDocument(document) ? document : undefined;
}
