import { isOrdinaryWord } from '../../recognize/vocabulary.ts';
import { certainTypeOf, recalledLength } from '../documentMemory.ts';
import { type FoundName, nameOf } from '../foundName.ts';
import { freeOf } from './freeSpans.ts';
import type { Refinement } from './refineNames.ts';

const certain = 0.95;

/** A name that the document has for certain elsewhere, and more than once, is a name here too. */
export const addRecalled: Refinement = ({ text, recalled }, names) => {
  if (recalled === undefined) return names;
  const added: FoundName[] = [];
  const isFree = freeOf(names, text.length);
  for (let start = 0; start < recalled.length; start++) {
    const type = certainTypeOf(recalled[start] as number);
    if (type === undefined) continue;
    const end = start + recalledLength(recalled, start);
    const name = nameOf(type, text, { start, end }, certain);
    if (!isFree(name.span) || isOrdinaryWord(text, start, end)) continue;
    added.push(name);
    start = end - 1;
  }
  return added.length === 0 ? names : [...names, ...added].sort((a, b) => a.span.start - b.span.start);
};
