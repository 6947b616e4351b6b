import { DocumentDiagnosticRequest, UnregistrationRequest } from 'vscode-languageserver';
import type { Session } from '../session.ts';

/** Names the diagnostics of files that are not open; clients keep them apart from those of open documents. */
export const workspaceIdentifier = 'jiaokan-workspace';

/** Offers the client the diagnostics of the whole workspace, and takes the offer back. */
export interface ScopeRegistration {
  apply(on: boolean): void;
}

/** No document is of this kind: what is open is asked for under the other name. */
const noDocument = [{ scheme: 'jiaokan-none' }];

/** Starts without an offer. A client that cannot be told later asks on its own, or is sent what it has not asked for. */
export function createScopeRegistration(session: () => Session): ScopeRegistration {
  const id = workspaceIdentifier;
  const { method } = DocumentDiagnosticRequest.type;
  let last: Promise<void> = Promise.resolve();
  let registered = false;

  const change = async (on: boolean): Promise<void> => {
    const { connection } = session();
    if (on === registered) return;
    registered = on;
    try {
      if (on) {
        const options = {
          id,
          documentSelector: noDocument,
          identifier: id,
          interFileDependencies: true,
          workspaceDiagnostics: true,
        };
        await connection.sendRequest('client/registerCapability', {
          registrations: [{ id, method, registerOptions: options }],
        });
      } else {
        await connection.sendRequest(UnregistrationRequest.type, { unregisterations: [{ id, method }] });
      }
    } catch (error) {
      connection.console.warn(`The client did not do what it offers: ${String(error)}`);
    }
  };

  return {
    apply(on) {
      // One after the other, so that the client ends up with the last word.
      if (session().client.dynamicDiagnostics) last = last.then(() => change(on));
    },
  };
}
