import { type RuleFamily, ruleFamilies } from '../../../server/src/lsp/reviewProtocol.ts';
import type { Caret, Direction } from '../mention/mentionOrder.ts';

/** A place with one or more findings that begin there. */
export interface FindingStep<Finding> {
  readonly finding: Finding;
  /** Counted from 0. */
  readonly index: number;
  readonly total: number;
}

/** What is needed of a finding to find the next one. */
interface Placed {
  readonly rule: string;
  readonly start: Caret;
}

/** Whether a rule is of a family; without a family every rule is. */
export function isOfFamily(rule: string, family: RuleFamily | undefined): boolean {
  return family === undefined || ruleFamilies[family].some((each) => each === rule);
}

/** The finding that begins behind or before the caret, and round again at the end. Undefined when there is none. */
export function stepFinding<Finding extends Placed>(
  findings: readonly Finding[],
  caret: Caret,
  direction: Direction,
): FindingStep<Finding> | undefined {
  const ordered = [...findings]
    .sort((a, b) => compare(a.start, b.start))
    .filter(({ start }, index, all) => {
      const before = all[index - 1];
      return before === undefined || compare(before.start, start) !== 0;
    });
  const total = ordered.length;
  const behind = ordered.findIndex(({ start }) => compare(start, caret) > 0);
  const before = ordered.findLastIndex(({ start }) => compare(start, caret) < 0);
  const index = direction === 'next' ? Math.max(behind, 0) : before < 0 ? total - 1 : before;
  const finding = ordered[index];
  return finding === undefined ? undefined : { finding, index, total };
}

function compare(a: Caret, b: Caret): number {
  return a.line - b.line || a.character - b.character;
}
