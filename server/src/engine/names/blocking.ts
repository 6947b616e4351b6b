import type { EntityType } from './mention.ts';

/** Keys under which names that may be spellings of one another meet. */
export function blockingKeys(_type: EntityType, name: string): readonly string[] {
  return [[...name].sort().join('')];
}
