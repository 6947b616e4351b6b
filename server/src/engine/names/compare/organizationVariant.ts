import { differences } from './difference.ts';
import { judgeMisprint, type MisprintJudgement } from './misprint.ts';
import { judgeRanks } from './ranks.ts';
import type { Sounds } from './sounds.ts';
import { isOrdinalBroken, type NameToken, ordinalValue, tokenize } from './tokens.ts';
import { judgeWord } from './variedWords.ts';

/** Below this length a difference of one character says too little about two institutions. */
const shortestName = 4;
/** Of names shorter than this nothing but a wrong character can be told. */
const shortestVaried = 5;
/** More differences than this are not slips of one pen. */
const mostDifferences = 2;

/**
 * Judges whether two names of organizations, free of typography, are spellings of one name: every word that
 * differs must be one that writers vary or misprint, and no number, level, side or field may differ.
 */
export function organizationVariant(a: string, b: string, sounds: Sounds): MisprintJudgement | undefined {
  if (Math.min(a.length, b.length) < shortestName) return undefined;
  const left = tokenize(a);
  const right = tokenize(b);
  if (!sameOrdinals(left, right)) {
    const isSlip = lostOrdinalMark(a, b) || isOrdinalBroken(a) !== isOrdinalBroken(b);
    return isSlip ? judgeMisprint(a, b, sounds) : undefined;
  }
  if (Math.max(a.length, b.length) < shortestVaried) return judgeShort(a, b, sounds);
  if (sameChunks(left, right)) return { reason: 'word-order', confidence: 0.9 };
  return judgeWords(left, right) ?? judgeRanks(a, b) ?? judgeMisprint(a, b, sounds);
}

/** A short name says little else, so that its misprints are believed less. */
function judgeShort(a: string, b: string, sounds: Sounds): MisprintJudgement | undefined {
  const judged = a.length === b.length ? judgeMisprint(a, b, sounds) : undefined;
  return judged && { ...judged, confidence: judged.confidence - 0.1 };
}

/** Judges the words that differ, where each is one that writers vary. */
function judgeWords(left: readonly NameToken[], right: readonly NameToken[]): MisprintJudgement | undefined {
  const found = differences(left, right);
  if (found.length === 0 || found.length > mostDifferences) return undefined;
  const judged = found.map((difference) => judgeWord(difference, left, right));
  let confidence = 1;
  for (const judgement of judged) {
    if (judgement === undefined) return undefined;
    confidence *= judgement.confidence;
  }
  const weakest = judged.reduce((x, y) => (x && y && y.confidence < x.confidence ? y : x));
  return weakest && { reason: weakest.reason, confidence };
}

/** Whether the names differ in one `第` alone. */
function lostOrdinalMark(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.length === short.length + 1 && long.includes('第') && long.replace('第', '') === short;
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
