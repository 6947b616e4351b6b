import { isOrdinaryWord } from '../../recognize/vocabulary.ts';
import type { Refinement } from './refineNames.ts';

/** Below this, a person whose name is an ordinary word needs a title. */
const certain = 0.97;

/** `周密`, `高明`: an ordinary word is a person's name only where a title stands beside it or nothing speaks against it. */
export const dropOrdinary: Refinement = ({ text, cues }, names) =>
  names.filter(({ type, span: { start, end }, confidence }) => {
    if (type === 'organization' || confidence >= certain) return true;
    if (!isOrdinaryWord(text, start, end)) return true;
    return (cues.titleEnds[start - 1] ?? 0) !== 0 || (cues.titleBegins[end] ?? 0) !== 0;
  });
