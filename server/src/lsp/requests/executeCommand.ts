import { ExecuteCommandRequest, type WorkspaceEdit } from 'vscode-languageserver';
import { defineRequest, UserError } from '../define.ts';
import { corpusFix } from '../edits/corpusFix.ts';
import { decisionEdit } from '../edits/decisionEdit.ts';
import { raiseLimitEdit } from '../edits/raiseLimitEdit.ts';
import { taskEdit } from '../edits/taskEdit.ts';
import { type DecideParams, type FixParams, type RaiseLimitParams, serverCommands } from '../protocol.ts';
import { readEverything } from '../readEverything.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';
import type { ActionData } from './codeAction.ts';

/** `workspace/executeCommand`: what Jiaokan's own requests do, for clients that do not know them. */
export const executeCommand = defineRequest(
  ExecuteCommandRequest.type,
  async (session, { command, arguments: given }, token): Promise<null> => {
    const [argument]: readonly unknown[] = given ?? [];
    switch (command) {
      case serverCommands.decide:
        await apply(session, await decisionEdit(session, argument as DecideParams));
        return null;
      case serverCommands.fix:
        await apply(session, (await corpusFix(session, argument as FixParams, token)).edit);
        return null;
      case serverCommands.act: {
        const { uri, version, task } = argument as ActionData;
        await apply(session, await taskEdit(session, { uri, version }, task, token));
        return null;
      }
      case serverCommands.raiseLimit: {
        const { uri, size } = argument as RaiseLimitParams;
        await apply(session, await raiseLimitEdit(session, canonicalUri(uri), size));
        return null;
      }
      case serverCommands.reindex:
        await readEverything(session);
        return null;
      default:
        throw new UserError(`There is no command “${command}”.`);
    }
  },
);

async function apply({ connection }: Session, edit: WorkspaceEdit): Promise<void> {
  const { applied, failureReason } = await connection.workspace.applyEdit(edit);
  if (!applied) throw new UserError(failureReason ?? 'The editor did not apply the edit.');
}
