import * as vscode from 'vscode';
import { baselineCommands } from './baselineCommands.ts';
import { cleanCommands } from './cleanCommands.ts';
import type { CommandContext } from './command.ts';
import { concordanceCommands } from './concordanceCommands.ts';
import { copyCommands } from './copyCommands.ts';
import { entityCommands } from './entityCommands.ts';
import { findingCommands } from './findingCommands.ts';
import { findingListCommands } from './findingListCommands.ts';
import { fixCommands } from './fixCommands.ts';
import { fixWorkspaceCommands } from './fixWorkspaceCommands.ts';
import { helpCommands } from './helpCommands.ts';
import { ignoreCommands } from './ignoreCommands.ts';
import { mentionCommands } from './mentionCommands.ts';
import { namesCommands } from './namesCommands.ts';
import { outlineCommands } from './outlineCommands.ts';
import { readingCommands } from './readingCommands.ts';
import { serverCommands } from './serverCommands.ts';

/** Registers every command that package.json declares; a test keeps the two lists equal. */
export function registerCommands(context: CommandContext): vscode.Disposable {
  const tables = [
    fixCommands(context),
    fixWorkspaceCommands(context),
    cleanCommands(context),
    baselineCommands(context),
    findingCommands(),
    findingListCommands(context),
    ignoreCommands(context),
    readingCommands(context),
    serverCommands(context),
    mentionCommands(context),
    concordanceCommands(context),
    copyCommands(context),
    outlineCommands(context),
    entityCommands(context),
    namesCommands(context),
    helpCommands(context),
  ];
  const registrations = tables
    .flatMap((table) => Object.entries(table))
    .map(([id, handler]) => vscode.commands.registerCommand(id, handler));
  return vscode.Disposable.from(...registrations);
}
