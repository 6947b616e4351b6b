import { knownBodies } from '../../lexicon/knownBodies.ts';
import { nameOf } from '../foundName.ts';
import type { Refinement } from './refineNames.ts';

const event = /(?:会议|论坛|峰会)$/u;
const bodies = new Set(knownBodies);
const longestBody = Math.max(...Array.from(bodies, (body) => body.length));
const shortestBody = 3;

/** `联合国气候会议`: of an event that a well-known body holds, the body is the name. */
export const cutEvents: Refinement = ({ text }, names) =>
  names.map((name) => {
    const { start, end } = name.span;
    if (name.type === 'person' || !event.test(name.text) || bodies.has(name.text)) return name;
    for (let length = Math.min(longestBody, end - start - 1); length >= shortestBody; length--)
      if (bodies.has(text.slice(start, start + length)))
        return nameOf(name.type, text, { start, end: start + length }, name.confidence);
    return name;
  });
