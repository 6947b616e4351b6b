import type { TextModel } from '../../text/textModel.ts';
import type { BracketState } from '../brackets.ts';
import type { ReadingOrder } from '../language/readingOrder.ts';
import type { LineKind } from '../layout.ts';
import type { Limits } from '../limits.ts';
import type { LineFacts } from '../lineFacts.ts';
import type { Measure } from '../measure.ts';
import type { Customs } from './customs.ts';
import type { DocumentHabits } from './habits.ts';
import type { LineColumns } from './lineColumns.ts';

/** What is read from the lines by themselves; the arrays have one entry for each non-blank line. */
export interface PageFacts {
  readonly model: TextModel;
  readonly lines: readonly LineFacts[];
  readonly measures: readonly Measure[];
  readonly brackets: readonly BracketState[];
  readonly kinds: readonly LineKind[];
  /** Whether a line is program text between two fences, or a fence. */
  readonly fenced: readonly boolean[];
  /** Whether a line is one of verse. */
  readonly verse: readonly boolean[];
}

/** What the evidence about breaks is read from. */
export interface EvidenceContext extends PageFacts {
  /** How the last characters of the lines go on in others. */
  readonly order: ReadingOrder;
  /** How often the text of a line stands in the document, numbers aside. */
  readonly copies: readonly number[];
  readonly habits: DocumentHabits;
  readonly columns: LineColumns;
  readonly customs: Customs;
  readonly limits: Limits;
}

/** A break to be judged: the line above, the line below, and where the line above stands. */
export interface BreakPlace {
  readonly index: number;
  readonly above: LineFacts;
  readonly below: LineFacts;
}

/** A family of measured evidence about one break. */
export interface EvidenceGroup {
  readonly names: readonly string[];
  /** Writes one value for each name into `row`, in the order of the names, beginning at `from`. */
  readonly put: (context: EvidenceContext, place: BreakPlace, row: Float32Array, from: number) => void;
}

/** Keeps a value within bounds. */
export function bounded(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(high, value));
}

/** A truth value as a number. */
export function flag(value: boolean): number {
  return value ? 1 : 0;
}
