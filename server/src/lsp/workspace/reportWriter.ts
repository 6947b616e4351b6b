import {
  type CancellationToken,
  type ProgressToken,
  WorkspaceDiagnosticRequest,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { nextTurn } from '../../host/nextTurn.ts';
import type { Session } from '../session.ts';

/** What a client has, and how it wants to be told. */
export interface ReportWish {
  /** The names of the reports that it has, by canonical URI. */
  readonly known: Iterable<readonly [string, string]>;
  /** Where partial results go. */
  readonly partial: ProgressToken | undefined;
}

/** Tells a client what has changed since it was told last. An open document that is shown speaks for itself. */
export interface ReportWriter {
  /** Whether anything was told that the client did not have. */
  readonly changed: boolean;
  /** Goes through all files; those of which the client has the newest report are named. */
  writeAll(token: CancellationToken): Promise<void>;
  write(uris: Iterable<string>, token: CancellationToken): Promise<void>;
  /** What was not sent as a partial result. */
  rest(): WorkspaceDocumentDiagnosticReport[];
  dispose(): void;
}

/** So many files are told at a time; what comes in meanwhile is answered in between. */
const batch = 100;

/** Starts with what the client has. */
export function createReportWriter(session: Session, { known: given, partial }: ReportWish): ReportWriter {
  const { workspace, connection } = session;
  const known = new Map(given);
  let items: WorkspaceDocumentDiagnosticReport[] = [];
  let changed = false;

  const reportOf = (uri: string): WorkspaceDocumentDiagnosticReport | undefined => {
    const resultId = workspace.current(uri);
    const before = known.get(uri);
    if (resultId === 'own') return undefined;
    if (resultId === undefined && before === undefined) return undefined;
    if (resultId === undefined) {
      known.delete(uri);
      changed = true;
      return { kind: 'full', uri, version: null, items: [] };
    }
    if (resultId === before) return { kind: 'unchanged', uri, version: null, resultId };
    known.set(uri, resultId);
    changed = true;
    return { kind: 'full', uri, version: null, resultId, items: workspace.findings.report(session, uri) };
  };

  const flush = async (): Promise<void> => {
    if (partial !== undefined && items.length > 0) {
      await connection.sendProgress(WorkspaceDiagnosticRequest.partialResult, partial, { items });
      items = [];
    }
    await nextTurn();
  };

  const write = async (uris: Iterable<string>, token: CancellationToken, all: boolean): Promise<void> => {
    let looked = 0;
    for (const uri of uris) {
      if (token.isCancellationRequested) return;
      const report = reportOf(uri);
      if (report !== undefined && (all || report.kind === 'full')) items.push(report);
      if (++looked % batch === 0) await flush();
    }
    await flush();
  };

  const stopListening = workspace.onNews((uri) => {
    // At once: when the document is closed again, the client has to be told everything.
    if (workspace.current(uri) === 'own') known.delete(uri);
  });

  return {
    dispose: stopListening,
    get changed() {
      return changed;
    },
    writeAll: (token) => write(new Set([...known.keys(), ...workspace.findings.uris()]), token, true),
    write: (uris, token) => write(uris, token, false),
    rest: () => items,
  };
}
