import type { ConflictReason, EntityType } from './mention.ts';

/** How two names stand to each other. */
export type NameRelation =
  | { readonly kind: 'same' }
  | { readonly kind: 'variant'; readonly reason: ConflictReason; readonly confidence: number }
  | { readonly kind: 'alias'; readonly reason: string }
  | { readonly kind: 'different' };

/** Compares two names of one type, slot by slot. Symmetric. */
export function compareNames(_type: EntityType, a: string, b: string): NameRelation {
  return a === b ? { kind: 'same' } : { kind: 'different' };
}
