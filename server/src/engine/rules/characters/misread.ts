import { decodeMisread, misreadUtf8 } from './misreadUtf8.ts';
import type { OddKind, OddRun } from './oddRun.ts';
import { garbledSign, latinSign, leadSign, memorySign } from './oddSigns.ts';
import { findUtf8ReadAsGbk } from './utf8ReadAsGbk.ts';

/**
 * Text that was read in the wrong encoding, or that was nothing but memory. Each pattern is one that no language
 * writes; what it was can be said, but only UTF-8 that was read as Latin-1 or Windows-1252 keeps all its bytes. `signs` are
 * those that the text holds (see oddSigns.ts).
 */
export function findMisreadRuns(text: string, signs: number): readonly OddRun[] {
  const runs: OddRun[] = [];
  if ((signs & leadSign) !== 0) for (const run of readAsLatin(text)) runs.push(run);
  for (const [kind, wanted, pattern] of patterns) {
    if ((signs & wanted) === 0) continue;
    for (const { index, 0: found } of text.matchAll(pattern)) {
      if ((kind !== 'misreadGbk' || isGbk(found)) && !isQuoted(text, index))
        runs.push(runOf(kind, index, found, undefined));
    }
  }
  if ((signs & garbledSign) !== 0)
    for (const span of findUtf8ReadAsGbk(text)) runs.push({ kind: 'utf8ReadAsGbk', span, plain: undefined });
  return withoutOverlaps(runs.sort((a, b) => a.span.start - b.span.start));
}

function* readAsLatin(text: string): Generator<OddRun> {
  for (const { index, 0: found } of text.matchAll(misreadUtf8())) {
    const plain = decodeMisread(found, text.charAt(index - 1));
    if (plain !== undefined) yield runOf('misreadUtf8', index, found, plain);
  }
}

/** What is looked for, and the signs without which it cannot be there. */
const patterns: readonly (readonly [OddKind, number, RegExp])[] = [
  // U+FFFD three bytes each, read in pairs.
  ['replacedReadAsGbk', memorySign, /(?:锟斤拷?|锟\u{FFFD}|斤拷(?=锟))(?:锟斤拷?|锟\u{FFFD})*/gu],
  // Memory that was never written: 0xCC and 0xCD in pairs. Three may be somebody burning his fingers.
  ['memory', memorySign, /烫{3,}(?![烫！!，、,。.～~…"”」])|屯{3,}|(?=[烫屯]{4})[烫屯]{4,}/gu],
  // What is left of a curly quote or a dash when its last byte is lost.
  ['misreadUtf8Lost', leadSign, /â€(?![\u{80}-\u{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ])/gu],
  ['misreadGbk', latinSign, /[\u{A1}-\u{FE}]{4,}/gu],
];

/** How far around a garbled run the word is looked for that says it is an example. */
const reach = 30;

/** Whether the text speaks of garbled text, so that this is an example of it. */
function isQuoted(text: string, index: number): boolean {
  return /乱码|亂碼|mojibake|内存|記憶體|初始化/iu.test(
    text.slice(Math.max(0, index - reach), index + reach),
  );
}

/** Whether Latin-1 characters are pairs of GB 2312 bytes: marks or Chinese characters, and no ornament or foreign word. */
function isGbk(found: string): boolean {
  const letters = found.match(/[À-ÖØ-öø-þ]/gu)?.length ?? 0;
  if (found.length % 2 !== 0 || letters * 2 < found.length || new Set(found).size < 3) return false;
  for (let place = 0; place < found.length; place += 2) {
    const lead = found.charCodeAt(place);
    if (!(lead >= 0xb0 && lead <= 0xf7) && !(lead >= 0xa1 && lead <= 0xa3)) return false;
  }
  return true;
}

function runOf(kind: OddKind, start: number, found: string, plain: string | undefined): OddRun {
  return { kind, span: { start, end: start + found.length }, plain };
}

function withoutOverlaps(runs: readonly OddRun[]): readonly OddRun[] {
  let end = 0;
  return runs.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
