import type { Session } from '../session.ts';
import { firstReport } from './firstReport.ts';
import { openReport } from './openReport.ts';
import type { DiagnosticsReport } from './report.ts';

/** Sees to it that the client's diagnostics are those of the newest texts. */
export interface DiagnosticsDelivery {
  /** A document changed: its analysis is due once the person pauses. */
  schedule(uri: string): void;
  /** Findings of documents that nobody edited may have changed; `except` is the document that was. */
  recheck(except: string | undefined): void;
  /** What was delivered of a document lacks what its names tell: the rest is due when they have been read. */
  complete(uri: string): void;
  /** Takes note of what a client that pulls has got. */
  delivered(uri: string, resultId: string): void;
  /** Whether the client has got the diagnostics of an open document. */
  shows(uri: string): boolean;
  /** The client has dropped all diagnostics and asks anew. */
  forgetShown(): void;
  closed(uri: string): void;
  dispose(): void;
}

/** How long after a keystroke a document is analysed, in milliseconds. */
const pause = 120;

/** How long changes of the corpus are gathered before other documents are looked at, in milliseconds. */
const gathering = 300;

/** Starts the delivery; `session` is asked for late, since it holds the delivery itself. */
export function createDelivery(session: () => Session): DiagnosticsDelivery {
  const timers = new Map<string, NodeJS.Timeout>();
  const delivered = new Map<string, string>();
  let recheckTimer: NodeJS.Timeout | undefined;
  let recheckAll = false;
  let disposed = false;

  const note = (uri: string, resultId: string): void => {
    const first = !delivered.has(uri);
    delivered.set(uri, resultId);
    // From now on the document speaks for itself.
    if (first) session().workspace.changed(uri);
  };

  const publish = (uri: string, clientUri: string, version: number, report: DiagnosticsReport): void => {
    note(uri, report.resultId);
    void session().connection.sendDiagnostics({ uri: clientUri, version, diagnostics: report.items });
  };

  const analyse = async (uri: string): Promise<void> => {
    const { analyses, client, documents } = session();
    if (client.pullDiagnostics) {
      const analysis = await analyses.current(uri);
      // A document behind a closed tab stays open, and nobody asks for its diagnostics.
      if (analysis !== undefined && !disposed && !delivered.has(uri)) session().workspace.takeOpen(analysis);
      return;
    }
    const document = documents.get(uri);
    if (document === undefined) return;
    const { report, complete } = await firstReport(session(), uri);
    // A text that changed meanwhile has an analysis of its own under way.
    if (disposed || documents.get(uri) !== document) return;
    publish(uri, document.clientUri, document.version, report);
    if (!complete) await recheckNow((each) => each === uri);
  };

  const recheckNow = async (isMeant: (uri: string) => boolean): Promise<void> => {
    const { documents, analyses, client, connection } = session();
    let stale = false;
    for (const { uri, clientUri, version } of documents.all()) {
      if (!isMeant(uri) || !delivered.has(uri)) continue;
      const report = await openReport(session(), uri, await analyses.current(uri));
      if (disposed || report.resultId === delivered.get(uri)) continue;
      if (documents.get(uri)?.version !== version) continue;
      if (client.pullDiagnostics) stale = true;
      else publish(uri, clientUri, version, report);
    }
    if (stale && client.diagnosticRefresh && !disposed) await connection.languages.diagnostics.refresh();
  };

  return {
    schedule(uri) {
      clearTimeout(timers.get(uri));
      timers.set(
        uri,
        setTimeout(() => {
          timers.delete(uri);
          void analyse(uri);
        }, pause),
      );
    },
    recheck(except) {
      recheckAll ||= except === undefined || recheckTimer !== undefined;
      recheckTimer ??= setTimeout(() => {
        const whom = recheckAll ? undefined : except;
        recheckTimer = undefined;
        recheckAll = false;
        void recheckNow((uri) => uri !== whom);
      }, gathering);
    },
    complete: (meant) => void recheckNow((uri) => uri === meant),
    delivered: note,
    shows: (uri) => delivered.has(uri),
    forgetShown: () => delivered.clear(),
    closed(uri) {
      clearTimeout(timers.get(uri));
      timers.delete(uri);
      delivered.delete(uri);
    },
    dispose() {
      disposed = true;
      for (const timer of timers.values()) clearTimeout(timer);
      clearTimeout(recheckTimer);
    },
  };
}
