import type { EvidenceContext } from './evidence/evidence.ts';

/** A line wider than this, in em, was not set to a measure, so that no typesetter has broken it. */
const widestMeasure = 60;
/** Units before the first mark of a line that is the mere end of a sentence. */
const longestStump = 2;
/** How much likelier the stump must be behind the line above than by itself, in nats, to be its end. */
const leastGain = 1;

/**
 * Whether the line below begins with the last one or two characters of a sentence that the line above does not
 * contain: unwrapped text seldom breaks just there, and where it does the characters go together.
 */
export function isStump({ lines, joints, model }: EvidenceContext, index: number): boolean {
  const above = lines[index];
  const below = lines[index + 1];
  const joint = joints[index];
  if (above === undefined || below === undefined || joint === undefined) return false;
  const mark = model.text.charAt(below.start + below.headUnits);
  return (
    above.width > widestMeasure &&
    above.lastClass === 'han' &&
    below.headUnits <= longestStump &&
    '。！？；'.includes(mark) &&
    mark !== '' &&
    joint.firstGain < leastGain
  );
}
