import { equalData } from '../equalData.ts';
import { type LayoutWorkings, layOutText } from '../layout/readLayout.ts';
import type { RecordedNames } from '../names/knowledge.ts';
import { recognize } from '../names/recognize.ts';
import { resolveEntities } from '../names/resolve.ts';
import { sameNames } from '../names/sameNames.ts';
import { reviseTextModel } from '../text/textModel.ts';
import type { AnalysisContext, DocumentAnalysis } from './analyzer.ts';
import type { DocumentFacts } from './documentFacts.ts';
import { type AnalysisPatch, diffAnalysis, moveBetween, paragraphsAdded } from './patch/analysisPatch.ts';
import { diffLayout, patchLayout } from './patch/layoutPatch.ts';
import { runDocumentRules } from './runner.ts';

/** An analysis that was made before an edit, with the recorded names that it was made with. */
export interface EarlierAnalysis {
  readonly analysis: DocumentAnalysis;
  readonly recorded: RecordedNames;
  /** What its layout was read from, if that was kept. */
  readonly workings?: LayoutWorkings;
}

/** The analysis of an edited text, and what has changed in it. */
export interface Revision {
  readonly analysis: DocumentAnalysis;
  readonly patch: AnalysisPatch;
  /** To be kept with the analysis for the next edit. */
  readonly workings: LayoutWorkings;
}

/**
 * Analyses a text that is an edited state of another one. The analysis is what it would be without the earlier one, which
 * only saves time: what the edit has not changed keeps its identity, or its token where it has moved.
 */
export function reviseAnalysis(
  { analysis: before, recorded, workings: earlier }: EarlierAnalysis,
  text: string,
  context: AnalysisContext,
): Revision {
  const model = reviseTextModel(before.facts.model, text);
  const { layout: read, workings } = layOutText(model, earlier);
  const by = moveBetween(before.facts.model, model, paragraphsAdded(before.facts.layout, read));
  const layoutPatch = diffLayout(before.facts.layout, read, by);
  const layout = patchLayout(before.facts.layout, layoutPatch, by);
  const named = { layout, mentions: recognize({ ...context, layout }) };
  const { entities, conflicts } =
    equalData(recorded, context.recorded) && sameNames(before.facts, named)
      ? before.facts
      : resolveEntities(named.mentions, context.recorded, layout);
  const facts: DocumentFacts = { model, ...named, entities, conflicts };
  const { rules, settings, atWork } = context;
  const analysis = { facts, findings: runDocumentRules(facts, rules, settings, atWork) };
  return { analysis, patch: diffAnalysis(before, analysis, layoutPatch, by), workings };
}
