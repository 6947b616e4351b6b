import type { WorkspaceEdit } from 'vscode-languageserver';
import { defineCustomRequest } from '../define.ts';
import { decisionEdit } from '../edits/decisionEdit.ts';
import { type DecideParams, decideRequest } from '../protocol.ts';

/** `jiaokan/decide`: the edit that records a decision in the project files. */
export const decide = defineCustomRequest(
  decideRequest,
  (session, params: DecideParams): Promise<WorkspaceEdit> => decisionEdit(session, params),
);
