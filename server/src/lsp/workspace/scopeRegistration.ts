import {
  type DiagnosticRegistrationOptions,
  DocumentDiagnosticRequest,
  RegistrationRequest,
  UnregistrationRequest,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';

/** Offers the client the diagnostics of the whole workspace, and takes the offer back. */
export interface ScopeRegistration {
  apply(on: boolean): void;
}

const { method } = DocumentDiagnosticRequest.type;

/** What is offered: diagnostics of open documents, or of the whole workspace with them, under one name each. */
export function diagnosticOptions(workspaceDiagnostics: boolean): DiagnosticRegistrationOptions {
  return {
    id: workspaceDiagnostics ? 'jiaokan-workspace' : 'jiaokan-open-files',
    // The client's own.
    documentSelector: null,
    identifier: 'jiaokan',
    interFileDependencies: true,
    workspaceDiagnostics,
  };
}

/**
 * Starts with the offer that was made at initialization. A client that cannot be told later asks on its own, or is sent
 * what it has not asked for.
 */
export function createScopeRegistration(session: () => Session): ScopeRegistration {
  let last: Promise<void> = Promise.resolve();
  let offered = false;

  const change = async (on: boolean): Promise<void> => {
    if (on === offered) return;
    offered = on;
    const { connection } = session();
    const [before, after] = [diagnosticOptions(!on), diagnosticOptions(on)];
    try {
      // There is one offer at a time: a client keeps the diagnostics of each by themselves, and would show both.
      await connection.sendRequest(UnregistrationRequest.type, {
        unregisterations: [{ id: before.id ?? '', method }],
      });
      await connection.sendRequest(RegistrationRequest.type, {
        registrations: [{ id: after.id ?? '', method, registerOptions: after }],
      });
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
