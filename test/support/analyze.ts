import { analyzeDocument, type DocumentAnalysis } from '../../server/src/engine/lint/analyzer.ts';
import type { Finding } from '../../server/src/engine/lint/finding.ts';
import { noRecordedNames } from '../../server/src/engine/names/knowledge.ts';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';

/** Analyzes a text with every rule at its default, without a dictionary and without recorded names. */
export function analyze(text: string): DocumentAnalysis {
  return analyzeDocument(text, {
    segmenter: characterSegmenter,
    recorded: noRecordedNames,
    rules: allRules,
    settings: new Map(),
  });
}

/** The findings of a text. */
export function findingsIn(text: string): readonly Finding[] {
  return analyze(text).findings;
}
