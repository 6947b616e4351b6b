import type { LineFacts } from '../lineFacts.ts';
import { type EvidenceGroup, flag } from './evidence.ts';
import type { LineColumns } from './lineColumns.ts';

const reach = 5;

/** What the text around is made of: running prose, short lines, names, numbers, Latin. */
export const textureEvidence: EvidenceGroup = {
  names: [
    'marksAbove',
    'marksBelow',
    'marksBefore',
    'marksAfter',
    'tailAbove',
    'headBelow',
    'digitsAbove',
    'digitsBelow',
    'lettersAbove',
    'lettersBelow',
    'blanksAbove',
    'blanksBelow',
    'shortNear',
    'endingNear',
    'fullNear',
    'unmarkedNear',
    'atStart',
  ],
  put({ lines, columns, measures }, { index, above, below }, row, from) {
    let at = from;
    row[at++] = Math.min(10, above.clauseMarks);
    row[at++] = Math.min(10, below.clauseMarks);
    row[at++] = marksOf(index === 0 ? undefined : lines[index - 1]);
    row[at++] = marksOf(lines[index + 2]);
    row[at++] = Math.min(60, above.tailUnits);
    row[at++] = Math.min(60, below.headUnits);
    row[at++] = above.digits / above.units;
    row[at++] = below.digits / below.units;
    row[at++] = above.letters / above.units;
    row[at++] = below.letters / below.units;
    row[at++] = Math.min(8, above.blanks);
    row[at++] = Math.min(8, below.blanks);
    const near = textureNear(columns, index, measures[index]?.width ?? 0);
    row[at++] = near.short;
    row[at++] = near.ending;
    row[at++] = near.full;
    row[at++] = near.unmarked;
    row[at++] = flag(index < 3);
  },
};

function marksOf(line: LineFacts | undefined): number {
  return line === undefined ? -1 : Math.min(10, line.clauseMarks);
}

interface Texture {
  readonly short: number;
  readonly ending: number;
  readonly full: number;
  readonly unmarked: number;
}

/** Shares of the lines around a break. */
function textureNear({ right, ends, unmarked }: LineColumns, index: number, measure: number): Texture {
  const first = Math.max(0, index - reach);
  const last = Math.min(right.length - 1, index + 1 + reach);
  const all = last - first + 1;
  let [short, ending, full, bare] = [0, 0, 0, 0];
  for (let near = first; near <= last; near++) {
    const edge = right[near] as number;
    if (edge < 0.7 * measure) short++;
    if (edge >= measure - 2 && edge <= measure + 1.2) full++;
    ending += ends[near] as number;
    bare += unmarked[near] as number;
  }
  return { short: short / all, ending: ending / all, full: full / all, unmarked: bare / all };
}
