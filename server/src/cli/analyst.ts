import { type DocumentRecord, recordOf } from '../engine/corpus/documentRecord.ts';
import { type AnalysisContext, analyzeDocument, type DocumentAnalysis } from '../engine/lint/analyzer.ts';
import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { RuleSettings } from '../engine/lint/settings.ts';
import type { RecordedNames } from '../engine/names/knowledge.ts';
import { createParagraphReadings } from '../engine/names/tagger/paragraphReadings.ts';

/** A text to be read, with all that its analysis depends on. */
export interface AnalystJob {
  /** Names it for whoever looks into a crash. */
  readonly document: string;
  readonly text: string;
  readonly recorded: RecordedNames;
  readonly settings: RuleSettings;
}

/** Reads texts, in this thread or in others; the answers are the same to the letter. */
export interface Analyst {
  /** How many texts are read at the same time. */
  readonly threads: number;
  /** Rejects where the engine failed on the text. */
  analyze(job: AnalystJob): Promise<DocumentAnalysis>;
  /** What the index takes in of a text that was read. */
  recordOf(job: AnalystJob, facts: DocumentFacts): DocumentRecord;
  dispose(): void;
}

/**
 * Reads texts one after the other, in this thread. Of so many UTF-16 units the paragraphs are remembered, where it is said
 * how many: a text that was fixed is read again, and most of its paragraphs are what they were.
 */
export function localAnalyst(
  { segmenter, rules }: Pick<AnalysisContext, 'segmenter' | 'rules'>,
  remembered?: number,
): Analyst {
  const readings = createParagraphReadings(remembered);
  return {
    threads: 1,
    analyze: async ({ text, recorded, settings }) =>
      analyzeDocument(text, { segmenter, readings, recorded, rules, settings }),
    recordOf: ({ document }, facts) => recordOf(document, facts),
    dispose: () => {},
  };
}
