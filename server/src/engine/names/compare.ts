import { bareName, foldTypography } from './compare/normalize.ts';
import { organizationAlias } from './compare/organizationAlias.ts';
import { organizationVariant } from './compare/organizationVariant.ts';
import { comparePersons } from './compare/persons.ts';
import { shorten } from './compare/shortForms.ts';
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
  return type === 'person'
    ? comparePeople(a, b, sounds)
    : compareOrganizations(bareName(a), bareName(b), sounds);
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
  const alias = organizationAlias(a, b);
  if (alias !== undefined) return { kind: 'alias', reason: alias };
  const variant = organizationVariant(a, b, sounds);
  if (variant !== undefined) return { kind: 'variant', ...variant };
  const [x, y] = [shorten(a), shorten(b)];
  const abbreviated = x !== a || y !== b ? organizationVariant(x, y, sounds) : undefined;
  const sameBody = abbreviated?.reason === 'administrative-word' || abbreviated?.reason === 'scope-prefix';
  return sameBody ? { kind: 'alias', reason: 'short-form' } : { kind: 'different' };
}
