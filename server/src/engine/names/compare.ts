import { bareName, foldTypography } from './compare/normalize.ts';
import { isStandardForm, organizationAlias } from './compare/organizationAlias.ts';
import { organizationVariant } from './compare/organizationVariant.ts';
import { comparePersons } from './compare/persons.ts';
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
  if (foldTypography(a) === foldTypography(b)) {
    return { kind: 'variant', reason: 'typography', confidence: 0.9 };
  }
  // Alignments that are equally good are chosen by order, so the names are put into one.
  const [x, y] = a < b ? [a, b] : [b, a];
  return type === 'person'
    ? comparePeople(x, y, sounds)
    : compareOrganizations(bareName(x), bareName(y), sounds);
}

function comparePeople(a: string, b: string, sounds: Sounds): NameRelation {
  const [x, y] = [foldTypography(a), foldTypography(b)];
  if (x.replaceAll('·', '') === y.replaceAll('·', '')) {
    return { kind: 'variant', reason: 'typography', confidence: 0.85 };
  }
  return comparePersons(x, y, sounds);
}

function compareOrganizations(a: string, b: string, sounds: Sounds): NameRelation {
  if (a === b) return { kind: 'alias', reason: 'quotes' };
  if (isStandardForm(a, b)) return { kind: 'alias', reason: 'standard-form' };
  const variant = organizationVariant(a, b, sounds);
  if (variant !== undefined) return { kind: 'variant', ...variant };
  const alias = organizationAlias(a, b);
  return alias === undefined ? { kind: 'different' } : { kind: 'alias', reason: alias };
}
