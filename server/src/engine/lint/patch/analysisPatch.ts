import { equalData } from '../../equalData.ts';
import type { DocumentLayout, LineBreak, LineKind, Paragraph, SpacingDefect } from '../../layout/layout.ts';
import type { DocumentEntity, Mention, NameConflict } from '../../names/mention.ts';
import { textChange } from '../../text/textChange.ts';
import type { TextModel } from '../../text/textModel.ts';
import type { DocumentAnalysis } from '../analyzer.ts';
import type { DocumentFacts } from '../documentFacts.ts';
import type { Finding } from '../finding.ts';
import { diffList, type ListPatch, type Mover, patchList } from './listPatch.ts';
import { type Move, moveBreak, moveFinding, moveMention, moveParagraph, moveSpacing } from './move.ts';

/**
 * What an analysis of an edited text says that the one before the edit does not. Plain data, small when the edit is.
 * The text itself is not part of it: both sides have it.
 */
export interface AnalysisPatch {
  readonly paragraphsAdded: number;
  readonly kinds: ListPatch<LineKind>;
  readonly breaks: ListPatch<LineBreak>;
  readonly spacing: ListPatch<SpacingDefect>;
  readonly paragraphs: ListPatch<Paragraph>;
  readonly mentions: ListPatch<Mention>;
  readonly findings: ListPatch<Finding>;
  /** Undefined where nothing has changed. */
  readonly columns: DocumentLayout['columns'] | undefined;
  readonly boilerplate: DocumentLayout['boilerplate'] | undefined;
  readonly entities: readonly DocumentEntity[] | undefined;
  readonly conflicts: readonly NameConflict[] | undefined;
}

/** Compares the analysis of a text with the one of an older state of it. */
export function diffAnalysis(before: DocumentAnalysis, after: DocumentAnalysis): AnalysisPatch {
  const paragraphsAdded = after.facts.layout.paragraphs.length - before.facts.layout.paragraphs.length;
  const movers = moversOf(before.facts, after.facts.model, paragraphsAdded);
  const [old, now] = [before.facts.layout, after.facts.layout];
  return {
    paragraphsAdded,
    kinds: diffList(old.kinds, now.kinds, movers.kinds),
    breaks: diffList(old.breaks, now.breaks, movers.breaks),
    spacing: diffList(old.spacing, now.spacing, movers.spacing),
    paragraphs: diffList(old.paragraphs, now.paragraphs, movers.paragraphs),
    mentions: diffList(before.facts.mentions, after.facts.mentions, movers.mentions),
    findings: diffList(before.findings, after.findings, movers.findings),
    columns: ifChanged(old.columns, now.columns),
    boilerplate: ifChanged(old.boilerplate, now.boilerplate),
    entities: ifChanged(before.facts.entities, after.facts.entities),
    conflicts: ifChanged(before.facts.conflicts, after.facts.conflicts),
  };
}

/** Makes the analysis of the edited text, whose model is `model`, of the one before the edit. */
export function patchAnalysis(
  before: DocumentAnalysis,
  model: TextModel,
  patch: AnalysisPatch,
): DocumentAnalysis {
  const movers = moversOf(before.facts, model, patch.paragraphsAdded);
  const old = before.facts.layout;
  const layout: DocumentLayout = {
    kinds: patchList(old.kinds, patch.kinds, movers.kinds),
    breaks: patchList(old.breaks, patch.breaks, movers.breaks),
    columns: patch.columns ?? old.columns,
    spacing: patchList(old.spacing, patch.spacing, movers.spacing),
    boilerplate: patch.boilerplate ?? old.boilerplate,
    paragraphs: patchList(old.paragraphs, patch.paragraphs, movers.paragraphs),
  };
  return {
    facts: {
      model,
      layout,
      mentions: patchList(before.facts.mentions, patch.mentions, movers.mentions),
      entities: patch.entities ?? before.facts.entities,
      conflicts: patch.conflicts ?? before.facts.conflicts,
    },
    findings: patchList(before.findings, patch.findings, movers.findings),
  };
}

function ifChanged<T>(before: readonly T[], after: readonly T[]): readonly T[] | undefined {
  return equalData(before, after) ? undefined : after;
}

interface Movers {
  readonly kinds: Mover<LineKind>;
  readonly breaks: Mover<LineBreak>;
  readonly spacing: Mover<SpacingDefect>;
  readonly paragraphs: Mover<Paragraph>;
  readonly mentions: Mover<Mention>;
  readonly findings: Mover<Finding>;
}

function moversOf({ model: old }: DocumentFacts, now: TextModel, paragraphs: number): Movers {
  const by: Move = {
    from: textChange(old.text, now.text).oldEnd,
    units: now.text.length - old.text.length,
    lines: now.lines.length - old.lines.length,
    paragraphs,
  };
  const stay = <T>(item: T): T => item;
  const moveAny = (finding: Finding): Finding => moveFinding(finding, by);
  return {
    kinds: { stay, move: stay },
    breaks: { stay, move: (item) => moveBreak(item, by) },
    spacing: { stay, move: (item) => moveSpacing(item, by) },
    paragraphs: { stay, move: (item) => moveParagraph(item, by) },
    mentions: { stay, move: (item) => moveMention(item, by) },
    // A finding in front of the edit may point to a copy behind it.
    findings: { stay: moveAny, move: moveAny },
  };
}
