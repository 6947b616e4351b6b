/** Sets units to a measure, and keeps what is known of every break. */
import {
  characterClass,
  isCjk,
  isDigit,
  mayStartLine,
  widthBetween,
} from '../../../src/engine/text/characters.ts';
import type { Random } from './random.ts';
import type { Style } from './style.ts';
import type { Role, Unit } from './units.ts';
import { type Room, wrapText } from './wrapText.ts';

/** What is right for the break above a line; nobody can say of a `free` one. */
export interface Truth {
  readonly label: 'join' | 'keep' | 'lost' | 'free';
  /** Why, as the annotation rules name it. */
  readonly reason: string;
  /** What belongs between the two sides of a join. */
  readonly glue: '' | ' ';
  /** Whether the hyphen at the end of the line above goes when the two sides are joined. */
  readonly dropHyphen: boolean;
}

/** A line of a corrupted document, and the break between it and the non-blank line above. */
export interface SetLine {
  readonly text: string;
  readonly truth: Truth;
  /** Below page furniture: what is right for the break to the line of the text above the furniture. */
  readonly across?: Truth;
  /** Blank lines above it. */
  readonly gap: number;
  readonly role: Role;
}

/** A break that nobody may join. */
export function kept(reason: string): Truth {
  return { label: 'keep', reason, glue: '', dropHyphen: false };
}

function widthOf(text: string): number {
  return widthBetween(text, 0, text.length);
}

/** The lines of a unit, the first one with the truth about the break above the unit. */
export function setUnit(unit: Unit, style: Style, random: Random, gap: number): readonly SetLine[] {
  const margin = style.margin + ' '.repeat(unit.inset ?? 0);
  const markdown = unit.kind === 'heading' && unit.text.startsWith('#');
  if (unit.kind === 'line' || unit.kind === 'verbatim' || markdown)
    return [{ text: margin + unit.text, truth: kept(unit.role), gap, role: unit.role }];
  if (style.measure === undefined) return cutUnit(unit, style, random, gap);
  const indented = unit.kind === 'prose' || (unit.kind === 'item' && random.chance(0.7));
  const hanging = unit.kind === 'item' ? style.hanging : '';
  const room = roomFor(unit, style, style.measure, indented, hanging);
  const lines = wrapText(unit.text, style, random, room);
  return lines.map(({ text, glue, hyphenated }, index): SetLine => {
    const before = index === 0 ? (indented ? style.indent : '') : hanging;
    const above = lines[index - 1]?.text;
    return {
      text: margin + before + text,
      truth:
        above === undefined ? kept(unit.role) : wrapTruth(above, text, hyphenated ? 'hyphen' : glue, style),
      gap: index === 0 ? gap : style.lineGap,
      role: unit.role,
    };
  });
}

function roomFor(unit: Unit, style: Style, measure: number, indented: boolean, hanging: string): Room {
  if (unit.kind === 'caption') return sameRoom(Math.max(5, measure * style.captionShare));
  if (unit.kind === 'heading') return sameRoom(Math.max(5, measure * style.headingShare));
  const narrower = measure - (unit.inset ?? 0) / 2;
  return {
    first: Math.max(3, narrower - (indented ? style.setIndent : 0)),
    rest: Math.max(3, narrower - widthOf(hanging)),
  };
}

function sameRoom(room: number): Room {
  return { first: room, rest: room };
}

const endOfSentence = /[。！？!?…][”’」』）)》"]*$/u;

/** A wrap after a sentence is a wrap only where indentation shows that the paragraph goes on. */
function wrapTruth(above: string, below: string, seam: '' | ' ' | 'hyphen', style: Style): Truth {
  if (endOfSentence.test(above) && style.indent === '') {
    return style.paragraphGap > style.lineGap
      ? { label: 'free', reason: 'sentence-end', glue: '', dropHyphen: false }
      : kept('sentence-end');
  }
  return {
    label: 'join',
    reason: endOfSentence.test(above)
      ? 'wrap-after-stop-indented'
      : seam === 'hyphen'
        ? 'wrap-hyphen'
        : 'wrap',
    glue: seam === ' ' ? glueAt(above, below, style) : '',
    dropHyphen: seam === 'hyphen',
  };
}

/** A blank that a wrap has swallowed belongs between words, and where the document sets numbers off. */
function glueAt(above: string, below: string, style: Style): '' | ' ' {
  const last = above.charCodeAt(above.length - 1);
  const first = below.charCodeAt(0);
  if (!isCjk(last) && !isCjk(first)) return ' ';
  const number = isDigit(last) || isDigit(first);
  const letter = characterClass(last) === 'han' || characterClass(first) === 'han';
  return style.spacedNumbers && number && letter ? ' ' : '';
}

/** An unwrapped unit: one line, or two or three where a page or an inline element cut it. */
function cutUnit(unit: Unit, style: Style, random: Random, gap: number): readonly SetLine[] {
  const indent = unit.kind === 'prose' ? style.indent : '';
  const whole: SetLine = { text: indent + unit.text, truth: kept(unit.role), gap, role: unit.role };
  if (unit.kind === 'heading' || unit.text.length < 16 || !random.chance(style.cut)) return [whole];
  const places = random.chance(0.3) ? aroundElement(unit.text, random) : [somewhere(unit.text, random)];
  const pieces: string[] = [];
  let from = 0;
  for (const place of [...places, unit.text.length]) {
    pieces.push(unit.text.slice(from, place));
    from = place;
  }
  const possible = pieces.every(
    (piece, index) =>
      piece.trim().length >= (index === 0 ? 4 : 2) &&
      (index === 0 || mayStartLine(piece.trim()[0] ?? '')) &&
      (index === pieces.length - 1 || !endOfSentence.test(piece.trim())),
  );
  if (!possible) return [whole];
  return pieces.map((piece, index): SetLine => {
    if (index === 0) return { ...whole, text: indent + piece.trimEnd() };
    const seam = /\s$/u.test(pieces[index - 1] ?? '') || /^\s/u.test(piece) ? ' ' : '';
    return {
      text: piece.trim(),
      truth: wrapTruth((pieces[index - 1] ?? '').trimEnd(), piece.trimStart(), seam, style),
      gap: random.chance(0.75) ? style.paragraphGap : random.integer(0, 4),
      role: unit.role,
    };
  });
}

/** Anywhere in a text, often near its beginning. */
function somewhere(text: string, random: Random): number {
  const early = random.chance(0.25);
  const last = text.length - 3;
  return random.integer(early ? 5 : 12, early ? Math.min(26, last) : last);
}

const elements =
  /《[^《》]{2,20}》|“[^“”]{2,12}”|\d[\d.,%年月日]*|[A-Za-z][\w.-]+|[^，。、；：？！“”《》]{2,6}(?=[，。、；])/gu;

/** Before an element of a web page that stands in a line of its own, or on both sides of it. */
function aroundElement(text: string, random: Random): readonly number[] {
  const found = [...text.matchAll(elements)].filter(({ index }) => index > 4);
  if (found.length === 0) return [somewhere(text, random)];
  const element = random.pick(found);
  const end = element.index + element[0].length;
  const places = random.chance(0.5) ? [element.index] : [element.index, end];
  return places.filter((place) => place < text.length - 1);
}
