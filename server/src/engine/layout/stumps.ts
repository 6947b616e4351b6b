import type { EvidenceContext } from './evidence/evidence.ts';

/** A line wider than this, in em, was not set to a measure, so that no typesetter has broken it. */
const widestMeasure = 60;
/** Units before the first mark of a line that is the mere end of a sentence. */
const longestStump = 2;
/** A character that is at least so likely by itself, in nats, is common enough for the model to know its company. */
const commonCharacter = -6.5;

/**
 * Whether the line below begins with the last one or two characters of a sentence that the line above does not
 * contain: unwrapped text seldom breaks just there, and where it does the characters go together. Only common characters
 * are judged, for of a rare one the model has not seen all the company it keeps.
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
    joint.first - joint.firstGain >= commonCharacter &&
    joint.firstGain < 0
  );
}
