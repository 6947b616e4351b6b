import { readLayout } from '../layout/readLayout.ts';
import type { RecordedNames } from '../names/knowledge.ts';
import { recognize } from '../names/recognize.ts';
import { resolveEntities } from '../names/resolve.ts';
import type { ParagraphReadings } from '../names/tagger/paragraphReadings.ts';
import type { Rule } from '../rules/rule.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import { createTextModel } from '../text/textModel.ts';
import type { DocumentFacts, NameFacts, TextFacts } from './documentFacts.ts';
import type { Finding } from './finding.ts';
import { type AtWork, runDocumentRules } from './runner.ts';
import type { RuleSettings } from './settings.ts';

/** What an analysis depends on besides the text. */
export interface AnalysisContext {
  readonly segmenter: Segmenter;
  /** Paragraphs that were read before, with the same segmenter. */
  readonly readings?: ParagraphReadings;
  readonly recorded: RecordedNames;
  readonly rules: readonly Rule[];
  readonly settings: RuleSettings;
  /** Hears which rule is at work. */
  readonly atWork?: AtWork;
}

/** What is known of a document, and what the rules that need no corpus found in it. */
export interface DocumentAnalysis {
  readonly facts: DocumentFacts;
  readonly findings: readonly Finding[];
}

/** What is known of a text before its names are read: all that the document rules ask for, and what they found. */
export interface TextAnalysis {
  readonly facts: TextFacts;
  readonly findings: readonly Finding[];
}

/** What the reading of names depends on besides the text. */
export type NamesContext = Pick<AnalysisContext, 'segmenter' | 'recorded' | 'readings'>;

/** Reads a text: its layout, its names and who they are. Never throws, whatever the text is. */
export function readDocument(text: string, context: NamesContext): DocumentFacts {
  const facts = readText(text);
  return { ...facts, ...readNames(facts, context) };
}

/** Reads a text and runs the document rules over it. */
export function analyzeDocument(text: string, context: AnalysisContext): DocumentAnalysis {
  return analyzeNames(analyzeText(text, context), context);
}

/** The first half of an analysis: the layout, and the document rules, which need no names. */
export function analyzeText(
  text: string,
  { rules, settings, atWork }: Pick<AnalysisContext, 'rules' | 'settings' | 'atWork'>,
): TextAnalysis {
  const facts = readText(text);
  return { facts, findings: runDocumentRules(facts, rules, settings, atWork) };
}

/** The second half of an analysis: the names. */
export function analyzeNames({ facts, findings }: TextAnalysis, context: NamesContext): DocumentAnalysis {
  return { facts: { ...facts, ...readNames(facts, context) }, findings };
}

function readText(text: string): TextFacts {
  const model = createTextModel(text);
  return { model, layout: readLayout(model) };
}

function readNames({ layout }: TextFacts, context: NamesContext): NameFacts {
  const mentions = recognize({ ...context, layout });
  return { mentions, ...resolveEntities(mentions, context.recorded, layout) };
}
