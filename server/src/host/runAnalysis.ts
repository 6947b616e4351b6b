import { analyzeDocument, type DocumentAnalysis, readDocument } from '../engine/lint/analyzer.ts';
import { allRules } from '../engine/rules/registry.ts';
import type { Segmenter } from '../engine/segment/segmenter.ts';
import { type DocumentSummary, summaryOf } from '../service/documentSummary.ts';
import type { AnalysisInput } from './analyzer.ts';

/** Reads a text and runs the document rules over it. */
export function runAnalysis(input: AnalysisInput, segmenter: Segmenter): DocumentAnalysis {
  const { recorded, settings } = input;
  return analyzeDocument(input.text, { segmenter, recorded, rules: allRules, settings });
}

/** Reads a text for the index alone; no rule runs. */
export function runSummary(input: AnalysisInput, segmenter: Segmenter): DocumentSummary {
  return summaryOf(input.document, readDocument(input.text, segmenter, input.recorded));
}
