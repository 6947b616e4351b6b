import type { Span } from '../../text/span.ts';
import type { LastingCues } from './cues.ts';
import type { Lexicon } from './lexicon.ts';

const partyBodies = ['党委', '党组', '党总支', '党支部', '党工委', '支部', '团委', '纪委', '工会'];

/** The titles that stand right before and right after a person's name, in reading order. */
export function titlesBeside(
  { titleLengths }: Lexicon,
  text: string,
  { titleBegins, titleEnds }: LastingCues,
  { start, end }: Span,
): readonly string[] {
  const titles: string[] = [];
  for (let left = start; left > 0; ) {
    const number = titleEnds[left - 1] as number;
    if (number === 0) {
      if (!joinsTitles(text, left - 1) || (titleEnds[left - 2] ?? 0) === 0) break;
      left--;
      continue;
    }
    const first = left - (titleLengths[number] as number);
    const body = partyBodies.find((each) => text.endsWith(each, first)) ?? '';
    titles.unshift(body + text.slice(first, left));
    left = first;
  }
  const after = titleBegins[end] ?? 0;
  if (after !== 0) titles.push(text.slice(end, end + (titleLengths[after] as number)));
  return titles;
}

/** `党委书记、院长`, `主任兼教授`: a mark between two titles of one person. */
function joinsTitles(text: string, at: number): boolean {
  return text.charAt(at) === '、' || text.charAt(at) === '兼';
}
