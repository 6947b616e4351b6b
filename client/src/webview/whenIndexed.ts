import type * as vscode from 'vscode';
import type { ServerStatus } from '../../../server/src/lsp/protocol.ts';

/** What tells how far the index is. */
interface IndexSource {
  readonly status: ServerStatus | undefined;
  readonly onStatus: vscode.Event<ServerStatus | undefined>;
}

/** Whether the server has read every document of the corpus. */
export function isIndexed({ status }: IndexSource): boolean {
  return status !== undefined && status.indexing === null;
}

/** Settles when the corpus has been read, or when nobody waits for it any more. */
export function whenIndexed(source: IndexSource, token: vscode.CancellationToken): Promise<void> {
  return new Promise((resolve) => {
    if (isIndexed(source) || token.isCancellationRequested) return resolve();
    const listening = [
      source.onStatus(() => isIndexed(source) && settle()),
      token.onCancellationRequested(() => settle()),
    ];
    const settle = (): void => {
      for (const each of listening) each.dispose();
      resolve();
    };
  });
}
