import { composeUnits, materialOf } from './compose.ts';
import type { Random } from './random.ts';
import { cutPages, halveMarks, interleave, loseText, spaceNumbers, spoilLines } from './spoil.ts';
import { drawStyle, type Style } from './style.ts';
import { type SetLine, setUnit, type Truth } from './typeset.ts';
import type { CleanDocument, Unit } from './units.ts';

/** A text with the truth about each of its breaks, in order. */
export interface CorruptedDocument {
  readonly text: string;
  readonly truths: readonly Truth[];
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
  const units = composeUnits(material, random).map((unit) => dress(unit, style));
  const interleaved = style.measure !== undefined && style.measure < 36 && random.chance(0.07);
  const set = setUnits(units, style, random);
  const lines = interleaved ? interleave(set, setUnits(composeUnits(material, random), style, random)) : set;
  const pages = cutPages(
    loseText(lines, style, random),
    style,
    random,
    random.chance(0.5) ? random.pick(material.titles) : '',
  );
  return { ...render(spoilLines(pages, style, random)), style, interleaved };
}

function dress(unit: Unit, style: Style): Unit {
  if (unit.kind === 'verbatim' || unit.kind === 'english') return unit;
  const spaced = style.spacedNumbers && unit.kind !== 'line' ? spaceNumbers(unit.text) : unit.text;
  return { kind: unit.kind, text: style.halfWidthMarks ? halveMarks(spaced) : spaced };
}

function setUnits(units: readonly Unit[], style: Style, random: Random): readonly SetLine[] {
  let current = style;
  return units.flatMap((unit, index) => {
    if (style.measure !== undefined && random.chance(0.02))
      current = { ...style, measure: random.integer(8, 40) };
    const flat = unit.kind === 'line' || unit.kind === 'verbatim' || unit.kind === 'item';
    const tight = flat && units[index - 1]?.kind === unit.kind && random.chance(0.7);
    const gap = tight ? style.lineGap : unit.kind === 'heading' ? style.headingGap : style.paragraphGap;
    return setUnit(unit, current, random, gap);
  });
}

function render(lines: readonly SetLine[]): { readonly text: string; readonly truths: readonly Truth[] } {
  const visible = lines.filter(({ text }) => text.trim() !== '');
  const text = visible
    .map((line, index) => (index === 0 ? '' : '\n'.repeat(line.gap + 1)) + line.text)
    .join('');
  return { text: `${text}\n`, truths: visible.slice(1).map(({ truth }) => truth) };
}
