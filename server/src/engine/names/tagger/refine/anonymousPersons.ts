import { nameOf } from '../foundName.ts';
import { freeOf } from './freeSpans.ts';
import type { Refinement } from './refineNames.ts';

const certain = 0.99;

/** `马某某`: people whose names are withheld are found by the written grammar. */
export const addAnonymous: Refinement = ({ text, cues }, names) => {
  const withheld = cues.grammarNames.filter(
    ({ type, text: name }) => type === 'person' && name.includes('某'),
  );
  if (withheld.length === 0) return names;
  const isFree = freeOf(names, text.length);
  const anonymous = withheld.filter(({ span }) => isFree(span));
  if (anonymous.length === 0) return names;
  return [...names, ...anonymous.map(({ span }) => nameOf('person', text, span, certain))].sort(
    (a, b) => a.span.start - b.span.start,
  );
};
