import { equalData } from '../../equalData.ts';
import type { DocumentLayout, LineBreak, LineKind, Paragraph, SpacingDefect } from '../../layout/layout.ts';
import { diffList, type ListPatch, type Mover, patchList } from './listPatch.ts';
import {
  isMovedBreak,
  isMovedParagraph,
  isMovedSpacing,
  type Move,
  moveBreak,
  moveParagraph,
  moveSpacing,
  noMove,
} from './move.ts';

/** What the layout of an edited text has that the one before the edit has not. */
export interface LayoutPatch {
  readonly kinds: ListPatch<LineKind>;
  readonly breaks: ListPatch<LineBreak>;
  readonly spacing: ListPatch<SpacingDefect>;
  readonly paragraphs: ListPatch<Paragraph>;
  /** Undefined where nothing has changed. */
  readonly columns: DocumentLayout['columns'] | undefined;
  readonly boilerplate: DocumentLayout['boilerplate'] | undefined;
}

/** Compares the layout of a text with the one of an older state of it. */
export function diffLayout(before: DocumentLayout, after: DocumentLayout, by: Move): LayoutPatch {
  const movers = moversOf(by);
  return {
    kinds: diffList(before.kinds, after.kinds, movers.kinds),
    breaks: diffList(before.breaks, after.breaks, movers.breaks),
    spacing: diffList(before.spacing, after.spacing, movers.spacing),
    paragraphs: diffList(before.paragraphs, after.paragraphs, movers.paragraphs),
    columns: equalData(before.columns, after.columns) ? undefined : after.columns,
    boilerplate: equalData(before.boilerplate, after.boilerplate) ? undefined : after.boilerplate,
  };
}

/** Makes the layout of the edited text of the one before the edit. */
export function patchLayout(before: DocumentLayout, patch: LayoutPatch, by: Move): DocumentLayout {
  const movers = moversOf(by);
  return {
    kinds: patchList(before.kinds, patch.kinds, movers.kinds),
    breaks: patchList(before.breaks, patch.breaks, movers.breaks),
    columns: patch.columns ?? before.columns,
    spacing: patchList(before.spacing, patch.spacing, movers.spacing),
    boilerplate: patch.boilerplate ?? before.boilerplate,
    paragraphs: patchList(before.paragraphs, patch.paragraphs, movers.paragraphs),
  };
}

interface LayoutMovers {
  readonly kinds: Mover<LineKind>;
  readonly breaks: Mover<LineBreak>;
  readonly spacing: Mover<SpacingDefect>;
  readonly paragraphs: Mover<Paragraph>;
}

function moversOf(by: Move): LayoutMovers {
  const stay = <T>(item: T): T => item;
  const same = <T>(a: T, b: T): boolean => a === b;
  return {
    kinds: { stay, move: stay, isKept: same, isMoved: same },
    breaks: {
      stay,
      move: (item) => moveBreak(item, by),
      isKept: (a, b) => isMovedBreak(a, b, noMove),
      isMoved: (a, b) => isMovedBreak(a, b, by),
    },
    spacing: {
      stay,
      move: (item) => moveSpacing(item, by),
      isKept: (a, b) => isMovedSpacing(a, b, noMove),
      isMoved: (a, b) => isMovedSpacing(a, b, by),
    },
    paragraphs: {
      stay,
      move: (item) => moveParagraph(item, by),
      isKept: (a, b) => isMovedParagraph(a, b, noMove),
      isMoved: (a, b) => isMovedParagraph(a, b, by),
    },
  };
}
