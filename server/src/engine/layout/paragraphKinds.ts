import type { LineBreak, LineKind } from './layout.ts';
import type { LineFacts } from './lineFacts.ts';
import { endsSentence } from './lineKinds.ts';

/** Most lines that a broken heading or caption has. */
const longestHeading = 3;

/** What the lines are for once it is known which of them belong together: lines of one paragraph are of one kind. */
export function settleKinds(
  lines: readonly LineFacts[],
  kinds: readonly LineKind[],
  breaks: readonly LineBreak[],
): readonly LineKind[] {
  const settled = [...kinds];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (breaks[to]?.verdict === 'join') to++;
    if (to > from) settled.fill(kindTogether(lines.slice(from, to + 1), kinds[from] ?? 'body'), from, to + 1);
    from = to + 1;
  }
  return settled;
}

function kindTogether(lines: readonly LineFacts[], first: LineKind): LineKind {
  if (first === 'listItem') return first;
  const prose = lines.some((line) => line.clauseMarks > 0 || endsSentence(line));
  if (prose || lines.length > longestHeading) return 'body';
  return first === 'caption' ? first : 'heading';
}
