import { DidChangeWatchedFilesNotification, type FileSystemWatcher } from 'vscode-languageserver';
import { projectFiles } from '../project/config.ts';
import type { Session } from './session.ts';

/** Asks the client to tell of changes to texts and project files. What counts is decided when they are told. */
export async function watchFiles({ connection, client, folders }: Session): Promise<void> {
  const globs = ['**/*.{txt,md}', `**/${projectFiles.folder}/*.jsonc`];
  const extra = folders
    .all()
    .flatMap(({ uri, config }) => config.value.include.map((glob) => ({ uri, glob })));
  const watchers: FileSystemWatcher[] = globs.map((globPattern) => ({ globPattern }));
  for (const { uri, glob } of extra) {
    if (globs.includes(glob)) continue;
    watchers.push({ globPattern: client.relativePatterns ? { baseUri: uri, pattern: glob } : `**/${glob}` });
  }
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
