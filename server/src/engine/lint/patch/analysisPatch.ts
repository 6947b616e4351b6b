import { equalData } from '../../equalData.ts';
import type { DocumentLayout } from '../../layout/layout.ts';
import type { DocumentEntity, Mention, NameConflict } from '../../names/mention.ts';
import { textChange } from '../../text/textChange.ts';
import type { TextModel } from '../../text/textModel.ts';
import type { DocumentAnalysis } from '../analyzer.ts';
import type { DocumentFacts } from '../documentFacts.ts';
import type { Finding } from '../finding.ts';
import { type LayoutPatch, patchLayout } from './layoutPatch.ts';
import { diffList, type ListPatch, type Mover, patchList } from './listPatch.ts';
import { isMovedFinding, isMovedMention, type Move, moveFinding, moveMention, noMove } from './move.ts';

/**
 * What an analysis of an edited text says that the one before the edit does not. Plain data, small when the edit is.
 * The text itself is not part of it: both sides have it.
 */
export interface AnalysisPatch {
  readonly paragraphsAdded: number;
  readonly layout: LayoutPatch;
  readonly mentions: ListPatch<Mention>;
  readonly findings: ListPatch<Finding>;
  /** Undefined where nothing has changed. */
  readonly entities: readonly DocumentEntity[] | undefined;
  readonly conflicts: readonly NameConflict[] | undefined;
}

/** How far what stands behind the edit has moved from the old text to the new one. */
export function moveBetween(before: TextModel, after: TextModel, paragraphs: number): Move {
  return {
    from: textChange(before.text, after.text).oldEnd,
    units: after.text.length - before.text.length,
    lines: after.lines.length - before.lines.length,
    paragraphs,
  };
}

/** How many paragraphs a layout has more than an older one. */
export function paragraphsAdded(before: DocumentLayout, after: DocumentLayout): number {
  return after.paragraphs.length - before.paragraphs.length;
}

/** Compares the analysis of a text with the one of an older state of it, whose layout is compared already. */
export function diffAnalysis(
  before: DocumentAnalysis,
  after: DocumentAnalysis,
  layout: LayoutPatch,
  by: Move,
): AnalysisPatch {
  const [old, now] = [before.facts, after.facts];
  return {
    paragraphsAdded: by.paragraphs,
    layout,
    mentions: diffList(old.mentions, now.mentions, mentionMover(by)),
    findings: diffList(before.findings, after.findings, findingMover(by)),
    entities: equalData(old.entities, now.entities) ? undefined : now.entities,
    conflicts: equalData(old.conflicts, now.conflicts) ? undefined : now.conflicts,
  };
}

/** Makes the analysis of the edited text, whose model is `model`, of the one before the edit. */
export function patchAnalysis(
  before: DocumentAnalysis,
  model: TextModel,
  patch: AnalysisPatch,
): DocumentAnalysis {
  const by = moveBetween(before.facts.model, model, patch.paragraphsAdded);
  const facts: DocumentFacts = {
    model,
    layout: patchLayout(before.facts.layout, patch.layout, by),
    mentions: patchList(before.facts.mentions, patch.mentions, mentionMover(by)),
    entities: patch.entities ?? before.facts.entities,
    conflicts: patch.conflicts ?? before.facts.conflicts,
  };
  return { facts, findings: patchList(before.findings, patch.findings, findingMover(by)) };
}

function mentionMover(by: Move): Mover<Mention> {
  return {
    stay: (item) => item,
    move: (item) => moveMention(item, by),
    isKept: (a, b) => isMovedMention(a, b, noMove),
    isMoved: (a, b) => isMovedMention(a, b, by),
  };
}

/** A finding in front of the edit may point to a copy behind it. */
function findingMover(by: Move): Mover<Finding> {
  const move = (finding: Finding): Finding => moveFinding(finding, by);
  const isMoved = (a: Finding, b: Finding): boolean => isMovedFinding(a, b, by);
  return { stay: move, move, isKept: isMoved, isMoved };
}
