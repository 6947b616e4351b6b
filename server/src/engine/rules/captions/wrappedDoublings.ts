import type { TextFacts } from '../../lint/documentFacts.ts';
import { sourceOffset, toSource } from '../../text/logicalText.ts';
import type { Span } from '../../text/span.ts';
import { mayBeChanted } from './captionWords.ts';
import { doublingsOf, isMadeOf } from './doubling.ts';
import { isSaidAloud } from './saidAloud.ts';

/** A caption that is printed twice in a row, and whose second copy a wrap has cut. */
export interface WrappedDoubling {
  readonly unit: string;
  /** Both copies, one piece for each line. */
  readonly spans: readonly [Span, ...Span[]];
  /** The second copy, with the wrap in it and the blanks before it. */
  readonly second: Span;
}

const mostLines = 4;
/** Characters of a unit that nobody would write twice. */
const shortestUnit = 8;

/** The paragraphs of a few adjacent lines that hold one caption twice and nothing else. */
export function* wrappedDoublings({ layout }: TextFacts): Generator<WrappedDoubling> {
  for (const [index, { kind, lines, logical }] of layout.paragraphs.entries()) {
    const last = lines.at(-1) ?? lines[0];
    if (lines.length < 2 || lines.length > mostLines || last - lines[0] !== lines.length - 1) continue;
    if (kind === 'verse' || kind === 'table' || kind === 'metadata') continue;
    const [doubling, ...more] = doublingsOf(logical.text);
    if (doubling === undefined || more.length > 0 || !isMadeOf(logical.text, [doubling])) continue;
    const { unit, length, first, second } = doubling;
    if (length < shortestUnit || mayBeChanted(unit)) continue;
    const near = [layout.paragraphs[index - 1], layout.paragraphs[index + 1]];
    if (
      isSaidAloud(
        unit,
        near.flatMap((each) => (each === undefined ? [] : [each.logical.text])),
      )
    )
      continue;
    const [end, again, close] = [first.end - 1, second.start, second.end - 1].map((at) =>
      sourceOffset(logical, at),
    );
    if (end === undefined || again === undefined || close === undefined) continue;
    const [piece, ...pieces] = toSource(logical, { start: first.start, end: second.end });
    // Where the wrap stands between the copies, they are two equal lines: a caption repeated, or verse.
    if (piece === undefined || pieces.some(({ start }) => start === again)) continue;
    yield { unit, spans: [piece, ...pieces], second: { start: end + 1, end: close + 1 } };
  }
}
