import type { LineFacts } from './lineFacts.ts';
import type { Measure } from './measure.ts';

/** How far a full line may fall short of its measure, and exceed it by marks that hang, in em. */
const shortfall = 2;
const overhang = 1.2;

/** Whether a line fills the measure around it. */
export function isFull(line: LineFacts, measure: Measure | undefined): boolean {
  if (measure === undefined) return false;
  const over = line.indent + line.width - measure.width;
  return over >= -shortfall && over <= overhang;
}
