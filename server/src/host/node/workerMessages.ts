import type { DocumentAnalysis } from '../../engine/lint/analyzer.ts';
import type { AnalysisPatch } from '../../engine/lint/patch/analysisPatch.ts';
import type { DocumentSummary } from '../../service/documentSummary.ts';
import type { AnalysisInput } from '../analyzer.ts';

/** How a worker is started. */
export interface WorkerOptions {
  /** Whether it loads the dictionary; one worker of the process does. */
  readonly dictionary: boolean;
}

/** What the server asks of a worker. Each but `forget` is answered. */
export type WorkerRequest =
  | { readonly want: 'summary'; readonly input: AnalysisInput }
  | {
      readonly want: 'analysis';
      readonly input: AnalysisInput;
      /** Whether the document is open: others of it will be asked for. */
      readonly open: boolean;
      /** Number of the analysis of this document that the server has already; what has changed since is enough then. */
      readonly base?: number;
    }
  /** The document is closed: its last analysis is wanted no more. */
  | { readonly want: 'forget'; readonly document: string };

/** What a worker tells: once which segmenter it has, then one answer for each request, in order. */
export type WorkerMessage =
  | { readonly kind: 'segmenter'; readonly id: string; readonly problem?: string }
  /** Only what may be revised has a number. */
  | { readonly kind: 'analysis'; readonly number?: number; readonly analysis: DocumentAnalysis }
  | { readonly kind: 'revision'; readonly number: number; readonly patch: AnalysisPatch }
  | { readonly kind: 'summary'; readonly summary: DocumentSummary }
  | { readonly kind: 'failed'; readonly detail: string };
