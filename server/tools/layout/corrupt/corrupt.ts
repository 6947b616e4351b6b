import { interleave, putSideBySide, scramble } from './columns.ts';
import { composeUnits, type Material, materialOf } from './compose.ts';
import type { Random } from './random.ts';
import {
  cutPages,
  halveMarks,
  intrude,
  loseText,
  markNotes,
  mendSome,
  spaceNumbers,
  spoilLines,
  widenNumber,
} from './spoil.ts';
import { drawStyle, type Style } from './style.ts';
import { type SetLine, setUnit, type Truth } from './typeset.ts';
import type { CleanDocument, Unit } from './units.ts';

/** A text with the truth about each of its breaks, in order. */
export interface CorruptedDocument {
  readonly text: string;
  readonly truths: readonly Truth[];
  /** For the breaks below page furniture: what is right between the lines of the text on either side of it. */
  readonly across: readonly (Truth | undefined)[];
  readonly style: Style;
  readonly interleaved: boolean;
}

/** Makes a corrupted document from clean ones. */
export function corruptDocument(
  document: CleanDocument,
  others: readonly CleanDocument[],
  random: Random,
  overrides: Partial<Style> = {},
): CorruptedDocument {
  const style = { ...drawStyle(random), ...overrides };
  const material = materialOf(document, others, random);
  const interleaved = style.measure !== undefined && style.measure < 36 && random.chance(0.07);
  const set = compose(material, style, random);
  const lines = interleaved ? twoColumns(set, compose(material, style, random), style, random) : set;
  const short = [...material.titles, ...material.clauses];
  const title = random.chance(0.5) && short.length > 0 ? random.pick(short) : '';
  const damaged = scramble(loseText(lines, style, random, material.sentences), style, random);
  const pages = cutPages(intrude(damaged, style, random, short), style, random, title);
  return { ...render(mendSome(spoilLines(pages, style, random), style, random)), style, interleaved };
}

function compose(material: Material, style: Style, random: Random): readonly SetLine[] {
  return setUnits(
    composeUnits(material, random).map((unit) => dress(unit, style, random)),
    style,
    random,
  );
}

function twoColumns(
  left: readonly SetLine[],
  right: readonly SetLine[],
  style: Style,
  random: Random,
): readonly SetLine[] {
  return random.chance(0.3) ? putSideBySide(left, right, style.measure ?? 20) : interleave(left, right);
}

function dress(unit: Unit, style: Style, random: Random): Unit {
  if (unit.kind === 'verbatim' || unit.kind === 'english') return unit;
  const noted = unit.kind === 'prose' ? markNotes(unit.text, style, random) : unit.text;
  const numbered = style.wideNumbers ? widenNumber(noted) : noted;
  const spaced = style.spacedNumbers && unit.kind !== 'line' ? spaceNumbers(numbered) : numbered;
  return { ...unit, text: style.halfWidthMarks ? halveMarks(spaced, style.spacedMarks) : spaced };
}

function setUnits(units: readonly Unit[], style: Style, random: Random): readonly SetLine[] {
  let current = style;
  return units.flatMap((unit, index) => {
    if (style.measure !== undefined && random.chance(0.02))
      current = { ...style, measure: random.integer(8, 40) };
    const flat = unit.kind === 'line' || unit.kind === 'verbatim' || unit.kind === 'item';
    const tight = flat && units[index - 1]?.kind === unit.kind && random.chance(0.7);
    const usual = tight ? style.lineGap : unit.kind === 'heading' ? style.headingGap : style.paragraphGap;
    const gap = random.chance(style.oddGaps) ? random.integer(style.lineGap, 4) : usual;
    return setUnit(unit, current, random, gap);
  });
}

function render(lines: readonly SetLine[]): Pick<CorruptedDocument, 'text' | 'truths' | 'across'> {
  const visible = lines.filter(({ text }) => text.trim() !== '');
  const text = visible
    .map((line, index) => (index === 0 ? '' : '\n'.repeat(line.gap + 1)) + line.text)
    .join('');
  const below = visible.slice(1);
  return {
    text: `${text}\n`,
    truths: below.map(({ truth }) => truth),
    across: below.map(({ across }) => across),
  };
}
