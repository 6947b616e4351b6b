import type { LanguageModel } from '../language/languageModel.ts';
import { readReadingOrder, reviseReadingOrder } from '../language/readingOrder.ts';
import { readLimits } from '../limits.ts';
import type { LineFacts } from '../lineFacts.ts';
import type { LineMatch } from '../lineMatch.ts';
import { cueEvidence } from './cueEvidence.ts';
import { customEvidence } from './customEvidence.ts';
import { readCustoms } from './customs.ts';
import type { EvidenceContext, EvidenceGroup, PageFacts } from './evidence.ts';
import { gapEvidence } from './gapEvidence.ts';
import { readHabits } from './habits.ts';
import { indentEvidence } from './indentEvidence.ts';
import { languageEvidence } from './languageEvidence.ts';
import { lineColumns } from './lineColumns.ts';
import { markEvidence } from './markEvidence.ts';
import { orderEvidence } from './orderEvidence.ts';
import { textureEvidence } from './textureEvidence.ts';
import { widthEvidence } from './widthEvidence.ts';

const groups: readonly EvidenceGroup[] = [
  gapEvidence,
  widthEvidence,
  indentEvidence,
  markEvidence,
  cueEvidence,
  textureEvidence,
  languageEvidence,
  customEvidence,
  orderEvidence,
];

/** The names of the evidence, in the order of the values of a row. */
export const evidenceNames: readonly string[] = groups.flatMap(({ names }) => names);

/**
 * How many lines above a break, and how many below, the evidence about it is read from, and what the rules ask of it:
 * those that show the limits around the lines that show the limit. What is known of the whole document comes on top.
 */
export const evidenceReach = 50;

/** The context of an older state of the document, and which lines are those of that state. */
export interface EarlierContext {
  readonly context: EvidenceContext;
  readonly match: LineMatch;
}

/** Gathers what the evidence is read from. */
export function evidenceContext(
  page: PageFacts,
  language: LanguageModel,
  before?: EarlierContext,
): EvidenceContext {
  const { model, lines, measures } = page;
  const order =
    before === undefined
      ? readReadingOrder(model.text, lines, language)
      : reviseReadingOrder(before.context.order, model.text, lines, before.match, language);
  // Written out, so that to the JavaScript engine all contexts are of one shape.
  return {
    model,
    lines,
    measures,
    brackets: page.brackets,
    kinds: page.kinds,
    fenced: page.fenced,
    verse: page.verse,
    order,
    copies: countCopies(lines),
    columns: lineColumns(lines, order),
    limits: readLimits(lines),
    habits: readHabits(lines, order.next),
    customs: readCustoms(lines, measures, order.next),
  };
}

/** Writes the evidence about the break below line `index` into `rows`, beginning at `start`. */
export function fillEvidence(context: EvidenceContext, index: number, rows: Float32Array, start = 0): void {
  const above = context.lines[index];
  const below = context.lines[index + 1];
  if (above === undefined || below === undefined) return;
  const place = { index, above, below };
  let from = start;
  for (const group of groups) {
    group.put(context, place, rows, from);
    from += group.names.length;
  }
}

/** Lines longer than this are not running heads. */
const longestCopy = 60;

function countCopies(lines: readonly LineFacts[]): readonly number[] {
  const counts = new Map<number, number>();
  for (const { units, likeness } of lines)
    if (units <= longestCopy) counts.set(likeness, (counts.get(likeness) ?? 0) + 1);
  return lines.map(({ units, likeness }) => (units > longestCopy ? 1 : (counts.get(likeness) ?? 1)));
}
