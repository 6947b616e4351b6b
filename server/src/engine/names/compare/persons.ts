import type { ConflictReason } from '../mention.ts';
import { type PersonMisprint, personMisprint } from './personMisprint.ts';
import {
  arePartsOf,
  endsAsMinorityName,
  isBareGivenName,
  isMinorityName,
  isRomanized,
  latinPartsOf,
  partsOf,
} from './personParts.ts';
import type { Sounds } from './sounds.ts';

/** How two names of people stand to each other. */
export type PersonRelation =
  | { readonly kind: 'variant'; readonly reason: ConflictReason; readonly confidence: number }
  | { readonly kind: 'alias'; readonly reason: 'name-part' | 'standard-form' }
  | { readonly kind: 'different' };

const different: PersonRelation = { kind: 'different' };
const latinLetter = /[a-z]/iu;
const hanCharacter = /\p{Script=Han}/u;

/**
 * Compares two names of people, free of typography and in one script. One character may be a misprint of the other;
 * whether the two are one person only the titles beside them can tell, so no confidence here is high.
 */
export function comparePersons(a: string, b: string, sounds: Sounds): PersonRelation {
  if (a.replaceAll('·', '') === b.replaceAll('·', '')) {
    return isMinorityName(a) || endsAsMinorityName(a)
      ? { kind: 'alias', reason: 'standard-form' }
      : { kind: 'variant', reason: 'typography', confidence: 0.85 };
  }
  const partly =
    arePartsOf(partsOf(a), partsOf(b)) ||
    isJunior(a, b) ||
    isJunior(b, a) ||
    isBareGivenName(a, b) ||
    isBareGivenName(b, a);
  if (partly) return { kind: 'alias', reason: 'name-part' };
  if (isRomanized(a, b, sounds) || isRomanized(b, a, sounds)) {
    return { kind: 'alias', reason: 'standard-form' };
  }
  if (latinLetter.test(a + b)) return different;
  const misprint: PersonMisprint | undefined = personMisprint(a, b, sounds);
  return misprint === undefined ? different : { kind: 'variant', ...misprint };
}

/** Whether two names that hold Latin letters, blanks and dots still in them, are a name and its parts. */
export function areLatinParts(a: string, b: string): boolean {
  if (!latinLetter.test(a) || !latinLetter.test(b)) return false;
  const [x, y] = [latinPartsOf(a), latinPartsOf(b)];
  if (x.join(' ') === y.join(' ')) return hanCharacter.test(a) && a !== b;
  return arePartsOf(x, y);
}

/** `小马丁·路德·金` for `马丁·路德·金`, who had a father of his name. */
function isJunior(long: string, short: string): boolean {
  return long.includes('·') && long === `小${short}`;
}
