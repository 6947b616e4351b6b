import type { ChangedSpelling } from '../../engine/names/recordedChange.ts';
import type { SizeLimit } from '../../host/ports.ts';
import type { DocumentSummary } from '../../service/documentSummary.ts';
import { noPackedFindings, packFindings } from '../../service/placedFinding.ts';
import type { OpenAnalysis } from '../analyses.ts';
import type { CorpusEdit } from '../corpus.ts';
import type { Session } from '../session.ts';
import { type ClosedFindings, createClosedFindings } from './closedFindings.ts';
import { createCorpusJudge } from './corpusJudge.ts';
import { createPushDelivery } from './pushDelivery.ts';
import { createScopeRegistration } from './scopeRegistration.ts';

/** The diagnostics of the files that are not open, where the person wants those of the whole workspace. */
export interface WorkspaceDiagnostics {
  /** Whether the scope is the workspace. */
  readonly on: boolean;
  readonly findings: ClosedFindings;
  /** Whether all files have been read and compared. */
  readonly settled: boolean;
  /** Puts the setting into force. Tells whether files have to be read anew for it. */
  applyScope(): boolean;
  /** A file was read for the index. */
  take(uri: string, summary: DocumentSummary): void;
  /** A document was read that an editor keeps open and does not show. */
  takeOpen(analysis: OpenAnalysis): void;
  /** A file was not read because of its size. */
  refuse(uri: string, size: SizeLimit): void;
  /** A file is gone, or is none of the corpus any more. */
  forget(uri: string): void;
  /** What is to be shown of a file may have changed: it was opened, shown, closed. */
  changed(uri: string): void;
  /** What is ignored, or the language, has changed for all files. */
  allChanged(): void;
  /** The name of what is to be shown of a file; undefined for nothing, and `own` where its open document speaks for itself. */
  current(uri: string): string | undefined;
  /** A document of the corpus has changed. */
  edited(edit: CorpusEdit): void;
  /** `names`: nothing has changed but what is recorded of these. */
  runBegun(names?: readonly ChangedSpelling[]): void;
  /** `complete` is false where the person has stopped the run. */
  runEnded(complete: boolean): void;
  /** From now on the client asks by itself; what was pushed is taken back. */
  polled(): void;
  /** Hears of files with something new to show; an empty name stands for a change of the state alone. */
  onNews(listener: (uri: string) => void): () => void;
  dispose(): void;
}

/** Starts with nothing read; `session` is asked for late, since it holds this itself. */
export function createWorkspaceDiagnostics(session: () => Session): WorkspaceDiagnostics {
  const findings = createClosedFindings();
  const listeners = new Set<(uri: string) => void>();
  const registration = createScopeRegistration(session);
  let on = false;
  let reading = true;
  const tell = (uri: string): void => {
    for (const listener of listeners) listener(uri);
  };
  const judge = createCorpusJudge(session, findings, tell);
  const push = createPushDelivery(session);

  const current = (uri: string): string | undefined => {
    const { documents, delivery } = session();
    const open = documents.get(uri);
    if (open !== undefined && delivery.shows(uri)) return 'own';
    // What an editor keeps open and does not show is, as far as anybody sees, as the disk has it.
    if (!on) return undefined;
    return findings.resultId(session(), uri);
  };

  const switchOff = (): void => {
    judge.stop();
    const uris = [...findings.uris()];
    findings.clear();
    for (const uri of uris) tell(uri);
  };

  const self: WorkspaceDiagnostics = {
    get on() {
      return on;
    },
    findings,
    get settled() {
      return !on || (!reading && judge.idle);
    },
    applyScope() {
      const wanted = session().settings.current().scope === 'workspace';
      if (wanted === on) return false;
      on = wanted;
      registration.apply(on);
      // Such a client asks anew about the documents that it shows.
      if (session().client.dynamicDiagnostics) session().delivery.forgetShown();
      reading = true;
      if (!on) switchOff();
      tell('');
      return on;
    },
    take(uri, summary) {
      if (!on) return;
      if (findings.setDocument(uri, summary.findings ?? noPackedFindings)) tell(uri);
      judge.read(uri, summary.inConflict === true);
      // Spellings are put beside their like when somebody asks. Asked now, it is a little for each file; else it is all at once.
      session().corpus.index.similarNames('person', '');
    },
    takeOpen({ uri, facts, findings: found }) {
      if (!on) return;
      if (findings.setDocument(uri, packFindings(facts.model, found))) tell(uri);
      judge.read(uri, facts.conflicts.length > 0);
    },
    refuse(uri, size) {
      if (on && findings.setTooLarge(uri, size)) tell(uri);
    },
    forget(uri) {
      judge.forget(uri);
      if (findings.remove(uri)) tell(uri);
    },
    changed: tell,
    allChanged() {
      for (const uri of findings.uris()) tell(uri);
    },
    current,
    runBegun(names) {
      // What was to be compared and was not yet is part of the whole alone.
      const narrow = on && !reading && judge.idle ? names : undefined;
      reading = true;
      judge.stop();
      judge.gather(narrow);
    },
    edited: (edit) => judge.edited(edit),
    runEnded(complete) {
      reading = false;
      if (on && complete) judge.judgeRead();
      tell('');
    },
    polled: () => push.end(),
    onNews(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    dispose() {
      judge.dispose();
      push.dispose();
      listeners.clear();
    },
  };
  listeners.add((uri) => push.news(uri));
  return self;
}
