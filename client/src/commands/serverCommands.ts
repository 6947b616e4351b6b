import { isProjectFile, saveDocuments } from '../server/projectFiles.ts';
import { showSkippedFiles } from '../skippedFiles.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** Commands about the server itself. */
export function serverCommands({ connection }: CommandContext): CommandTable {
  return {
    'jiaokan.reindex': () => connection.reindex(),
    'jiaokan.restartServer': () => connection.restart(),
    'jiaokan.showOutput': () => connection.showOutput(),
    'jiaokan.saveProjectFiles': (...uris) =>
      saveDocuments(uris.filter((uri) => typeof uri === 'string').filter(isProjectFile)),
    'jiaokan.showSkippedFiles': () => showSkippedFiles(connection.status?.skipped ?? []),
  };
}
