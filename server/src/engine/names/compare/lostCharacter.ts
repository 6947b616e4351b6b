import { isRealPlace, wordOver, wordOverSeam } from './knownWords.ts';
import type { MisprintJudgement } from './misprint.ts';
import { isOrdinalBroken, tokenize } from './tokens.ts';
import { contrastingCharacters, headWords } from './words.ts';

/** Unknown stretches shorter than this do not show that one of their characters is lost. */
const shortestProperRun = 4;
/** Single characters that say something by themselves before or within the name of a body: side, size, rank, number. */
const meaningful = new Set(
  '一二三四五六七八九十百零〇两第东西南北中上下左右前后内外大小新老旧古高低初男女总分副正支主次公私国省市县区州盟旗镇乡村',
);
/** A name of fewer characters may have left out `第` on purpose (`市一医院`). */
const shortestWithNumber = 7;

/**
 * Judges a name from which a stretch of another one is missing, or in which it stands twice. Nothing is judged at
 * the edges of a name, where the reader of the text may have cut it wrongly, nor where the shorter one reads well.
 */
export function judgeLoss(long: string, short: string): MisprintJudgement | undefined {
  const length = long.length - short.length;
  let start = 0;
  while (start < short.length && long[start] === short[start]) start++;
  if (long.slice(start + length) !== short.slice(start)) return undefined;
  if (isDoubled(long, start, length)) return { reason: 'missing-character', confidence: 0.9 };
  if (length === 1 && start === short.length) return judgeLostEnd(long, short);
  if (length !== 1 || start === 0) return undefined;
  // `第人民医院` has lost the number that would tell it from its sisters.
  if (isOrdinalBroken(short) && !isOrdinalBroken(long))
    return { reason: 'missing-character', confidence: 0.6 };
  return judgeLostCharacter(long, short, start);
}

/**
 * `人民医` for `人民医院`: half a kind word says that the name is one, but the reader of the text may have cut it as well,
 * so that nothing is reported for it alone.
 */
function judgeLostEnd(long: string, short: string): MisprintJudgement | undefined {
  const isHalf = headWords.has(long.slice(-2)) && tokenize(short).at(-1)?.slot !== 'head';
  return isHalf ? { reason: 'missing-character', confidence: 0.5 } : undefined;
}

/** Whether one name holds a word of at least two characters twice in a row and the other one once. */
export function isWordDoubled(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  const length = long.length - short.length;
  if (length < 2) return false;
  let start = 0;
  while (start < short.length && long[start] === short[start]) start++;
  return long.slice(start + length) === short.slice(start) && isDoubled(long, start, length);
}

/** Whether what is added stands beside itself, as a slip of the hand leaves it. */
function isDoubled(long: string, start: number, length: number): boolean {
  const added = long.slice(start, start + length);
  return long.slice(start - length, start) === added || long.startsWith(added, start + length);
}

function judgeLostCharacter(long: string, short: string, index: number): MisprintJudgement | undefined {
  const lost = long[index] ?? '';
  const word = wordOver(long, index, index + 1);
  if (wordOverSeam(short, index) && !wordOverSeam(long, index)) return undefined;
  if (word === undefined) {
    if (lost === '第' && shortestWithNumber <= short.length) {
      return { reason: 'missing-character', confidence: 0.65 };
    }
    const says = contrastingCharacters.has(lost) || wordOverSeam(short, index);
    if (says || properRun(long, index) < shortestProperRun) return undefined;
    return { reason: 'missing-character', confidence: 0.7 };
  }
  const end = word.start + word.text.length;
  const rest = short.slice(word.start, end - 1);
  const kindLost = end < long.length && headWords.has(word.text) && !meaningful.has(lost);
  if (rest.length > 1 && isWord(rest)) {
    // A body within a longer name keeps its kind word (`科学院` before `研究所`).
    return kindLost && index === end - 1 ? { reason: 'missing-character', confidence: 0.7 } : undefined;
  }
  // `理工学院` without 理 reads as `工学院`.
  if (rest.length === 1 && !kindLost && wordOver(short, word.start, word.start + 1) !== undefined)
    return undefined;
  if (rest.length === 1 && !kindLost && !isFragment(word.text, word.start, end, lost, long)) return undefined;
  return { reason: 'missing-character', confidence: 0.85 };
}

/** Whether a word of two characters that has lost one leaves what no one would write. */
function isFragment(word: string, start: number, end: number, lost: string, long: string): boolean {
  if (end === long.length) return false;
  // Names of places lose no character where the rest of the name is written in full.
  if (start === 0 && isRealPlace(word)) return (tokenize(long).at(-1)?.text.length ?? 0) > 1;
  const rest = word.replace(lost, '');
  return !meaningful.has(lost) && !meaningful.has(rest);
}

/** Whether a text is a word, or a real place with its rank. */
function isWord(text: string): boolean {
  if (isRealPlace(text.slice(0, -1))) return true;
  return wordOver(text, 0, text.length)?.text === text;
}

/** Length of the run of unknown characters around a character. */
function properRun(name: string, index: number): number {
  let offset = 0;
  let [start, run, found] = [0, 0, false];
  for (const { slot, text } of tokenize(name)) {
    if (slot !== 'proper') {
      if (found) return run;
      start = offset + text.length;
    }
    offset += text.length;
    run = offset - start;
    found ||= slot === 'proper' && offset > index;
  }
  return found ? run : 0;
}
