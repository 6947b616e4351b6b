import {
  CodeActionKind,
  type FileOperationRegistrationOptions,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import type { ClientFeatures } from './clientFeatures.ts';
import { serverCommands } from './protocol.ts';
import { diagnosticOptions } from './workspace/scopeRegistration.ts';

/** The code action kind of all safe fixes. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.jiaokan`;

/** The types of semantic tokens; a token's number is its place here. */
export const tokenTypes = ['person', 'organization'] as const;

/** Files are watched; a folder that is moved or deleted takes its files along without a word. */
const folders: FileOperationRegistrationOptions = {
  filters: [{ pattern: { glob: '**', matches: 'folder' } }],
};

/** What the server offers to a client with these features. */
export function serverCapabilities(client: ClientFeatures): ServerCapabilities {
  return {
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    ...(client.pullDiagnostics
      ? {
          // Where the client can be told later, it is told when the person wants those of the workspace.
          diagnosticProvider: diagnosticOptions(!client.dynamicDiagnostics),
        }
      : {}),
    codeActionProvider: {
      codeActionKinds: [CodeActionKind.QuickFix, fixAllKind],
      resolveProvider: client.resolveCodeActionEdits,
    },
    documentSymbolProvider: { label: 'Jiaokan' },
    workspaceSymbolProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    hoverProvider: true,
    renameProvider: { prepareProvider: true },
    foldingRangeProvider: true,
    // No trigger characters: editors ask when letters or characters are typed, and that is when a name may be meant.
    completionProvider: {},
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    typeHierarchyProvider: true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: true,
    semanticTokensProvider: {
      legend: { tokenTypes: [...tokenTypes], tokenModifiers: [] },
      full: true,
      range: true,
    },
    executeCommandProvider: { commands: Object.values(serverCommands) },
    workspace: {
      workspaceFolders: { supported: true, changeNotifications: true },
      fileOperations: { didCreate: folders, didRename: folders, didDelete: folders },
    },
  };
}
