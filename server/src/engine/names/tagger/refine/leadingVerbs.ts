import type { LastingCues } from '../cues.ts';
import { recalledLength } from '../documentMemory.ts';
import { nameOf } from '../foundName.ts';
import { dictionaryClass } from '../wordTable.ts';
import type { Refinement } from './refineNames.ts';

/** `希望云医一院`: a verb before a name that the document has elsewhere is no part of it. */
export const cutLeadingVerbs: Refinement = ({ text, cues, recalled }, names) =>
  names.map((name) => {
    const { start, end } = name.span;
    if (name.type === 'person' || recalled === undefined || recalled[start] !== 0) return name;
    let begin = start;
    while (begin < end && recalled[begin] === 0) begin++;
    const isWhole = begin < end && begin + recalledLength(recalled, begin) === end;
    if (!isWhole || !areVerbs(cues, start, begin)) return name;
    return nameOf(name.type, text, { start: begin, end }, name.confidence);
  });

function areVerbs({ cut }: LastingCues, start: number, end: number): boolean {
  for (let at = start; at < end; ) {
    const word = cut.wordAt[at] as number;
    const length = cut.lengths[word] as number;
    if (cut.starts[word] !== at || cut.classes[word] !== dictionaryClass.verb || at + length > end)
      return false;
    at += length;
  }
  return true;
}
