import { trimCommon } from './difference.ts';
import type { MisprintJudgement } from './misprint.ts';

/** Ends of places that stand before a rank: the name of a larger place, so that the next one is within it. */
const withinPlace = /[省市州盟区].{2,}$/u;
/** Ranks of which a slip leaves the last character, or puts another of the same level. */
const slips: ReadonlySet<string> = new Set(['地区 区', '县 区', '自治县 县', '自治旗 旗']);

/**
 * Judges whether the names differ in the rank of one place alone: a prefecture's `地区` that has become `区`, or a county
 * of a city that has become its district. Where no larger place is named before, city and county are two (`长沙`).
 */
export function judgeRanks(a: string, b: string): MisprintJudgement | undefined {
  const { a: x, b: y } = trimCommon(a, b);
  const start = commonStart(a, b);
  const after = a.length - start - x.length;
  const before = a.slice(0, start);
  if (before.length < 2 || after < 2) return undefined;
  if ((x === '地' && y === '') || (x === '' && y === '地')) {
    const next = (x === '' ? b : a)[start + 1];
    return next === '区' ? { reason: 'administrative-word', confidence: 0.75 } : undefined;
  }
  if (!slips.has(`${x} ${y}`) && !slips.has(`${y} ${x}`)) return undefined;
  return withinPlace.test(before) ? { reason: 'administrative-word', confidence: 0.75 } : undefined;
}

function commonStart(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  return start;
}
