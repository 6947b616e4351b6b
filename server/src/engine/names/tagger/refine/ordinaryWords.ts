import { isOrdinaryWord } from '../../recognize/vocabulary.ts';
import type { Refinement } from './refineNames.ts';

/** Below this, a person whose name is an ordinary word needs a title. */
const certain = 0.97;

/** `周密`, `高明`: an ordinary word is a person's name only where a title stands beside it or nothing speaks against it. */
export const dropOrdinary: Refinement = ({ text, cues }, names) =>
  names.filter(({ type, span: { start, end }, confidence }) => {
    if (type === 'organization' || confidence >= certain) return true;
    const isNamed = (at: number) => names.some(({ span }) => span.start <= at && at < span.end);
    if (!isOrdinaryWord(text, start, end) && !isAmongPhrases(text, start, end, isNamed)) return true;
    return (cues.titleEnds[start - 1] ?? 0) !== 0 || (cues.titleBegins[end] ?? 0) !== 0;
  });

const phraseLength = 4;
const phraseBefore = /(?:^|[、，：“；。])(\p{Script=Han}{4})、$/u;

/** `勤政务实、清正廉洁`: whether a stretch of four characters follows another one that is no name, as phrases do. */
function isAmongPhrases(text: string, start: number, end: number, isNamed: (at: number) => boolean): boolean {
  if (end - start !== phraseLength) return false;
  const reach = start - phraseLength - 2;
  return phraseBefore.test(text.slice(Math.max(0, reach), start)) && !isNamed(start - 2);
}
