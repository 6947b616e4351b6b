import type { EvidenceContext } from './evidence/evidence.ts';

/** A line wider than this, in em, was not set to a measure, so that no typesetter has broken it. */
const widestMeasure = 60;
/** Units before the first mark of a line that is the mere end of a sentence. */
const longestStump = 2;
/** A character that is at least so likely by itself, in nats, is common enough for the model to know its company. */
const commonCharacter = -6.5;

/** What a stump says about its break. */
export type StumpVerdict = 'none' | 'doubtful' | 'lost';

/**
 * The line below may begin with the last one or two characters of a sentence that the line above does not contain:
 * unwrapped text seldom breaks just there, and where it does the characters go together. Where they do not, text is
 * lost if the character is a common one; of a rare one the model has not seen all the company it keeps, so that a
 * person has to look.
 */
export function judgeStump(context: EvidenceContext, index: number): StumpVerdict {
  const firstGain = context.order.firstGain[index] ?? 0;
  if (firstGain >= 0 || !isStump(context, index)) return 'none';
  return (context.order.first[index] ?? 0) - firstGain >= commonCharacter ? 'lost' : 'doubtful';
}

function isStump({ lines, model }: EvidenceContext, index: number): boolean {
  const above = lines[index];
  const below = lines[index + 1];
  if (above === undefined || below === undefined) return false;
  const mark = model.text.charAt(below.start + below.headUnits);
  return (
    above.width > widestMeasure &&
    above.lastClass === 'han' &&
    below.headUnits <= longestStump &&
    mark !== '' &&
    '。！？；'.includes(mark)
  );
}
