import { type CodeAction, CodeActionResolveRequest } from 'vscode-languageserver';
import { defineRequest } from '../define.ts';
import { taskEdit } from '../edits/taskEdit.ts';
import type { ActionData } from './codeAction.ts';

/** `codeAction/resolve`: works out the edit of the action that was chosen. */
export const codeActionResolve = defineRequest(
  CodeActionResolveRequest.type,
  async (session, action, token): Promise<CodeAction> => {
    if (action.edit !== undefined || action.data === undefined) return action;
    // What comes back is what was sent with the action.
    const { uri, version, task } = action.data as ActionData;
    return { ...action, edit: await taskEdit(session, { uri, version }, task, token) };
  },
);
