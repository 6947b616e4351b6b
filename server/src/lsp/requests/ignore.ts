import type { WorkspaceEdit } from 'vscode-languageserver';
import { defineCustomRequest } from '../define.ts';
import { ignoresEdit } from '../edits/ignoresEdit.ts';
import { type IgnoreParams, ignoreRequest } from '../reviewProtocol.ts';

/** `jiaokan/ignore`: the edit that records that many findings are to be ignored. */
export const ignore = defineCustomRequest(
  ignoreRequest,
  (session, params: IgnoreParams): Promise<WorkspaceEdit> => ignoresEdit(session, params),
);
