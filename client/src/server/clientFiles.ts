import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { toBase64 } from '../../../server/src/host/base64.ts';
import {
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
  type ReadFolderResult,
  readFileRequest,
  readFolderRequest,
} from '../../../server/src/lsp/filesProtocol.ts';

/** Gives the server what it cannot read itself: files of folders that are on no disk, or in a browser all of them. */
export function answerFileRequests(client: BaseLanguageClient): void {
  client.onRequest(readFolderRequest, ({ uri }: ReadFolderParams) => readFolder(vscode.Uri.parse(uri)));
  client.onRequest<ReadFileResult, unknown>(readFileRequest, ({ uri, limit }: ReadFileParams) =>
    readFile(vscode.Uri.parse(uri), limit),
  );
}

async function readFolder(folder: vscode.Uri): Promise<ReadFolderResult> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  return { entries: entries.map(([name, type]) => ({ name, kind: kindOf(type) })) };
}

/** The type of a link has the bit of what it leads to beside its own. */
function kindOf(type: vscode.FileType): ReadFolderResult['entries'][number]['kind'] {
  if ((type & vscode.FileType.File) !== 0) return 'file';
  if ((type & vscode.FileType.Directory) === 0) return 'other';
  return (type & vscode.FileType.SymbolicLink) === 0 ? 'folder' : 'linked folder';
}

async function readFile(file: vscode.Uri, limit: number): Promise<ReadFileResult> {
  try {
    const { size } = await vscode.workspace.fs.stat(file);
    if (size > limit) return { kind: 'too large', size };
    const bytes = await vscode.workspace.fs.readFile(file);
    // Some providers know the size only when they have the file.
    if (bytes.length > limit) return { kind: 'too large', size: bytes.length };
    return { kind: 'bytes', base64: toBase64(bytes) };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return { kind: 'missing' };
    return { kind: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
