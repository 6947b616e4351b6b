import type { LineScore } from './lineScores.ts';

/** What it costs, in log-odds, to begin a run of boilerplate behind content, and to end one before it. */
const beginCost = 2.5;
const endCost = 1.5;

/**
 * For each line whether it is boilerplate: the most likely way to cut the document into content and boilerplate
 * (A. J. Viterbi's algorithm over two states). Linear in the number of lines.
 */
export function findRuns(scores: readonly LineScore[]): readonly boolean[] {
  let [content, boilerplate] = [0, -beginCost];
  const fromBoilerplate: boolean[] = [];
  const fromContent: boolean[] = [];
  for (const [index, { score }] of scores.entries()) {
    const ended = index === 0 ? Number.NEGATIVE_INFINITY : boilerplate - endCost;
    const begun = index === 0 ? Number.NEGATIVE_INFINITY : content - beginCost;
    fromBoilerplate.push(ended > content);
    fromContent.push(begun > boilerplate);
    [content, boilerplate] = [Math.max(content, ended), Math.max(boilerplate, begun) + score];
  }
  const marked = scores.map(() => false);
  let inside = boilerplate > content;
  for (let index = scores.length - 1; index >= 0; index--) {
    marked[index] = inside;
    inside = inside ? fromContent[index] !== true : fromBoilerplate[index] === true;
  }
  trim(scores, marked);
  return marked;
}

/** A run neither begins nor ends with a line that speaks against it: the end of a document costs nothing. */
function trim(scores: readonly LineScore[], marked: boolean[]): void {
  const speaksFor = (index: number) => (scores[index]?.score ?? 0) > 0;
  for (let index = 0; index < marked.length; index++)
    if (marked[index] === true && marked[index - 1] !== true && !speaksFor(index)) marked[index] = false;
  for (let index = marked.length - 1; index >= 0; index--)
    if (marked[index] === true && marked[index + 1] !== true && !speaksFor(index)) marked[index] = false;
}
