import { analyzeDocument, type DocumentAnalysis, readDocument } from '../engine/lint/analyzer.ts';
import { createParagraphReadings, type ParagraphReadings } from '../engine/names/tagger/paragraphReadings.ts';
import { allRules } from '../engine/rules/registry.ts';
import type { Segmenter } from '../engine/segment/segmenter.ts';
import { type DocumentSummary, summaryOf } from '../service/documentSummary.ts';
import type { AnalysisInput } from './analyzer.ts';

/** What reads texts, one after the other: the segmenter, and the paragraphs that it has read already. */
export interface Reader {
  readonly segmenter: Segmenter;
  readonly readings: ParagraphReadings;
}

/** A reader that has read nothing yet. */
export function createReader(segmenter: Segmenter): Reader {
  return { segmenter, readings: createParagraphReadings() };
}

/** Reads a text and runs the document rules over it; `before` is the analysis of the text as it was before an edit. */
export function runAnalysis(
  { text, recorded, settings }: AnalysisInput,
  reader: Reader,
  before?: DocumentAnalysis,
): DocumentAnalysis {
  return analyzeDocument(text, { ...reader, recorded, rules: allRules, settings }, before);
}

/** Reads a text for the index alone; no rule runs. */
export function runSummary({ document, text, recorded }: AnalysisInput, reader: Reader): DocumentSummary {
  return summaryOf(document, readDocument(text, { ...reader, recorded }));
}
