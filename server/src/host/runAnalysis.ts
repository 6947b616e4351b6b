import {
  analyzeDocument,
  analyzeNames,
  analyzeText,
  type DocumentAnalysis,
  readDocument,
  type TextAnalysis,
} from '../engine/lint/analyzer.ts';
import { type EarlierAnalysis, type Revision, reviseAnalysis } from '../engine/lint/reviseAnalysis.ts';
import { isWhole } from '../engine/lint/ruleFailure.ts';
import type { AtWork } from '../engine/lint/runner.ts';
import { createParagraphReadings, type ParagraphReadings } from '../engine/names/tagger/paragraphReadings.ts';
import { allRules } from '../engine/rules/registry.ts';
import type { Segmenter } from '../engine/segment/segmenter.ts';
import { type DocumentSummary, summaryOf } from '../service/documentSummary.ts';
import { packFindings } from '../service/placedFinding.ts';
import type { AnalysisInput } from './analyzer.ts';

/** What reads texts, one after the other: the segmenter, and the paragraphs that it has read already. */
export interface Reader {
  readonly segmenter: Segmenter;
  readonly readings: ParagraphReadings;
  /** Hears which rule is at work. */
  readonly atWork?: AtWork;
}

/** A reader that has read nothing yet. */
export function createReader(segmenter: Segmenter, atWork?: AtWork): Reader {
  return { segmenter, readings: createParagraphReadings(), ...(atWork === undefined ? {} : { atWork }) };
}

/** Reads a text and runs the document rules over it. */
export function runAnalysis({ text, recorded, settings }: AnalysisInput, reader: Reader): DocumentAnalysis {
  return analyzeDocument(text, { ...reader, recorded, rules: allRules, settings });
}

/** Reads a text and runs the document rules over it, but does not look for names yet. */
export function runTextAnalysis(
  { text, settings }: AnalysisInput,
  { atWork }: Pick<Reader, 'atWork'>,
): TextAnalysis {
  return analyzeText(text, { rules: allRules, settings, ...(atWork === undefined ? {} : { atWork }) });
}

/** Reads the names of a text that was read without them. */
export function runNames(
  analysis: TextAnalysis,
  { recorded }: AnalysisInput,
  reader: Reader,
): DocumentAnalysis {
  return analyzeNames(analysis, { ...reader, recorded });
}

/** Reads an edited text, of which `before` is the analysis that was made before the edit. */
export function runRevision(
  before: EarlierAnalysis,
  { text, recorded, settings }: AnalysisInput,
  reader: Reader,
): Revision {
  return reviseAnalysis(before, text, { ...reader, recorded, rules: allRules, settings });
}

/** Reads a text for the index; rules run where their findings are asked for. */
export function runSummary(input: AnalysisInput, reader: Reader): DocumentSummary {
  const { document, text, recorded, judged } = input;
  if (judged !== true) return summaryOf(document, readDocument(text, { ...reader, recorded }));
  const { facts, findings } = runAnalysis(input, reader);
  return {
    ...summaryOf(document, facts),
    findings: packFindings(facts.model, findings),
    inConflict: facts.conflicts.length > 0,
    ...(isWhole(findings) ? {} : { incomplete: true }),
  };
}
