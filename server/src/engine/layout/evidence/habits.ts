import type { LineFacts } from '../lineFacts.ts';
import { endsSentence } from '../lineKinds.ts';

/** How a document is set as a whole: shares of its non-blank lines. */
export interface DocumentHabits {
  /** Breaks without a blank line. */
  readonly tight: number;
  readonly headings: number;
  readonly indented: number;
  /** Lines wider than any printed measure. */
  readonly long: number;
  readonly endingSentences: number;
  /** Mean fit of the joints of full lines cut in a sentence, in nats; low where columns are interleaved. */
  readonly fit: number;
}

/** What the evidence calls them; what is not the same for all breaks of a document is none of them. */
export const habitNames: Readonly<Record<keyof DocumentHabits, string>> = {
  tight: 'tightDocument',
  headings: 'headingsDocument',
  indented: 'indentedDocument',
  long: 'longDocument',
  endingSentences: 'endingSentencesDocument',
  fit: 'fitDocument',
};

/** A line wider than this, in em, was not set to a measure. */
const longLine = 50;

/** Reads the habits of a document. */
export function readHabits(lines: readonly LineFacts[], gains: ArrayLike<number>): DocumentHabits {
  const count = Math.max(1, lines.length);
  const share = (test: (line: LineFacts) => boolean) => lines.filter(test).length / count;
  let sum = 0;
  let joints = 0;
  lines.forEach((line, index) => {
    const gain = gains[index] ?? 0;
    if (index + 1 === lines.length || endsSentence(line) || line.cues.markup !== 'none' || line.cues.code)
      return;
    sum += gain;
    joints++;
  });
  return {
    tight: share(({ gap }) => gap === 0),
    headings: share(({ cues }) => cues.markup === 'heading'),
    indented: share(({ indent }) => indent >= 1),
    long: share(({ width }) => width > longLine),
    endingSentences: share(endsSentence),
    fit: joints === 0 ? 0 : sum / joints,
  };
}
