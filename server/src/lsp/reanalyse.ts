import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Analyses the open documents again because something that they all depend on has changed. */
export function reanalyse({ analyses, documents, delivery, client, connection }: Session): void {
  analyses.invalidate();
  for (const { uri } of documents.all()) delivery.schedule(uri);
  delivery.recheck(undefined);
  if (client.semanticTokensRefresh) void connection.languages.semanticTokens.refresh();
  if (client.codeLensRefresh) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (client.inlayHintRefresh) void connection.languages.inlayHint.refresh();
}
