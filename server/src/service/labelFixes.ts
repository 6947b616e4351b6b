import type { Position } from '../engine/text/textModel.ts';
import type { RangeEdit } from './rename.ts';

/** An edit, and whether it would be made if safe fixes alone were. */
export interface LabelledEdit extends RangeEdit {
  readonly safe: boolean;
}

/**
 * Tells which edits a person need not look at. Edits that touch have become one; where a safe one stands at the beginning or the end
 * of one with a likely fix in it, the two are told apart again, so that the safe one may be made by itself. Together the edits
 * do what `all` do.
 */
export function labelFixes(all: readonly RangeEdit[], safe: readonly RangeEdit[]): readonly LabelledEdit[] {
  const inOrder = [...safe].sort((a, b) => compare(a.range.start, b.range.start));
  return all.flatMap((edit) => peel(edit, within(edit, inOrder)));
}

function peel(edit: RangeEdit, safe: readonly RangeEdit[]): readonly LabelledEdit[] {
  let rest = edit;
  const before: LabelledEdit[] = [];
  const behind: LabelledEdit[] = [];
  for (const each of safe) {
    const { range, newText } = rest;
    if (compare(each.range.start, range.start) !== 0 || !newText.startsWith(each.newText)) break;
    before.push({ ...each, safe: true });
    rest = { range: { start: each.range.end, end: range.end }, newText: newText.slice(each.newText.length) };
  }
  for (const each of safe.slice(before.length).reverse()) {
    const { range, newText } = rest;
    if (compare(each.range.end, range.end) !== 0 || !newText.endsWith(each.newText)) break;
    behind.unshift({ ...each, safe: true });
    const kept = newText.slice(0, newText.length - each.newText.length);
    rest = { range: { start: range.start, end: each.range.start }, newText: kept };
  }
  const isLeft = rest.newText !== '' || compare(rest.range.start, rest.range.end) !== 0;
  return [...before, ...(isLeft ? [{ ...rest, safe: false }] : []), ...behind];
}

function within({ range }: RangeEdit, safe: readonly RangeEdit[]): readonly RangeEdit[] {
  return safe.filter(
    (each) => compare(range.start, each.range.start) <= 0 && compare(each.range.end, range.end) <= 0,
  );
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}
