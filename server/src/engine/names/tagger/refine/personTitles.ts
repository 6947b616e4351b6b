import { foldText } from '../foldText.ts';
import { nameOf } from '../foundName.ts';
import type { Refinement } from './refineNames.ts';

const shortestTitle = 2;
const shortestName = 2;
const longestName = 3;

/** A title behind a full name is no part of it: a Chinese name that is too long ends before its title. */
export const dropTitles: Refinement = ({ text, cues }, names, { surnames }) =>
  names.map((name) => {
    const { start, end } = name.span;
    if (name.type === 'organization' || surnames[foldText(text.charAt(start))[0] ?? 0] === 0) return name;
    for (let cut = start + shortestName; cut <= Math.min(start + longestName, end - shortestTitle); cut++)
      if (cues.titleBegins[cut] !== 0 && cues.titleBegins[cut] === cues.titleEnds[end - 1])
        return nameOf('person', text, { start, end: cut }, name.confidence);
    return name;
  });
