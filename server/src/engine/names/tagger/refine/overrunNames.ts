import { certainTypeOf, recalledLength } from '../documentMemory.ts';
import { nameOf } from '../foundName.ts';
import type { Refinement } from './refineNames.ts';

/** Below this a longer name is not believed in where a certain one begins it. */
const doubtful = 0.75;

/** `江川大学联学联`: where a name that the document has for certain begins a doubtful longer one, the name is that one. */
export const cutOverruns: Refinement = ({ text, recalled }, names) =>
  names.map((name) => {
    const { start, end } = name.span;
    if (recalled === undefined || name.type === 'person' || name.confidence >= doubtful) return name;
    if (certainTypeOf(recalled[start] as number) !== 'organization') return name;
    const length = recalledLength(recalled, start);
    return length < end - start
      ? nameOf(name.type, text, { start, end: start + length }, name.confidence)
      : name;
  });
