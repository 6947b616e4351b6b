import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { Session } from './session.ts';

/**
 * Analyses the open documents again because something that they all depend on has changed, or those alone of whose text
 * `concerns` says so; what the corpus says of them is looked at anew in any case.
 */
export function reanalyse(
  { analyses, documents, delivery, client, connection }: Session,
  concerns: (text: string) => boolean = () => true,
): void {
  analyses.invalidate(concerns);
  for (const { uri, text } of documents.all()) if (concerns(text)) delivery.schedule(uri);
  delivery.recheck(undefined);
  if (client.semanticTokensRefresh) void connection.languages.semanticTokens.refresh();
  if (client.codeLensRefresh) void connection.sendRequest(CodeLensRefreshRequest.type);
  if (client.inlayHintRefresh) void connection.languages.inlayHint.refresh();
}
