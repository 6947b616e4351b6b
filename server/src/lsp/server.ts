import { type Connection, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { serverCapabilities } from './capabilities.ts';
import { createSession, disposeSession } from './createSession.ts';
import { registerNotifications, registerRequests, type ServerState } from './define.ts';
import { notifications } from './notifications/all.ts';
import { requests } from './requests/all.ts';
import type { ServerHost } from './session.ts';
import { folderUris, startWork } from './startWork.ts';

/** Serves one client over a connection. Nothing is read before the client has said that it is initialized. */
export function startServer(connection: Connection, host: ServerHost): void {
  let state: ServerState = { kind: 'waiting' };
  let folders: readonly string[] = [];
  connection.onInitialize((params) => {
    if (state.kind !== 'waiting') return new ResponseError(ErrorCodes.InvalidRequest, 'initialize');
    const session = createSession(connection, host, params);
    state = { kind: 'serving', session };
    folders = folderUris(params);
    return {
      capabilities: serverCapabilities(session.client),
      serverInfo: { name: 'Jiaokan', version: host.version },
    };
  });
  connection.onInitialized(async () => {
    if (state.kind === 'serving') await startWork(state.session, folders);
  });
  connection.onShutdown(async () => {
    if (state.kind !== 'serving') return;
    const { session } = state;
    // From now on nothing is begun that nobody would end.
    state = { kind: 'ended' };
    await disposeSession(session);
  });
  registerRequests(connection, () => state, requests);
  registerNotifications(connection, () => state, notifications);
  connection.listen();
}
