/** Sets units to a measure as typesetting programs do, and keeps what is known of every break. */
import { mayEndLine, mayStartLine, widthBetween } from '../../../src/engine/text/characters.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';
import type { Unit } from './units.ts';

/** What is right for the break above a line; nobody can say of a `free` one. */
export type Truth = 'join' | 'keep' | 'lost' | 'free';

/** A line of a corrupted document, and the break between it and the non-blank line above. */
export interface SetLine {
  readonly text: string;
  readonly truth: Truth;
  /** Blank lines above it. */
  readonly gap: number;
}

const tokens = /[A-Za-z0-9@#_.+/&'%$~-]+|\s+|\P{Script=Latin}/gu;

function width(text: string): number {
  return widthBetween(text, 0, text.length);
}

/** Breaks a text into lines of at most `measure` em; the first one is shorter by `first`, the others by `rest`. */
export function wrapText(
  text: string,
  measure: number,
  style: Style,
  random: Random,
  first: number,
  rest: number,
): readonly string[] {
  const lines: string[] = [];
  let current: string[] = [];
  let used = 0;
  const limit = () =>
    measure - (lines.length === 0 ? first : rest) - (style.rag > 0 ? random.next() * style.rag : 0);
  let room = limit();
  const flush = (carried: string[]) => {
    lines.push(current.join('').trim());
    current = carried;
    used = width(carried.join(''));
    room = limit();
  };
  for (const token of cutTokens(text, style, room)) {
    const size = width(token);
    const blank = token.trim() === '';
    if (used + size <= room + (blank ? 1 : 0)) {
      if (blank && current.length === 0) continue;
      current.push(token);
      used += size;
      continue;
    }
    if (blank) {
      flush([]);
      continue;
    }
    if (!mayStartLine(token) && style.kinsoku === 'hang') {
      current.push(token);
      used += size;
      continue;
    }
    flush(carriedFrom(current, token, style));
    current.push(token);
    used += size;
  }
  if (current.join('').trim() !== '') lines.push(current.join('').trim());
  return lines;
}

/** The end of a line that has to go to the next one with `token`. */
function carriedFrom(current: string[], token: string, style: Style): string[] {
  const carried: string[] = [];
  if (style.kinsoku === 'none') return carried;
  if (!mayStartLine(token) && current.length > 2) carried.unshift(...current.splice(-1));
  while (current.length > 2 && !mayEndLine(current.at(-1) ?? '')) carried.unshift(...current.splice(-1));
  return carried;
}

function cutTokens(text: string, style: Style, measure: number): readonly string[] {
  return [...text.matchAll(tokens)].flatMap(([token]) =>
    token.length > 1 && (style.cutsWords || width(token) > measure) ? [...token] : [token],
  );
}

/** The lines of a unit, the first one with the truth about the break above the unit. */
export function setUnit(unit: Unit, style: Style, random: Random, gap: number): readonly SetLine[] {
  const { measure } = style;
  const margin = style.margin;
  if (unit.kind === 'line' || unit.kind === 'verbatim')
    return [{ text: margin + unit.text, truth: 'keep', gap }];
  if (measure === undefined) return cutUnit(unit, style, random, gap);
  const indented = unit.kind === 'prose' || (unit.kind === 'item' && random.chance(0.7));
  const hanging = unit.kind === 'item' && random.chance(0.3) ? '  '.repeat(random.integer(1, 2)) : '';
  const lines = wrapText(unit.text, measure, style, random, indented ? style.setIndent : 0, width(hanging));
  return lines.map((text, index): SetLine => {
    const before = index === 0 ? (indented ? style.indent : '') : hanging;
    return {
      text: margin + before + text,
      truth: index === 0 ? 'keep' : truthInside(lines[index - 1] ?? '', style),
      gap: index === 0 ? gap : style.lineGap,
    };
  });
}

const endOfSentence = /[。！？!?…][”’」』）)》"]*$/u;

/** A wrap after a sentence is a wrap only where indentation shows that the paragraph goes on. */
function truthInside(above: string, style: Style): Truth {
  if (!endOfSentence.test(above)) return 'join';
  if (style.indent !== '') return 'join';
  return style.paragraphGap > style.lineGap ? 'free' : 'keep';
}

/** An unwrapped unit: one line, or two where a page or an inline element cut it. */
function cutUnit(unit: Unit, style: Style, random: Random, gap: number): readonly SetLine[] {
  const indent = unit.kind === 'prose' ? style.indent : '';
  const text = indent + unit.text;
  if (unit.kind === 'heading' || unit.text.length < 16 || !random.chance(style.cut)) {
    return [{ text, truth: 'keep', gap }];
  }
  const early = random.chance(0.35);
  const at =
    indent.length +
    random.integer(early ? 5 : 12, early ? Math.min(26, unit.text.length - 3) : unit.text.length - 3);
  const [above, below] = [text.slice(0, at).trimEnd(), text.slice(at).trimStart()];
  if (below.length < 2 || endOfSentence.test(above) || !mayStartLine(below[0] ?? ''))
    return [{ text, truth: 'keep', gap }];
  return [
    { text: above, truth: 'keep', gap },
    { text: below, truth: 'join', gap: random.chance(0.6) ? style.paragraphGap : random.integer(0, 4) },
  ];
}
