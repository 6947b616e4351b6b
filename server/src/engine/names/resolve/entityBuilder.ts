import type { DocumentEntity, EntityType, Surface, SurfaceRole } from '../mention.ts';
import type { Spelling } from './surfaces.ts';

/** How a spelling belongs to an entity. */
export interface Membership {
  readonly root: Spelling;
  readonly role: SurfaceRole;
  readonly reason: string;
}

/** Gathers spellings and single mentions under the entities they belong to. */
export interface EntityBuilder {
  rootOf(spelling: Spelling): Spelling;
  /** Puts a spelling, with all that already belongs to it, under another one. */
  attach(spelling: Spelling, root: Spelling, role: SurfaceRole, reason: string): void;
  /** Takes a single mention away from its spelling and gives it to an entity. */
  lend(mention: number, root: Spelling, reason: string): void;
  build(spellings: readonly Spelling[]): readonly DocumentEntity[];
}

/** Starts with every spelling as an entity of its own. */
export function entityBuilder(): EntityBuilder {
  const memberships = new Map<Spelling, Membership>();
  const lent = new Map<number, Membership>();
  const rootOf = (spelling: Spelling): Spelling => {
    const membership = memberships.get(spelling);
    return membership === undefined ? spelling : rootOf(membership.root);
  };
  return {
    rootOf,
    attach(spelling, root, role, reason) {
      const [from, to] = [rootOf(spelling), rootOf(root)];
      if (from !== to) memberships.set(from, { root: to, role, reason });
    },
    lend(mention, root, reason) {
      lent.set(mention, { root, role: 'alias', reason });
    },
    build(spellings) {
      const surfaces = new Map<Spelling, Surface[]>();
      const add = (root: Spelling, surface: Surface) => {
        const list = surfaces.get(root) ?? [];
        list.push(surface);
        surfaces.set(root, list);
      };
      for (const spelling of spellings) {
        const { role, reason } = memberships.get(spelling) ?? { role: 'canonical', reason: 'canonical' };
        const kept = spelling.mentions.filter((mention) => !lent.has(mention));
        if (kept.length > 0) add(rootOf(spelling), { text: spelling.text, role, reason, mentions: kept });
        for (const [root, mentions] of groupLent(spelling, lent, rootOf)) {
          const { reason: lentReason } = lent.get(mentions[0] ?? -1) ?? { reason };
          add(root, { text: spelling.text, role: 'alias', reason: lentReason, mentions });
        }
      }
      return [...surfaces].flatMap(([{ type }, list]) => toEntity(type, list)).sort(compareEntities);
    },
  };
}

function groupLent(
  spelling: Spelling,
  lent: ReadonlyMap<number, Membership>,
  rootOf: (spelling: Spelling) => Spelling,
): ReadonlyMap<Spelling, readonly number[]> {
  const groups = new Map<Spelling, number[]>();
  for (const mention of spelling.mentions) {
    const membership = lent.get(mention);
    if (membership === undefined) continue;
    const root = rootOf(membership.root);
    groups.set(root, [...(groups.get(root) ?? []), mention]);
  }
  return groups;
}

function toEntity(type: EntityType, list: readonly Surface[]): readonly DocumentEntity[] {
  const ordered = [...list].sort(
    (a, b) =>
      Number(b.role === 'canonical') - Number(a.role === 'canonical') ||
      b.mentions.length - a.mentions.length,
  );
  const [first, ...rest] = ordered;
  return first === undefined ? [] : [{ type, name: first.text, surfaces: [first, ...rest] }];
}

function compareEntities(a: DocumentEntity, b: DocumentEntity): number {
  return firstMention(a) - firstMention(b);
}

function firstMention({ surfaces }: DocumentEntity): number {
  return Math.min(...surfaces.map(({ mentions }) => mentions[0] ?? 0));
}
