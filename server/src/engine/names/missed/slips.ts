import { areOpposed } from '../compare/contrasts.ts';
import { lookAlike } from '../compare/lookAlikes.ts';
import { type Sounds, soundAlike } from '../compare/sounds.ts';

/** One slip that makes what stands in a text from a name: the stretch of the text that is wrong, in it. */
export interface Slip {
  readonly kind: 'character' | 'order' | 'lost' | 'doubled';
  /** UTF-16 offsets into what stands in the text. */
  readonly start: number;
  readonly end: number;
}

/** How much longer or shorter what stands in a text may be than the name. */
export const lengthChanges: readonly number[] = [0, -1, 1];

const longestShift = 4;
const numeral = /[一二三四五六七八九十\d]/u;

/** Finds the one slip between a name and what stands in its place. */
export function slipBetween(name: string, read: string, sounds: Sounds): Slip | undefined {
  let start = 0;
  while (start < read.length && name[start] === read[start]) start++;
  if (read.length > name.length) {
    const same = name.slice(start) === read.slice(start + 1) && read[start] === read[start - 1];
    return same ? { kind: 'doubled', start, end: start + 1 } : undefined;
  }
  if (read.length < name.length) {
    const same = start > 0 && name.slice(start + 1) === read.slice(start) && !numeral.test(name[start] ?? '');
    return same ? { kind: 'lost', start, end: start } : undefined;
  }
  let end = read.length;
  while (end > start && name[end - 1] === read[end - 1]) end--;
  const [x, y] = [name.slice(start, end), read.slice(start, end)];
  if (x.length === 1) return isTakenFor(x, y, sounds) ? { kind: 'character', start, end } : undefined;
  if (x === '' || longestShift < x.length || numeral.test(x)) return undefined;
  return [...x].sort().join('') === [...y].sort().join('') ? { kind: 'order', start, end } : undefined;
}

/** Whether one character was taken for one that looks or sounds like it. */
function isTakenFor(x: string, y: string, sounds: Sounds): boolean {
  return !areOpposed(x, y) && (lookAlike(x, y) || soundAlike(sounds, x, y));
}
