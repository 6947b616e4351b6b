import type { DocumentAnalysis, TextAnalysis } from '../engine/lint/analyzer.ts';
import type { RuleSettings } from '../engine/lint/settings.ts';
import type { RecordedNames } from '../engine/names/knowledge.ts';
import type { DocumentSummary } from '../service/documentSummary.ts';

/** A text to be read, with all that its analysis depends on. Plain data. */
export interface AnalysisInput {
  readonly document: string;
  readonly text: string;
  readonly recorded: RecordedNames;
  readonly settings: RuleSettings;
  /** Whether a summary tells what the document rules found, too. */
  readonly judged?: boolean;
}

/** An input with its place in the queue. */
export interface AnalysisJob extends AnalysisInput {
  /** Documents that a person looks at go before those that are read for the index. */
  readonly lane: 'open' | 'index';
  /**
   * A later job of the same slot takes the place of an earlier one that has not begun, and is read as its edited state: the
   * last analysis is kept until the document is forgotten.
   */
  readonly slot?: string;
  /** How long a rule may be at work on a text of up to a million units, in milliseconds; longer texts have longer. */
  readonly ruleBudget?: number;
}

/** Why the dictionary is not in use. */
export interface SegmenterProblem {
  readonly kind: 'missing' | 'crashed';
  readonly detail: string;
}

/** Which segmenter reads texts now. */
export interface SegmenterState {
  readonly id: string;
  /** False while the dictionary is still being loaded. */
  readonly settled: boolean;
  readonly problem?: SegmenterProblem;
}

/** Reads texts somewhere: in a worker thread, or in this one. */
export interface Analyzer {
  readonly segmenter: SegmenterState;
  /** Tells when another segmenter has come into use. */
  onSegmenterChange(listener: (state: SegmenterState) => void): void;
  /**
   * Undefined when a later job took its place. `early` hears what the text says before its names are read; who gives it has
   * the whole document read anew.
   */
  analyze(job: AnalysisJob, early?: (analysis: TextAnalysis) => void): Promise<DocumentAnalysis | undefined>;
  /** Reads a text for the index alone. */
  summarize(job: AnalysisJob): Promise<DocumentSummary | undefined>;
  /** The document is closed: what is kept for its next edit may go. */
  forget(document: string): void;
  dispose(): void;
}
