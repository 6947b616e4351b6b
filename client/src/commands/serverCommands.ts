import { showSkippedFiles } from '../skippedFiles.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** Commands about the server itself. */
export function serverCommands({ connection, decisions }: CommandContext): CommandTable {
  return {
    'jiaokan.reindex': () => connection.reindex(),
    'jiaokan.restartServer': () => connection.restart(),
    'jiaokan.showOutput': () => connection.showOutput(),
    'jiaokan.saveProjectFiles': (...uris) => decisions.save(uris.filter((uri) => typeof uri === 'string')),
    'jiaokan.showSkippedFiles': () => showSkippedFiles(connection.status?.skipped ?? []),
  };
}
