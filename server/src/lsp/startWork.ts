import { DidChangeConfigurationNotification, type InitializeParams } from 'vscode-languageserver';
import { reanalyse } from './reanalyse.ts';
import type { Session } from './session.ts';
import { watchFiles } from './watchFiles.ts';
import { changeFolders } from './workspaceFolders.ts';

/** The folders that the client has open at the start. */
export function folderUris({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return rootUri ? [rootUri] : [];
}

/** Begins what needs the client: settings, watched files, the folders, and the index once the dictionary is there. */
export async function startWork(session: Session, folders: readonly string[]): Promise<void> {
  const { connection, client, host, status } = session;
  host.analyzer.onSegmenterChange(() => segmenterChanged(session));
  if (client.workspaceFolders) {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
      changeFolders(session, added, removed),
    );
  }
  await attempt(session, async () => {
    if (client.configurationChanges) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'jiaokan' });
    }
  });
  await changeFolders(
    session,
    folders.map((uri) => ({ uri })),
    [],
  );
  session.begin();
  if (client.watchFiles) await attempt(session, () => watchFiles(session));
  status.complain(host.analyzer.segmenter);
  status.changed();
}

/** A client that fails at what it has offered must not keep the corpus from being read. */
async function attempt({ connection }: Session, step: () => Promise<void>): Promise<void> {
  try {
    await step();
  } catch (error) {
    connection.console.warn(`The client did not do what it offers: ${String(error)}`);
  }
}

function segmenterChanged(session: Session): void {
  const { host, status } = session;
  status.complain(host.analyzer.segmenter);
  status.changed();
  reanalyse(session);
  void session.indexer.readAll();
}
