import type { PageFacts } from './evidence/evidence.ts';
import type { LineFacts } from './lineFacts.ts';
import { endsSentence } from './lineKinds.ts';
import type { Measure } from './measure.ts';

/** Lines on either side that show how paragraphs begin. */
const reach = 14;
/** Fewest indented lines among them. */
const fewestIndented = 2;
/** An indent, in em, and how far a full line may fall short of its measure. */
const leastIndent = 1;
const shortfall = 1;
const leastSupport = 0.3;
const widestMeasure = 60;

/**
 * Whether a line that ends a sentence goes on in the next one: it fills its column, the next one is not indented, and
 * all paragraphs around begin with an indent, some of their lines being wrapped. The annotation rules join such lines, and no others behind a sentence.
 */
export function goesOnUnindented({ lines, measures, kinds }: PageFacts, index: number): boolean {
  const above = lines[index];
  const below = lines[index + 1];
  if (above === undefined || below === undefined || !endsSentence(above)) return false;
  if (kinds[index] !== 'body' || kinds[index + 1] !== 'body') return false;
  if (below.indent >= leastIndent || !isFull(above, measures[index])) return false;
  const next = lines[index + 2];
  if (next !== undefined && below.gap > next.gap) return false;
  let indented = 0;
  let wrapped = 0;
  for (let at = Math.max(0, index - reach); at <= Math.min(lines.length - 1, index + reach); at++) {
    const line = lines[at];
    const before = lines[at - 1];
    if (line === undefined) continue;
    if (line.indent >= leastIndent) indented++;
    else if (before !== undefined && !endsSentence(before))
      wrapped += isFull(before, measures[at - 1]) ? 1 : 0;
    else if (before !== undefined && !isFull(before, measures[at - 1])) return false;
  }
  return indented >= fewestIndented && wrapped > 0;
}

function isFull(line: LineFacts, measure: Measure | undefined): boolean {
  if (measure === undefined || measure.support < leastSupport || measure.width > widestMeasure) return false;
  return line.indent + line.width >= measure.width - shortfall;
}
