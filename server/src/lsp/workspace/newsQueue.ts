import type { CancellationToken } from 'vscode-languageserver';
import type { WorkspaceDiagnostics } from './workspaceDiagnostics.ts';

/** News of files, as one request waits for them. */
export interface NewsQueue {
  /** Waits for news, and a little for those that follow; false when the client does not wait any more. */
  next(): Promise<boolean>;
  /** Whether there are none to be told. */
  readonly empty: boolean;
  /** The files that the news are of; they are news no longer. */
  take(): readonly string[];
  dispose(): void;
}

/** How long news are gathered before they are told, in milliseconds. */
const gathering = 100;

/** Begins to listen. */
export function createNewsQueue(
  workspace: Pick<WorkspaceDiagnostics, 'onNews'>,
  token: CancellationToken,
): NewsQueue {
  const uris = new Set<string>();
  let wake = (): void => {};
  const stopListening = workspace.onNews((uri) => {
    uris.add(uri);
    wake();
  });
  const cancellation = token.onCancellationRequested(() => wake());
  return {
    async next() {
      if (token.isCancellationRequested) return false;
      if (uris.size === 0) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
      }
      if (token.isCancellationRequested) return false;
      await new Promise((resolve) => setTimeout(resolve, gathering));
      return !token.isCancellationRequested;
    },
    get empty() {
      return uris.size === 0;
    },
    take() {
      const taken = [...uris].filter((uri) => uri !== '');
      uris.clear();
      return taken;
    },
    dispose() {
      stopListening();
      cancellation.dispose();
    },
  };
}
