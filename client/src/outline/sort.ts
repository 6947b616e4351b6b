import type { EntityItem } from '../../../server/src/lsp/protocol.ts';

/** How the outline orders the entities of a group. */
export type SortOrder = 'count' | 'name';

/** Entities in order: the most mentioned first, or by Hanyu Pinyin as Chinese indexes are. */
export function sortEntities(entities: readonly EntityItem[], order: SortOrder): readonly EntityItem[] {
  const { compare } = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });
  const byName = (a: EntityItem, b: EntityItem): number => compare(a.name, b.name) || compare(a.id, b.id);
  switch (order) {
    case 'name':
      return [...entities].sort(byName);
    case 'count':
      return [...entities].sort((a, b) => b.mentions - a.mentions || byName(a, b));
  }
}
