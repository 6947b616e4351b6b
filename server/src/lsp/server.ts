import type { Connection } from 'vscode-languageserver';
import { serverCapabilities } from './capabilities.ts';
import { createSession, disposeSession } from './createSession.ts';
import { registerNotifications, registerRequests } from './define.ts';
import { notifications } from './notifications/all.ts';
import { requests } from './requests/all.ts';
import type { ServerHost, Session } from './session.ts';
import { folderUris, startWork } from './startWork.ts';

/** Serves one client over a connection. Nothing is read before the client has said that it is initialized. */
export function startServer(connection: Connection, host: ServerHost): void {
  let session: Session | undefined;
  let folders: readonly string[] = [];
  connection.onInitialize((params) => {
    session = createSession(connection, host, params);
    folders = folderUris(params);
    return {
      capabilities: serverCapabilities(session.client),
      serverInfo: { name: 'Jiaokan', version: host.version },
    };
  });
  connection.onInitialized(async () => {
    if (session !== undefined) await startWork(session, folders);
  });
  connection.onShutdown(async () => {
    if (session !== undefined) await disposeSession(session);
  });
  registerRequests(connection, () => session, requests);
  registerNotifications(connection, () => session, notifications);
  connection.listen();
}
