import type { DocumentAnalysis, TextAnalysis } from '../engine/lint/analyzer.ts';
import type { Messages } from '../engine/rules/rule.ts';
import { summaryOf } from '../service/documentSummary.ts';
import type { OpenText } from './documents.ts';
import { contextOf, isJudged } from './eligibility.ts';
import { failureReason } from './failureReason.ts';
import type { Session } from './session.ts';

/** The analysis of an open document at one version. */
export interface OpenAnalysis extends DocumentAnalysis {
  readonly uri: string;
  readonly clientUri: string;
  readonly version: number;
}

/** What the text of an open document says while its names are still being read. */
export interface OpenTextAnalysis extends TextAnalysis {
  readonly uri: string;
  readonly clientUri: string;
  readonly version: number;
}

/** Whether the names of a text have been read, too. */
export function isComplete(analysis: OpenAnalysis | OpenTextAnalysis): analysis is OpenAnalysis {
  return 'mentions' in analysis.facts;
}

/** The analyses of the open documents. */
export interface Analyses {
  /** The analysis of the newest version; undefined when the document is closed or is not judged. */
  current(uri: string): Promise<OpenAnalysis | undefined>;
  /**
   * The same, or what the text says by itself where its names take long: for a document that is opened, so that a person
   * has something to read. After an edit everything is waited for.
   */
  first(uri: string): Promise<OpenAnalysis | OpenTextAnalysis | undefined>;
  /**
   * Settings, names or the segmenter changed: the analyses of documents of whose text `concerns` says so no longer hold.
   */
  invalidate(concerns: (text: string) => boolean): void;
  forget(uri: string): void;
  /** The open documents whose newest version could not be analysed, with the reason. */
  failures(): ReadonlyMap<string, Messages>;
  dispose(): void;
}

interface Entry {
  readonly version: number;
  readonly revision: number;
  readonly result: Promise<OpenAnalysis | 'silent' | 'superseded'>;
  /** Never ends where nothing is told before the whole. */
  readonly early: Promise<OpenTextAnalysis>;
}

/** Names that follow within this time are waited for, in milliseconds: what is shown at once need not be shown twice. */
const patience = 100;

type AnalysesSource = Pick<Session, 'documents' | 'folders' | 'settings' | 'host' | 'corpus' | 'connection'>;

/** Starts without any analysis. `changed` is called when a document could not be analysed, or can be again. */
export function createAnalyses(source: AnalysesSource, changed: () => void): Analyses {
  const entries = new Map<string, Entry>();
  /** Documents of which something has been told: from then on nothing is taken back that will be there again. */
  const told = new Set<string>();
  const failures = new Map<string, Messages>();
  let revision = 0;
  let disposed = false;

  const take = (
    document: OpenText,
    begun: number,
    analysis: DocumentAnalysis,
  ): OpenAnalysis | 'superseded' => {
    const { uri, clientUri, version, text } = document;
    // Not by version: a document that was closed and opened again counts from the same number.
    if (source.documents.get(uri) !== document || begun !== revision) return 'superseded';
    const open: OpenAnalysis = { ...analysis, uri, clientUri, version };
    source.corpus.set(summaryOf(uri, analysis.facts), text);
    told.add(uri);
    if (failures.delete(uri)) changed();
    return open;
  };

  const start = async (
    document: OpenText,
    early: (analysis: TextAnalysis) => void,
  ): Promise<OpenAnalysis | 'silent' | 'superseded'> => {
    const { uri, text } = document;
    if (!isJudged(source, document)) {
      source.corpus.remove(uri);
      return 'silent';
    }
    const begun = revision;
    const { rules, recorded } = contextOf(source, uri);
    const job = { document: uri, text, recorded, settings: rules, lane: 'open', slot: uri } as const;
    const analysis = await source.host.analyzer.analyze(job, told.has(uri) ? undefined : early);
    return analysis === undefined ? 'superseded' : take(document, begun, analysis);
  };

  const begin = (document: OpenText): Entry => {
    const { uri, clientUri, version } = document;
    const { promise: early, resolve } = deferred<OpenTextAnalysis>();
    const result = start(document, (analysis) => resolve({ ...analysis, uri, clientUri, version })).catch(
      (error: unknown) => {
        failures.set(uri, failureReason(error));
        changed();
        source.connection.console.error(`The analysis of a document failed: ${detailOf(error)}`);
        return 'silent' as const;
      },
    );
    const entry = { version, revision, result, early };
    entries.set(document.uri, entry);
    return entry;
  };

  /** The analysis of the newest version, under way or done. */
  const entryOf = (uri: string): Entry | undefined => {
    const document = source.documents.get(uri);
    if (document === undefined) return undefined;
    const known = entries.get(uri);
    const holds = known?.version === document.version && known.revision === revision;
    return holds ? known : begin(document);
  };

  const current = async (uri: string): Promise<OpenAnalysis | undefined> => {
    for (;;) {
      const entry = entryOf(uri);
      if (entry === undefined) return undefined;
      const result = await entry.result;
      if (result === 'silent' || disposed) return undefined;
      if (result !== 'superseded') return result;
      if (entries.get(uri) === entry) entries.delete(uri);
    }
  };

  return {
    current,
    async first(uri) {
      const entry = entryOf(uri);
      const early = entry?.early.then(async (analysis) => {
        await new Promise((resolve) => setTimeout(resolve, patience));
        return analysis;
      });
      const analysis = early === undefined ? undefined : await Promise.race([current(uri), early]);
      told.add(uri);
      return analysis;
    },
    invalidate: (concerns) => carryOver(entries, source.documents, ++revision, concerns),
    forget(uri) {
      told.delete(uri);
      entries.delete(uri);
      if (failures.delete(uri)) changed();
      source.host.analyzer.forget(uri);
    },
    failures: () => failures,
    dispose() {
      disposed = true;
    },
  };
}

/** Takes over into a new revision what holds of open texts that nothing concerns. */
function carryOver(
  entries: Map<string, Entry>,
  documents: Session['documents'],
  revision: number,
  concerns: (text: string) => boolean,
): void {
  for (const [uri, entry] of entries) {
    const document = documents.get(uri);
    const held = entry.revision === revision - 1 && document?.version === entry.version;
    if (held && !concerns(document.text)) entries.set(uri, { ...entry, revision });
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** A promise that somebody else keeps. */
function deferred<T>(): { readonly promise: Promise<T>; readonly resolve: (value: T) => void } {
  let keep: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => {
    keep = resolve;
  });
  return { promise, resolve: (value) => keep(value) };
}
