import type { SegmentationModel } from './segmentationModel.ts';

/** Whether the unit at an offset and the one behind it are one character. */
function isPair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xd800 && (text.charCodeAt(offset + 1) & 0xfc00) === 0xdc00;
}

/** How many units the character at an offset has. */
export function characterLength(text: string, offset: number): number {
  return isPair(text, offset) ? 2 : 1;
}

/**
 * Cuts text into words of the dictionary and single characters so that the product of their shares is the largest; of two
 * ways that are as likely the one that begins with the shorter word is taken. Gives the ends of the words in order.
 */
export function knownWords(model: SegmentationModel, text: string): readonly number[] {
  const likelihood = new Float64Array(text.length + 1);
  const ends = new Uint32Array(text.length);
  for (let start = text.length - 1; start >= 0; start--) {
    if (start > 0 && isPair(text, start - 1)) continue;
    chooseWord(model, text, start, likelihood, ends);
  }
  const words: number[] = [];
  for (let at = 0; at < text.length; at = ends[at] ?? text.length) words.push(ends[at] ?? text.length);
  return words;
}

/** The best word at an offset, when all that follows has been decided. */
function chooseWord(
  model: SegmentationModel,
  text: string,
  start: number,
  likelihood: Float64Array,
  ends: Uint32Array,
): void {
  const single = start + characterLength(text, start);
  let best = Number.NEGATIVE_INFINITY;
  let node = 0;
  for (let end = start + 1; end <= text.length; end++) {
    node = model.next(node, text.charCodeAt(end - 1));
    const share = node === 0 ? 0 : (model.weights[node] ?? 0);
    const weight = share === 0 && end === single ? model.leastWeight : share;
    if (weight !== 0) {
      const value = (likelihood[end] ?? 0) + weight;
      if (value > best) {
        best = value;
        ends[start] = end;
      }
    }
    if (node === 0 && end >= single) break;
  }
  likelihood[start] = best;
}
