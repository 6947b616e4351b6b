import { lineText, type TextModel } from '../text/textModel.ts';
import { mayBeChanted, namesPicture } from './captions/captionWords.ts';
import { type Doubling, doublingsOf, isMadeOf, shortestSpacedUnit } from './captions/doubling.ts';
import {
  isInTable,
  isTableRow,
  isVerse,
  type LineNeighbours,
  neighboursOf,
} from './captions/lineNeighbours.ts';
import { isSaidAloud } from './captions/saidAloud.ts';
import { wrappedDoublings } from './captions/wrappedDoublings.ts';
import { defineRule } from './rule.ts';

/** A doubling in its document. */
interface PlacedDoubling extends Doubling {
  /** 0-based line. */
  readonly line: number;
  /** Whether the line holds nothing else. */
  readonly alone: boolean;
  /** Whether another doubling of the line stands right beside it, without a blank. */
  readonly fused: boolean;
}

// Alone on its line and nowhere else in the document, a shorter doubling may be meant (不见不散不见不散).
const shortestCertainUnit = 6;
// Behind other text on the same line, a phrase has to be longer before nobody would write it twice.
const shortestUnitInLine = 6;
const shortestCertainUnitInLine = 8;

/** Flags captions that are printed twice in a row and deletes the second copy. */
export const doubledCaption = defineRule({
  id: 'doubled-caption',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'A caption is printed twice in a row.',
    'zh-cn': '图说连续印了两遍。',
  },
  messages: {
    doubled: {
      en: '“{caption}” is printed twice in a row, as the extraction of text does when a page draws a caption twice. Keep one.',
      'zh-cn': '“{caption}”连续印了两遍，多因版面上同一图说绘制了两次。请保留一遍。',
    },
    perhaps: {
      en: '“{caption}” stands twice in a row. It may be meant (a chant, a refrain) or be printed twice: please look.',
      'zh-cn': '“{caption}”连续出现两遍，可能是有意重复（口号、叠句），也可能是误印，请核对。',
    },
    keepOne: { en: 'Keep one “{caption}”', 'zh-cn': '只保留一遍“{caption}”' },
  },
  options: {},
  *check({ facts }) {
    const placed = placeDoublings(facts.model);
    const lines = neighboursOf(facts, new Set(placed.map(({ line }) => line)));
    const candidates = placed.filter((doubling) => isCaption(doubling, lines));
    const countOthers = othersAmong(candidates);
    for (const doubling of candidates) {
      const { unit, line, first, second } = doubling;
      const others = countOthers(doubling);
      if (others === 0 && isRefrain(doubling, candidates, lines)) continue;
      const start = facts.model.lines[line]?.start ?? 0;
      const certain = isCertain(doubling, others, lines);
      yield {
        message: certain ? 'doubled' : 'perhaps',
        data: { caption: unit },
        spans: [{ start: start + first.start, end: start + second.end }],
        confidence: certain ? 0.99 : 0.6,
        fixes: certain
          ? [
              {
                title: 'keepOne',
                applicability: 'safe',
                edits: [{ span: { start: start + first.end, end: start + second.end }, newText: '' }],
              },
            ]
          : [],
      };
    }
    for (const { unit, spans, second } of wrappedDoublings(facts)) {
      yield {
        message: 'doubled',
        data: { caption: unit },
        spans,
        confidence: 0.97,
        fixes: [{ title: 'keepOne', applicability: 'safe', edits: [{ span: second, newText: '' }] }],
      };
    }
  },
});

function placeDoublings(model: TextModel): readonly PlacedDoubling[] {
  return model.lines.flatMap((line) => {
    const text = lineText(model, line);
    const doublings = doublingsOf(text);
    const alone = isMadeOf(text, doublings);
    return doublings.map((doubling, index) => {
      const fused =
        doublings[index - 1]?.second.end === doubling.first.start ||
        doublings[index + 1]?.first.start === doubling.second.end;
      return { ...doubling, line: line.index, alone, fused };
    });
  });
}

/**
 * How many other captions of the document are doubled. Two lines of a song, each of them sung twice, stand side by side as
 * captions do: they do not confirm each other.
 */
function othersAmong(candidates: readonly PlacedDoubling[]): (doubling: PlacedDoubling) => number {
  const units = new Set<string>();
  const unitsOfLine = new Map<number, Set<string>>();
  for (const { unit, line } of candidates) {
    if (mayBeChanted(unit)) continue;
    units.add(unit);
    const here = unitsOfLine.get(line);
    if (here === undefined) unitsOfLine.set(line, new Set([unit]));
    else here.add(unit);
  }
  return ({ unit, line, fused }) =>
    units.size - (fused ? (unitsOfLine.get(line)?.size ?? 0) : units.has(unit) ? 1 : 0);
}

/** Whether the place of a doubling allows that it is a caption. */
function isCaption(doubling: PlacedDoubling, lines: LineNeighbours): boolean {
  if (isInTable(doubling.line, lines) || isVerse(doubling.line, lines)) return false;
  if (doubling.spaced && doubling.alone)
    return !isTableRow(doubling.line, lines) && !isShortPair(doubling, lines);
  if (doubling.spaced) return doubling.length >= shortestUnitInLine && endsProse(doubling, lines);
  return doubling.alone || doubling.length >= shortestUnitInLine;
}

/** Whether a doubling stands at the end of its line, and a sentence or another doubling right before it. */
function endsProse({ line, first, second }: PlacedDoubling, lines: LineNeighbours): boolean {
  const text = lines.text(line);
  return (
    text.slice(second.end).trim() === '' && /[。！？…][”’」』）)]*\s*$/u.test(text.slice(0, first.start))
  );
}

/**
 * Whether two copies of a short unit may be two cells or two calls: it names no picture, and the lines right above and
 * below are short as well.
 */
function isShortPair({ unit, length, line }: PlacedDoubling, lines: LineNeighbours): boolean {
  if (length >= shortestSpacedUnit || namesPicture(unit)) return false;
  return mayBeChanted(unit) || lines.betweenShortLines(line);
}

/** Whether a line among lines as short as verse is said twice by right: sung with a pause, or sung again. */
function isRefrain(
  doubling: PlacedDoubling,
  candidates: readonly PlacedDoubling[],
  lines: LineNeighbours,
): boolean {
  if (!lines.amongShortLines(doubling.line)) return false;
  return (
    doubling.spaced ||
    candidates.some((other) => other.line !== doubling.line && other.unit === doubling.unit)
  );
}

/** Whether nobody can have meant the second copy; `others` counts the other doubled captions of the document. */
function isCertain(doubling: PlacedDoubling, others: number, lines: LineNeighbours): boolean {
  if (mayBeChanted(doubling.unit)) return false;
  if ((doubling.fused || (doubling.spaced && !doubling.alone)) && isSpokenHere(doubling, lines)) return false;
  if (others > 0) return true;
  const shortest = doubling.alone ? shortestCertainUnit : shortestCertainUnitInLine;
  return doubling.length >= shortest && !lines.amongShortLines(doubling.line);
}

function isSpokenHere({ unit, line, first }: PlacedDoubling, lines: LineNeighbours): boolean {
  const near = lines.nextTo(line).map((each) => lines.text(each));
  return isSaidAloud(unit, [lines.text(line).slice(0, first.start), ...near]);
}
