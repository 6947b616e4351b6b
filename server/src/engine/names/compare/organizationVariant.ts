import type { ConflictReason } from '../mention.ts';
import { type Difference, differences } from './difference.ts';
import { judgeMisprint } from './misprint.ts';
import { shortHead } from './shortForms.ts';
import type { Sounds } from './sounds.ts';
import { type NameToken, ordinalValue, tokenize } from './tokens.ts';

/** Why one name may be another spelling of the other, and how likely that is. */
export interface VariantJudgement {
  readonly reason: ConflictReason;
  readonly confidence: number;
}

/** Below this length a difference of one character says too little about two institutions. */
const shortestName = 5;
/** More differences than this are not slips of one pen. */
const mostDifferences = 2;

/**
 * Judges whether two names of organizations, free of typography, are spellings of one name: every word that
 * differs must be one that writers vary or misprint, and no number, level, side or field may differ.
 */
export function organizationVariant(a: string, b: string, sounds: Sounds): VariantJudgement | undefined {
  if (Math.min(a.length, b.length) < shortestName) return undefined;
  const left = tokenize(a);
  const right = tokenize(b);
  if (!sameOrdinals(left, right)) return undefined;
  if (sameChunks(left, right)) return { reason: 'word-order', confidence: 0.9 };
  const found = differences(left, right);
  if (found.length === 0 || found.length > mostDifferences) return undefined;
  const judged = found.map((difference) => judge(difference, left, right, sounds));
  let confidence = 1;
  for (const judgement of judged) {
    if (judgement === undefined) return undefined;
    confidence *= judgement.confidence;
  }
  if (judged.filter((each) => each !== undefined && isMisprint(each.reason)).length > 1) return undefined;
  const weakest = judged.reduce((x, y) => (x && y && y.confidence < x.confidence ? y : x));
  return weakest && { reason: weakest.reason, confidence };
}

function isMisprint(reason: ConflictReason): boolean {
  return reason === 'similar-character' || reason === 'same-sound' || reason === 'missing-character';
}

function sameOrdinals(a: readonly NameToken[], b: readonly NameToken[]): boolean {
  const values = (tokens: readonly NameToken[]) =>
    tokens.flatMap(({ slot, text }) => (slot === 'ordinal' ? [ordinalValue(text)] : [])).join();
  return values(a) === values(b);
}

/**
 * Whether the names hold the same words, and only ordinals and modifiers have changed places within the part that
 * one head closes (`第一附属医院`, `附属第一医院`). An ordinal never moves from one head to another.
 */
function sameChunks(a: readonly NameToken[], b: readonly NameToken[]): boolean {
  return a.length === b.length && chunkKeys(a).join('|') === chunkKeys(b).join('|');
}

function chunkKeys(tokens: readonly NameToken[]): readonly string[] {
  const keys: string[] = [];
  let fixed: string[] = [];
  let free: string[] = [];
  for (const { slot, text } of tokens) {
    if (slot === 'ordinal' || slot === 'modifier') free.push(text);
    else fixed.push(text);
    if (slot !== 'head') continue;
    keys.push([...fixed, '+', ...free.sort()].join(' '));
    [fixed, free] = [[], []];
  }
  return [...keys, [...fixed, '+', ...free.sort()].join(' ')];
}

function judge(
  difference: Difference,
  left: readonly NameToken[],
  right: readonly NameToken[],
  sounds: Sounds,
): VariantJudgement | undefined {
  return (
    judgeScope(difference, left) ??
    judgeConjunction(difference, left, right) ??
    judgeAdministrative(difference, left, right) ??
    judgeMisprint(difference, left, right, sounds)
  );
}

/** Below this length what follows the scope does not name a body by itself. */
const shortestWithoutScope = 5;

/** `中国` for `国家`: the same body, but for teams, which are called either way. */
function judgeScope({ a, b, aStart }: Difference, left: readonly NameToken[]): VariantJudgement | undefined {
  if (aStart !== 0 || !only(a, 'scope') || !only(b, 'scope')) return undefined;
  if (lengthOf(left) - lengthOf(a) < shortestWithoutScope || left.at(-1)?.text.endsWith('队')) {
    return undefined;
  }
  return { reason: 'scope-prefix', confidence: 0.75 };
}

/** `与` for `和`, or a conjunction that one of the two leaves out. */
function judgeConjunction(
  { a, b, aStart }: Difference,
  left: readonly NameToken[],
  right: readonly NameToken[],
): VariantJudgement | undefined {
  if (only(a, 'conjunction') && only(b, 'conjunction')) return { reason: 'conjunction', confidence: 0.9 };
  const added = a.length === 0 ? b : b.length === 0 ? a : undefined;
  if (added === undefined || !only(added, 'conjunction')) return undefined;
  const before = lengthOf(left.slice(0, aStart));
  const after = Math.min(lengthOf(left), lengthOf(right)) - before;
  return before < 3 || after < 3 ? undefined : { reason: 'conjunction', confidence: 0.7 };
}

/** How often the word is left out by a slip, and how seldom a place of the bare name stands beside it. */
const administrativeConfidence: ReadonlyMap<string, number> = new Map([
  ['市', 0.9],
  ['省', 0.85],
  ['自治区', 0.8],
  ['自治州', 0.8],
]);

/** `甲州人民医院` for `甲州市人民医院`: the word that says what kind of place it is has been left out. */
function judgeAdministrative(
  { a, b, aStart, bStart }: Difference,
  left: readonly NameToken[],
  right: readonly NameToken[],
): VariantJudgement | undefined {
  const added = a.length === 0 ? b : b.length === 0 ? a : undefined;
  if (added?.length !== 1 || !only(added, 'administrative')) return undefined;
  const [tokens, start] = added === a ? [left, aStart] : [right, bStart];
  const before = tokens.slice(0, start);
  if (!before.every(isPlaceLike) || start + 1 >= tokens.length) return undefined;
  const stem = lengthOf(before.slice(before.findLastIndex(({ slot }) => slot === 'administrative') + 1));
  if (stem < 2 || 4 < stem) return undefined;
  if (shortHead(tokens.at(-1)?.text ?? '')) return undefined;
  return {
    reason: 'administrative-word',
    confidence: administrativeConfidence.get(added[0]?.text ?? '') ?? 0.7,
  };
}

function isPlaceLike({ slot }: NameToken): boolean {
  return slot === 'place' || slot === 'proper' || slot === 'administrative';
}

function only(tokens: readonly NameToken[], slot: NameToken['slot']): boolean {
  return tokens.length > 0 && tokens.every((token) => token.slot === slot);
}

function lengthOf(tokens: readonly NameToken[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0);
}
