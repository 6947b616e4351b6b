import { contains } from '../../../text/span.ts';
import { nameOf } from '../foundName.ts';
import type { Refinement } from './refineNames.ts';

const joint = /[与和及暨、].*联合/u;

/** `甲基金会与乙研究会联合党支部`: a body that two others have in common is one name, as the written grammar reads it. */
export const joinBodies: Refinement = ({ text, cues }, names) => {
  const bodies = cues.grammarNames.filter(
    ({ type, text: name }) => type === 'organization' && joint.test(name),
  );
  let joined = names;
  for (const { span } of bodies) {
    const parts = joined.filter((name) => contains(span, name.span));
    if (parts.length < 2 || parts.at(-1)?.span.end !== span.end) continue;
    const confidence = Math.min(...parts.map((part) => part.confidence));
    joined = [
      ...joined.filter((name) => !parts.includes(name)),
      nameOf('organization', text, span, confidence),
    ].sort((a, b) => a.span.start - b.span.start);
  }
  return joined;
};
