import type { LineFacts } from '../lineFacts.ts';
import { endsSentence } from '../lineKinds.ts';
import { type EvidenceGroup, flag } from './evidence.ts';

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
  put({ lines, measures }, { index, above, below }, put) {
    put(Math.min(10, above.clauseMarks));
    put(Math.min(10, below.clauseMarks));
    put(marksOf(lines[index - 1]));
    put(marksOf(lines[index + 2]));
    put(Math.min(60, above.tailUnits));
    put(Math.min(60, below.headUnits));
    put(above.digits / above.units);
    put(below.digits / below.units);
    put(above.letters / above.units);
    put(below.letters / below.units);
    put(Math.min(8, above.blanks));
    put(Math.min(8, below.blanks));
    const near = textureNear(lines, index, measures[index]?.width ?? 0);
    put(near.short);
    put(near.ending);
    put(near.full);
    put(near.unmarked);
    put(flag(index < 3));
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
function textureNear(lines: readonly LineFacts[], index: number, measure: number): Texture {
  let [short, ending, full, unmarked, all] = [0, 0, 0, 0, 0];
  for (let at = Math.max(0, index - reach); at <= index + 1 + reach; at++) {
    const line = lines[at];
    if (line === undefined) break;
    const right = line.indent + line.width;
    all++;
    if (right < 0.7 * measure) short++;
    if (endsSentence(line)) ending++;
    if (right >= measure - 2 && right <= measure + 1.2) full++;
    if (line.clauseMarks === 0) unmarked++;
  }
  return { short: short / all, ending: ending / all, full: full / all, unmarked: unmarked / all };
}
