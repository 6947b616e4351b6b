import type { Session } from './session.ts';
import { readEditorSettings } from './settings.ts';

/**
 * Asks the client for its settings, for the workspace and for each folder. A client that cannot be asked has sent
 * them at the start; one that fails at it must not keep the corpus from being read.
 */
export async function fetchSettings({ connection, client, settings, folders }: Session): Promise<void> {
  if (!client.configuration) return;
  const uris = folders.all().map(({ uri }) => uri);
  const items = [{ section: 'jiaokan' }, ...uris.map((scopeUri) => ({ section: 'jiaokan', scopeUri }))];
  try {
    const sections: readonly unknown[] = await connection.workspace.getConfiguration(items);
    const [all, ...each] = sections.map(readEditorSettings);
    if (all === undefined) return;
    settings.replace(all, new Map(uris.map((uri, index) => [uri, each[index] ?? all])));
  } catch (error) {
    connection.console.warn(`The client did not tell its settings: ${String(error)}`);
  }
}
