import * as vscode from 'vscode';
import { readingScheme } from '../reading/readingView.ts';
import { isCorpusDocument } from '../server/documents.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** From a text to what it reads like without its wraps, and back, at the same place. */
export function readingCommands({ reading }: CommandContext): CommandTable {
  return {
    'jiaokan.readingView.open': async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor !== undefined && isCorpusDocument(editor.document)) await reading.open(editor);
      else {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('Open the text that is to be read, then run the command again.'),
        );
      }
    },
    'jiaokan.readingView.openSource': async () => {
      const editor = vscode.window.activeTextEditor;
      if (editor?.document.uri.scheme === readingScheme) await reading.openSource(editor);
    },
  };
}
