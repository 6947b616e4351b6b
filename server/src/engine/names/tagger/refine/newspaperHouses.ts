import { nameOf } from '../foundName.ts';
import type { Refinement } from './refineNames.ts';

const cutTitle = /^[^《》]+》./u;

/** `《…》社`: the opening mark of a newspaper's title belongs to the name of its house. */
export const widenNewspapers: Refinement = ({ text }, names) =>
  names.map((name) => {
    const { start, end } = name.span;
    const isCut = text.charAt(start - 1) === '《' && cutTitle.test(name.text);
    return isCut ? nameOf(name.type, text, { start: start - 1, end }, name.confidence) : name;
  });
