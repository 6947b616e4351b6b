import type { ConflictReason } from '../mention.ts';
import { trimCommon } from './difference.ts';
import { judgeLoss } from './lostCharacter.ts';
import type { Sounds } from './sounds.ts';
import { judgeSubstitution } from './substitution.ts';
import { judgeTransposition } from './transposition.ts';

/** A judgement about one misprint. */
export interface MisprintJudgement {
  readonly reason: ConflictReason;
  readonly confidence: number;
}

/**
 * Judges whether one slip makes one name of organizations from the other: a wrong character, a lost or doubled one,
 * or neighbours that have changed places.
 */
export function judgeMisprint(a: string, b: string, sounds: Sounds): MisprintJudgement | undefined {
  if (a.length !== b.length) return a.length > b.length ? judgeLoss(a, b) : judgeLoss(b, a);
  const { a: x } = trimCommon(a, b);
  if (x.length !== 1) return judgeTransposition(a, b);
  let index = 0;
  while (a[index] === b[index]) index++;
  return judgeSubstitution(a, b, index, sounds);
}
