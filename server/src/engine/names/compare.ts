import { isEqualForm, withoutLegalForm } from './compare/equalForms.ts';
import { areKnownEqual } from './compare/equalNames.ts';
import { isWordDoubled } from './compare/lostCharacter.ts';
import { bareName, foldTypography } from './compare/normalize.ts';
import { organizationAlias } from './compare/organizationAlias.ts';
import { organizationVariant } from './compare/organizationVariant.ts';
import { areLatinParts, comparePersons } from './compare/persons.ts';
import { foldScript } from './compare/script.ts';
import { createSounds, type Sounds } from './compare/sounds.ts';
import type { ConflictReason, EntityType } from './mention.ts';

/** How two names stand to each other. */
export type NameRelation =
  | { readonly kind: 'same' }
  | { readonly kind: 'variant'; readonly reason: ConflictReason; readonly confidence: number }
  | { readonly kind: 'alias'; readonly reason: string }
  | { readonly kind: 'different' };

/**
 * Compares two names of one type, slot by slot. Symmetric. What decides is which word differs, not how many
 * characters do: `第一` against `第二` makes two hospitals, a word out of order makes none (Fellegi and Sunter 1969
 * weigh fields in the same spirit). Callers that compare many names pass the readings they have looked up.
 */
export function compareNames(
  type: EntityType,
  a: string,
  b: string,
  sounds: Sounds = createSounds(),
): NameRelation {
  if (a === b) return { kind: 'same' };
  // Alignments that are equally good are chosen by order, so the names are put into one.
  const [first, second] = a < b ? [a, b] : [b, a];
  if (type === 'person' && areLatinParts(first, second)) return { kind: 'alias', reason: 'name-part' };
  const [x, y] = [foldTypography(first), foldTypography(second)];
  if (x === y) return { kind: 'variant', reason: 'typography', confidence: 0.9 };
  const [folded, other] = [foldScript(x), foldScript(y)];
  // The same name in traditional and in simplified characters is right in either.
  if (folded === other || areKnownEqual(type, folded, other))
    return { kind: 'alias', reason: 'standard-form' };
  return type === 'person'
    ? comparePersons(folded, other, sounds)
    : compareOrganizations(bareName(folded), bareName(other), sounds);
}

function compareOrganizations(a: string, b: string, sounds: Sounds): NameRelation {
  if (a === b) return { kind: 'alias', reason: 'quotes' };
  const known = areKnownEqual('organization', withoutLegalForm(a), withoutLegalForm(b));
  if (known) return { kind: 'alias', reason: 'standard-form' };
  if (lacksMany(a, b)) return { kind: 'different' };
  if (isWordDoubled(a, b)) return { kind: 'variant', reason: 'missing-character', confidence: 0.9 };
  if (isEqualForm(a, b)) return { kind: 'alias', reason: 'standard-form' };
  const variant = organizationVariant(a, b, sounds);
  if (variant !== undefined) return { kind: 'variant', ...variant };
  const alias = organizationAlias(a, b);
  return alias === undefined ? { kind: 'different' } : { kind: 'alias', reason: alias };
}

/** Misspellings and short forms hold few characters that the other name has not. */
const mostLacking = 3;

/** Whether the shorter name holds so much that the longer one lacks that nothing further need be tried. */
function lacksMany(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  let lacking = 0;
  for (const character of short) if (!long.includes(character)) lacking++;
  return lacking > mostLacking || lacking * 2 > short.length;
}
