import { overlaps } from '../../../text/span.ts';
import { nameOf } from '../foundName.ts';
import type { Refinement } from './refineNames.ts';

const certain = 0.99;

/** `马某某`: people whose names are withheld are found by the written grammar. */
export const addAnonymous: Refinement = ({ text, cues }, names) => {
  const anonymous = cues.grammarNames.filter(
    ({ type, text: name, span }) =>
      type === 'person' && name.includes('某') && !names.some((other) => overlaps(other.span, span)),
  );
  if (anonymous.length === 0) return names;
  return [...names, ...anonymous.map(({ span }) => nameOf('person', text, span, certain))].sort(
    (a, b) => a.span.start - b.span.start,
  );
};
