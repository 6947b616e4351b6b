import { isWhole } from '../../engine/lint/ruleFailure.ts';
import type { ChangedSpelling } from '../../engine/names/recordedChange.ts';
import { fromBase64, toBase64 } from '../../host/base64.ts';
import { nextTurn } from '../../host/nextTurn.ts';
import { mayConcernCorpusRules } from '../../service/corpusProspects.ts';
import { noPackedFindings, packFindings } from '../../service/placedFinding.ts';
import type { CorpusEdit } from '../corpus.ts';
import { contextOf } from '../eligibility.ts';
import { judge } from '../findings.ts';
import { showProgress } from '../indexer.ts';
import type { Session } from '../session.ts';
import type { ClosedFindings } from './closedFindings.ts';
import { createTouchedDocuments } from './touchedDocuments.ts';

/** Lets the rules about names and copies look at files that are not open, once the corpus has settled. */
export interface CorpusJudge {
  /** Whether nothing is left to be looked at. */
  readonly idle: boolean;
  /** A file was read; `inConflict` says that it spells a name in two ways by itself. */
  read(uri: string, inConflict: boolean): void;
  forget(uri: string): void;
  /** A document of the corpus has changed; whom that concerns is asked once nothing changes any more. */
  edited(edit: CorpusEdit): void;
  /** All files are about to be read; with `names`, because something else is recorded of these and for no other reason. */
  gather(names: readonly ChangedSpelling[] | undefined): void;
  /** All files were read: looks at all of them, or at those that the names concern. */
  judgeRead(): void;
  stop(): void;
  dispose(): void;
}

/** How long nothing must have changed for the corpus to count as settled, in milliseconds. */
const quiet = 1500;
/** How many files are read and waited for at a time. */
const atOnce = 2;
/** How long this thread works before it looks for messages, in milliseconds. */
const slice = 8;

/** Starts with nothing to look at; `changed` hears of files with other findings, and with an empty name of the end. */
export function createCorpusJudge(
  session: () => Session,
  findings: ClosedFindings,
  changed: (uri: string) => void,
): CorpusJudge {
  const touched = createTouchedDocuments();
  const conflicts = new Set<string>();
  let run = 0;
  let running = false;
  /** Whether a run of reading is about recorded names alone. */
  let narrow = false;
  let timer: NodeJS.Timeout | undefined;

  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      timer = undefined;
      const { workspace, corpus } = session();
      if (workspace.on) void work(touched.take(corpus.index));
    }, quiet);
  };

  /** Whether a file has to be read for the corpus rules; told from its record. */
  const concerns = (uri: string): boolean => {
    const { index } = session().corpus;
    const record = index.recordOf(uri);
    return record !== undefined && (conflicts.has(uri) || mayConcernCorpusRules(record, index));
  };

  const look = async (uri: string, given: () => boolean): Promise<void> => {
    const { documents } = session();
    if (documents.get(uri) !== undefined || !findings.has(uri)) return;
    const found = concerns(uri) ? await corpusFindings(session(), uri, given) : noPackedFindings;
    if (found === undefined || given() || documents.get(uri) !== undefined) return;
    if (findings.setCorpus(uri, found)) changed(uri);
  };

  const work = async (uris: Iterable<string>): Promise<void> => {
    const mine = ++run;
    running = true;
    let stopped = false;
    const given = () => stopped || mine !== run;
    const all = [...uris];
    let done = 0;
    const shown = showProgress(session(), 'judging', () => {
      stopped = true;
    });
    const waiting = all.values();
    let begun = performance.now();
    const worker = async (): Promise<void> => {
      for (const uri of waiting) {
        if (given()) return;
        if (performance.now() - begun > slice) {
          await nextTurn();
          begun = performance.now();
        }
        await look(uri, given).catch((error: unknown) =>
          session().connection.console.error(`Comparing a file failed: ${String(error)}`),
        );
        shown.report(++done / all.length);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, worker));
    shown.done();
    if (mine !== run) return;
    running = false;
    changed('');
  };

  const stop = (): void => {
    run++;
    running = false;
    clearTimeout(timer);
    timer = undefined;
  };

  return {
    get idle() {
      return !running && timer === undefined;
    },
    read(uri, inConflict) {
      if (inConflict) conflicts.add(uri);
      else conflicts.delete(uri);
    },
    forget: (uri) => void conflicts.delete(uri),
    edited(edit) {
      const { workspace, indexer, documents } = session();
      if (!workspace.on) return;
      if (indexer.progress() !== null) {
        // What is read for the index is looked at when all of it is there.
        if (narrow) touched.note(edit);
        return;
      }
      // A file that is not open is looked at itself; one that is open may concern others.
      const open = documents.get(edit.uri) !== undefined;
      if (open && edit.touched.size === 0 && !edit.copies) return;
      touched.note(edit);
      wait();
    },
    gather(names) {
      narrow = names !== undefined;
      touched.clear();
      for (const { type, text } of names ?? []) if (type !== undefined) touched.noteSpelling(type, text);
    },
    judgeRead() {
      stop();
      const { index } = session().corpus;
      const concerned = touched.take(index);
      void work(narrow ? concerned : [...index.documents()]);
      narrow = false;
    },
    stop,
    dispose: stop,
  };
}

/**
 * What the corpus rules find in a file that is not open. Undefined where it is not what its record was made of. While nothing at
 * all changes in the corpus it is what was found before, and the text need not be read for it.
 */
async function corpusFindings(session: Session, uri: string, given: () => boolean) {
  const { kept, corpus } = session;
  const { segmenter } = session.host.analyzer;
  const { rules } = contextOf(session, uri);
  const before = ['closed findings', uri, corpus.state(), segmenter.id, JSON.stringify([...rules])];
  const known = kept.value(...before);
  if (typeof known === 'string') return fromBase64(known);
  const found = await newCorpusFindings(session, uri, given);
  // What was found while something changed belongs to neither state.
  if (found?.whole === true && corpus.state() === before[2]) {
    kept.keepValue(toBase64(found.packed), ...before);
  }
  return found?.packed;
}

async function newCorpusFindings(session: Session, uri: string, given: () => boolean) {
  const { host, corpus } = session;
  const { place, file, rules, recorded } = contextOf(session, uri);
  if (place === undefined) return undefined;
  const reading = await host.files.read(uri, file);
  // A file that has changed is on its way to the index, and is looked at after that.
  if (reading.kind !== 'text' || !corpus.isOf(uri, reading.text) || given()) return undefined;
  const job = { document: uri, text: reading.text, recorded, settings: rules, lane: 'index' } as const;
  const analysis = await host.analyzer.analyze(job);
  if (analysis === undefined || given()) return undefined;
  const { shown, ignored } = await judge(session, uri, analysis.facts, []);
  const all = [...shown, ...ignored];
  return { packed: packFindings(analysis.facts.model, all), whole: isWhole(all) };
}
