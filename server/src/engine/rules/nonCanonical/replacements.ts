import { createSounds } from '../../names/compare/sounds.ts';
import { compareNames } from '../../names/compare.ts';
import type { RecordedEntity, RecordedNames } from '../../names/knowledge.ts';
import type { EntityType } from '../../names/mention.ts';
import { hostsOf } from '../../names/resolve/hostConflicts.ts';

/** What a spelling is to become. */
export interface Replacement {
  /** The spelling as it is recorded; the whole name, or the institution that a department's name begins with. */
  readonly spelling: string;
  readonly name: string;
  /** The whole name with the recorded spelling replaced. */
  readonly whole: string;
}

/** Says what a name is to become, if anything. Remembers its answers. */
export type FindReplacement = (type: EntityType, text: string) => Replacement | undefined;

/**
 * Reads which spellings are recorded as ones to replace, and on demand which aliases differ from their name only as a
 * slip does. A spelling that is recorded as right anywhere stays.
 */
export function readReplacements(
  { entities, notNames }: RecordedNames,
  { aliases: withAliases }: { readonly aliases: boolean },
): FindReplacement {
  // Asked for with every edit, and mostly there is nothing to replace.
  if (!withAliases && entities.every(({ replace = [] }) => replace.length === 0)) return () => undefined;
  const sounds = createSounds();
  const isSlip = ({ type, name }: RecordedEntity, alias: string): boolean =>
    withAliases && compareNames(type, name, alias, sounds).kind === 'variant';
  const kept = new Set(
    entities.flatMap((entity) =>
      [entity.name, ...entity.aliases.filter((alias) => !isSlip(entity, alias))].map(
        (text) => `${entity.type}:${text}`,
      ),
    ),
  );
  const names = new Map<string, string>();
  for (const { type, name, aliases, replace = [], distinctFrom } of entities) {
    for (const text of [...replace, ...(withAliases ? aliases : [])]) {
      const key = `${type}:${text}`;
      if (kept.has(key) || names.has(key) || distinctFrom.includes(text) || notNames.includes(text)) continue;
      names.set(key, name);
    }
  }
  if (names.size === 0) return () => undefined;
  const known = new Map<string, Replacement | undefined>();
  const find: FindReplacement = (type, text) => {
    const name = names.get(`${type}:${text}`);
    if (name !== undefined) return { spelling: text, name, whole: name };
    if (type === 'person' || kept.has(`${type}:${text}`)) return undefined;
    for (const { host, rest } of hostsOf(text)) {
      const institution = names.get(`${type}:${host}`);
      if (institution !== undefined) {
        return { spelling: host, name: institution, whole: institution + rest };
      }
    }
    return undefined;
  };
  return (type, text) => {
    const key = `${type}:${text}`;
    if (!known.has(key)) known.set(key, find(type, text));
    return known.get(key);
  };
}
