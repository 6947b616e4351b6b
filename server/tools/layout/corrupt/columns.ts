/** Columns that a reader of pages has taken in the wrong order. */
import { widthBetween } from '../../../src/engine/text/characters.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';
import { kept, type SetLine } from './typeset.ts';

/** The lines of both columns take turns as far as there are two: nothing may be joined there. */
export function interleave(left: readonly SetLine[], right: readonly SetLine[]): readonly SetLine[] {
  const shared = Math.min(left.length, right.length);
  const mixed = left.slice(0, shared).flatMap((line, index): SetLine[] => {
    const beside = right[index];
    return [line, ...(beside === undefined ? [] : [beside])].map((each) => ({
      ...each,
      truth: kept('columns'),
      gap: 0,
    }));
  });
  const rest = [...left.slice(shared), ...right.slice(shared)];
  return [...mixed, ...rest.map((line, index) => (index === 0 ? { ...line, truth: kept('columns') } : line))];
}

/** The lines of both columns stand side by side, parted by blanks, as far as there are two: nothing may be joined there. */
export function putSideBySide(
  left: readonly SetLine[],
  right: readonly SetLine[],
  measure: number,
): readonly SetLine[] {
  const shared = Math.min(left.length, right.length);
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index): SetLine => {
    const [first, second] = [left[index], right[index]];
    const line = first ?? second;
    if (line === undefined) throw new RangeError(`There is no line ${index}.`);
    const shown = first?.text ?? '';
    const room = Math.max(4, 2 * (measure + 2 - widthBetween(shown, 0, shown.length)));
    return {
      ...line,
      text: second === undefined ? shown : shown + ' '.repeat(Math.floor(room)) + second.text,
      truth: index <= shared ? kept('columns') : line.truth,
      gap: index < shared ? 0 : line.gap,
    };
  });
}

/** Parts of the text change places, as the columns of a page do: what stands together then was never one sentence. */
export function scramble(lines: readonly SetLine[], style: Style, random: Random): readonly SetLine[] {
  if (!style.scrambled || lines.length < 12) return lines;
  const cuts = Array.from({ length: random.integer(2, 4) }, () => random.integer(3, lines.length - 3));
  const bounds = [...new Set([0, ...cuts, lines.length])].sort((a, b) => a - b);
  const parts = bounds.slice(1).map((to, index) => lines.slice(bounds[index], to));
  const at = random.integer(0, parts.length - 2);
  const moved = [
    ...parts.slice(0, at),
    ...parts.slice(at + 1, at + 2),
    ...parts.slice(at, at + 1),
    ...parts.slice(at + 2),
  ];
  return moved.flatMap((part, index) => {
    const [first, ...rest] = part;
    if (first === undefined || index === 0 || first.truth.label !== 'join') return part;
    const untouched = parts[index] === part && parts[index - 1] === moved[index - 1];
    return untouched
      ? part
      : [{ ...first, truth: { ...first.truth, label: 'lost', reason: 'column' } }, ...rest];
  });
}
