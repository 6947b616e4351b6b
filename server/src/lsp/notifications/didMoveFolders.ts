import {
  DidCreateFilesNotification,
  DidDeleteFilesNotification,
  DidRenameFilesNotification,
} from 'vscode-languageserver';
import { defineNotification } from '../define.ts';
import type { Session } from '../session.ts';

/** Folders were made, moved or deleted in the editor: the files in them are elsewhere now. */
export const didMoveFolders = [
  defineNotification(DidCreateFilesNotification.type, readAgain),
  defineNotification(DidRenameFilesNotification.type, readAgain),
  defineNotification(DidDeleteFilesNotification.type, readAgain),
];

async function readAgain({ indexer }: Session): Promise<void> {
  await indexer.readAll();
}
