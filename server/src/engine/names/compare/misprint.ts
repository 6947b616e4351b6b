import type { ConflictReason } from '../mention.ts';
import { type Difference, trimCommon } from './difference.ts';
import { lookAlike } from './lookAlikes.ts';
import { type Sounds, soundAlike } from './sounds.ts';
import type { NameToken } from './tokens.ts';
import { contrastingCharacters } from './words.ts';

/** A judgement about one misprint. */
export interface MisprintJudgement {
  readonly reason: ConflictReason;
  readonly confidence: number;
}

/** Names shorter than this in unknown characters do not show that one of them is lost. */
const shortestProperRun = 5;
const companyHeads = /(?:公司|集团|厂|店|银行|所|酒店|宾馆|商场|商行)$/u;

/**
 * Judges whether a stretch where two names differ is one wrong, lost or added character. Two words that both exist
 * are never misprints of one another (`税务局`, `水务局`).
 */
export function judgeMisprint(
  difference: Difference,
  left: readonly NameToken[],
  right: readonly NameToken[],
  sounds: Sounds,
): MisprintJudgement | undefined {
  const { a, b } = difference;
  const knownA = isKnown(a);
  const knownB = isKnown(b);
  if (knownA && knownB) return undefined;
  const trimmed = trimCommon(textOf(a), textOf(b));
  if (trimmed.a.length === 1 && trimmed.b.length === 1) {
    return judgeWrongCharacter(trimmed.a, trimmed.b, knownA || knownB, difference, left, sounds);
  }
  if (trimmed.a.length + trimmed.b.length !== 1) return undefined;
  if (isDoubled(difference, left, right)) return { reason: 'missing-character', confidence: 0.9 };
  if (contrasting(trimmed.a + trimmed.b)) return undefined;
  return judgeLostCharacter(difference, left, right, knownA || knownB);
}

function judgeWrongCharacter(
  x: string,
  y: string,
  breaksWord: boolean,
  { a, aStart }: Difference,
  left: readonly NameToken[],
  sounds: Sounds,
): MisprintJudgement | undefined {
  const looks = lookAlike(x, y);
  if (contrasting(x) && contrasting(y)) return undefined;
  if (!looks && contrasting(x + y)) return undefined;
  const sound = soundAlike(sounds, x, y);
  if (!looks && !sound) return undefined;
  const reason = looks ? 'similar-character' : 'same-sound';
  if (breaksWord) return { reason, confidence: looks ? 0.95 : 0.85 };
  if (!looks && (inPlaceName(left, aStart, a.length) || companyHeads.test(textOf(left)))) return undefined;
  return { reason, confidence: looks && sound ? 0.85 : looks ? 0.75 : 0.7 };
}

/** Whether the words from `start` belong to the name of a place that an administrative word closes. */
function inPlaceName(tokens: readonly NameToken[], start: number, count: number): boolean {
  const before = tokens.slice(0, start);
  if (!before.every(({ slot }) => slot === 'place' || slot === 'proper' || slot === 'administrative')) {
    return false;
  }
  const after = tokens.slice(start + count, start + count + 3);
  const closing = after.findIndex(({ slot }) => slot !== 'proper');
  return after[closing]?.slot === 'administrative';
}

/**
 * A character is lost where a known word has become a fragment, or within a long proper name. At the edges of a
 * name nothing is judged: there the reader of the text may have cut it wrongly.
 */
function judgeLostCharacter(
  { a, b, aStart, bStart }: Difference,
  left: readonly NameToken[],
  right: readonly NameToken[],
  breaksWord: boolean,
): MisprintJudgement | undefined {
  const [long, start] = textOf(left).length > textOf(right).length ? [left, aStart] : [right, bStart];
  const short = long === left ? right : left;
  if (textOf(long).at(-1) !== textOf(short).at(-1) || textOf(long)[0] !== textOf(short)[0]) return undefined;
  const added = long === left ? a : b;
  if (breaksWord) return { reason: 'missing-character', confidence: isKnown(added) ? 0.85 : 0.7 };
  if (properRun(long, start) < shortestProperRun) return undefined;
  return { reason: 'missing-character', confidence: 0.7 };
}

/** Whether the added character stands beside itself, as a slip of the hand leaves it. */
function isDoubled(
  { a, b, aStart, bStart }: Difference,
  left: readonly NameToken[],
  right: readonly NameToken[],
): boolean {
  if (a.length > 0 && b.length > 0) return false;
  const [added, tokens, start] = a.length > 0 ? [a, left, aStart] : [b, right, bStart];
  const text = textOf(added);
  return textOf(tokens.slice(0, start)).endsWith(text) || textOf(tokens.slice(start + 1)).startsWith(text);
}

/** Length of the run of unknown characters around a word. */
function properRun(tokens: readonly NameToken[], index: number): number {
  let start = index;
  while (tokens[start - 1]?.slot === 'proper') start--;
  let end = index;
  while (tokens[end]?.slot === 'proper') end++;
  return end - start;
}

function isKnown(tokens: readonly NameToken[]): boolean {
  return tokens.length > 0 && tokens.every(({ slot }) => slot !== 'proper');
}

function contrasting(text: string): boolean {
  return Array.from(text).some((character) => contrastingCharacters.has(character));
}

function textOf(tokens: readonly NameToken[]): string {
  return tokens.map(({ text }) => text).join('');
}
