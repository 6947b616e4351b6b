import { trimCommon } from './difference.ts';
import { bothAreWords, isRealPlace } from './knownWords.ts';
import type { MisprintJudgement } from './misprint.ts';
import { isOrdinalBroken } from './tokens.ts';

const side = /[东西南北]/u;
const numerals = /[第一二三四五六七八九十百零〇\d]/u;

/**
 * Judges two names that hold the same characters in another order: neighbours or words that have changed places
 * (after Damerau 1964). Two real places (`海南`, `南海`) are no slip, and a number that moves belongs to another body.
 */
export function judgeTransposition(a: string, b: string): MisprintJudgement | undefined {
  if (a.length !== b.length || sorted(a) !== sorted(b)) return undefined;
  const { a: x } = trimCommon(a, b);
  // The number in the Red Cross counts nothing.
  if (numerals.test(x) && a.includes('红十字') === b.includes('红十字')) {
    const broken = isOrdinalBroken(a) !== isOrdinalBroken(b) && x.length === 2;
    return broken ? { reason: 'word-order', confidence: 0.8 } : undefined;
  }
  const start = commonStart(a, b);
  if (x.length === 2) {
    const real = (name: string) => isRealPlace(name.slice(start, start + 2));
    if (real(a) && real(b)) return undefined;
    // `江北` and `北江` may both be places, as what lies on one side of something is.
    if (start === 0 && (bothAreWords(a, b, 0, 2) || side.test(x))) return undefined;
    return { reason: 'word-order', confidence: 0.85 };
  }
  return { reason: 'word-order', confidence: 0.8 };
}

function sorted(text: string): string {
  return [...text].sort().join('');
}

function commonStart(a: string, b: string): number {
  let start = 0;
  while (a[start] === b[start] && start < a.length) start++;
  return start;
}
