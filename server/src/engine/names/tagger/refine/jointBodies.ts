import { contains } from '../../../text/span.ts';
import { type FoundName, nameOf } from '../foundName.ts';
import type { Refinement } from './refineNames.ts';

const joint = /[与和及暨、].*联合/u;

/** `甲基金会与乙研究会联合党支部`: a body that two others have in common is one name, as the written grammar reads it. */
export const joinBodies: Refinement = ({ text, cues }, names) => {
  const bodies = cues.grammarNames.filter(
    ({ type, text: name }) => type === 'organization' && joint.test(name),
  );
  if (bodies.length === 0) return names;
  const joined: FoundName[] = [];
  let next = 0;
  for (const { span } of bodies) {
    while (next < names.length && (names[next] as FoundName).span.start < span.start)
      joined.push(names[next++] as FoundName);
    const parts: FoundName[] = [];
    while (next < names.length && contains(span, (names[next] as FoundName).span))
      parts.push(names[next++] as FoundName);
    if (parts.length < 2 || parts.at(-1)?.span.end !== span.end) joined.push(...parts);
    else
      joined.push(nameOf('organization', text, span, Math.min(...parts.map(({ confidence }) => confidence))));
  }
  return [...joined, ...names.slice(next)];
};
