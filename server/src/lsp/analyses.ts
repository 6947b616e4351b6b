import type { DocumentAnalysis } from '../engine/lint/analyzer.ts';
import { summaryOf } from '../service/documentSummary.ts';
import type { OpenText } from './documents.ts';
import { contextOf, isJudged } from './eligibility.ts';
import type { Session } from './session.ts';

/** The analysis of an open document at one version. */
export interface OpenAnalysis extends DocumentAnalysis {
  readonly uri: string;
  readonly clientUri: string;
  readonly version: number;
}

/** The analyses of the open documents. */
export interface Analyses {
  /** The analysis of the newest version; undefined when the document is closed or is not judged. */
  current(uri: string): Promise<OpenAnalysis | undefined>;
  /** Settings, names or the segmenter changed: analyses that are there no longer hold. */
  invalidate(): void;
  forget(uri: string): void;
  dispose(): void;
}

interface Entry {
  readonly version: number;
  readonly revision: number;
  readonly result: Promise<OpenAnalysis | 'silent' | 'superseded'>;
}

type AnalysesSource = Pick<Session, 'documents' | 'folders' | 'settings' | 'host' | 'corpus' | 'connection'>;

/** Starts without any analysis. */
export function createAnalyses(source: AnalysesSource): Analyses {
  const entries = new Map<string, Entry>();
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
    return open;
  };

  const start = async (document: OpenText): Promise<OpenAnalysis | 'silent' | 'superseded'> => {
    const { uri, text } = document;
    if (!isJudged(source, document)) {
      source.corpus.remove(uri);
      return 'silent';
    }
    const begun = revision;
    const { rules, recorded } = contextOf(source, uri);
    const job = { document: uri, text, recorded, settings: rules, lane: 'open', slot: uri } as const;
    const analysis = await source.host.analyzer.analyze(job);
    return analysis === undefined ? 'superseded' : take(document, begun, analysis);
  };

  const begin = (document: OpenText): Entry => {
    const result = start(document).catch((error: unknown) => {
      source.connection.console.error(`The analysis of a document failed: ${detailOf(error)}`);
      return 'silent' as const;
    });
    const entry = { version: document.version, revision, result };
    entries.set(document.uri, entry);
    return entry;
  };

  return {
    async current(uri) {
      for (;;) {
        const document = source.documents.get(uri);
        if (document === undefined) return undefined;
        const known = entries.get(uri);
        const holds = known?.version === document.version && known.revision === revision;
        const entry = holds ? known : begin(document);
        const result = await entry.result;
        if (result === 'silent' || disposed) return undefined;
        if (result !== 'superseded') return result;
        if (entries.get(uri) === entry) entries.delete(uri);
      }
    },
    invalidate: () => void revision++,
    forget(uri) {
      entries.delete(uri);
      source.host.analyzer.forget(uri);
    },
    dispose() {
      disposed = true;
    },
  };
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
