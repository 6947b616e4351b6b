import type { DocumentAnalysis, TextAnalysis } from '../../engine/lint/analyzer.ts';
import type { NameFacts } from '../../engine/lint/documentFacts.ts';
import type { AnalysisPatch } from '../../engine/lint/patch/analysisPatch.ts';
import type { DocumentSummary } from '../../service/documentSummary.ts';
import type { AnalysisInput } from '../analyzer.ts';

/** How a worker is started. */
export interface WorkerOptions {
  /** Whether it loads the dictionary; one worker of the process does. */
  readonly dictionary: boolean;
  /** Where it notes which rule is at work, for whoever watches; none where threads cannot share memory. */
  readonly atWork?: SharedArrayBuffer;
}

/** What the server asks of a worker. Each but `forget` is answered. */
export type WorkerRequest =
  | { readonly want: 'summary'; readonly input: AnalysisInput }
  | {
      readonly want: 'analysis';
      readonly input: AnalysisInput;
      /** Whether others of this document will be asked for as it is edited. */
      readonly open: boolean;
      /** Number of the analysis of this document that the server has already; what has changed since is enough then. */
      readonly base?: number;
    }
  /** The document is closed: its last analysis is wanted no more. */
  | { readonly want: 'forget'; readonly document: string };

/**
 * What a worker tells: once which segmenter it has, then one answer for each request, in order. In front of `names`, which
 * completes it, stands a `text`.
 */
export type WorkerMessage =
  | { readonly kind: 'segmenter'; readonly id: string; readonly problem?: string }
  | { readonly kind: 'analysis'; readonly analysis: DocumentAnalysis }
  | { readonly kind: 'text'; readonly analysis: TextAnalysis }
  | { readonly kind: 'names'; readonly number: number; readonly names: NameFacts }
  | { readonly kind: 'revision'; readonly number: number; readonly patch: AnalysisPatch }
  | { readonly kind: 'summary'; readonly summary: DocumentSummary }
  | { readonly kind: 'failed'; readonly detail: string };
