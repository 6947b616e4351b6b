import { readLayout } from '../layout/readLayout.ts';
import type { RecordedNames } from '../names/knowledge.ts';
import { recognize } from '../names/recognize.ts';
import { resolveEntities } from '../names/resolve.ts';
import type { ParagraphReadings } from '../names/tagger/paragraphReadings.ts';
import type { Rule } from '../rules/rule.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import { createTextModel, reviseTextModel } from '../text/textModel.ts';
import type { DocumentFacts } from './documentFacts.ts';
import type { Finding } from './finding.ts';
import { runDocumentRules } from './runner.ts';
import type { RuleSettings } from './settings.ts';

/** What an analysis depends on besides the text. */
export interface AnalysisContext {
  readonly segmenter: Segmenter;
  /** Paragraphs that were read before, with the same segmenter. */
  readonly readings?: ParagraphReadings;
  readonly recorded: RecordedNames;
  readonly rules: readonly Rule[];
  readonly settings: RuleSettings;
}

/** What the reading of names depends on besides the text. */
export type NamesContext = Pick<AnalysisContext, 'segmenter' | 'recorded' | 'readings'>;

/** What is known of a document, and what the rules that need no corpus found in it. */
export interface DocumentAnalysis {
  readonly facts: DocumentFacts;
  readonly findings: readonly Finding[];
}

/**
 * Reads a text: its layout, its names and who they are; `before` is what was known of it before an edit, and only saves time.
 * Never throws, whatever the text is.
 */
export function readDocument(
  text: string,
  { segmenter, recorded, readings }: Pick<AnalysisContext, 'segmenter' | 'recorded' | 'readings'>,
  before?: DocumentFacts,
): DocumentFacts {
  const model = before === undefined ? createTextModel(text) : reviseTextModel(before.model, text);
  const layout = readLayout(model);
  const mentions = recognize({
    layout,
    segmenter,
    recorded,
    ...(readings === undefined ? {} : { readings }),
  });
  const { entities, conflicts } = resolveEntities(mentions, recorded, layout);
  return { model, layout, mentions, entities, conflicts };
}

/** Reads a text and runs the document rules over it; `before` is the analysis of the text before an edit. */
export function analyzeDocument(
  text: string,
  context: AnalysisContext,
  before?: DocumentAnalysis,
): DocumentAnalysis {
  const facts = readDocument(text, context, before?.facts);
  return { facts, findings: runDocumentRules(facts, context.rules, context.settings) };
}
