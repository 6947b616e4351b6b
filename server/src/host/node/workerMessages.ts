import type { DocumentAnalysis } from '../../engine/lint/analyzer.ts';
import type { DocumentSummary } from '../../service/documentSummary.ts';
import type { AnalysisInput } from '../analyzer.ts';

/** How a worker is started. */
export interface WorkerOptions {
  /** Whether it loads the dictionary; one worker of the process does. */
  readonly dictionary: boolean;
}

/** What the server asks of a worker. */
export interface WorkerRequest {
  readonly want: 'analysis' | 'summary';
  readonly input: AnalysisInput;
}

/** What a worker tells: once which segmenter it has, then one answer for each request, in order. */
export type WorkerMessage =
  | { readonly kind: 'segmenter'; readonly id: string; readonly problem?: string }
  | { readonly kind: 'analysis'; readonly analysis: DocumentAnalysis }
  | { readonly kind: 'summary'; readonly summary: DocumentSummary }
  | { readonly kind: 'failed'; readonly detail: string };
