import type { EntityType } from '../engine/names/mention.ts';
import type { TextEdit } from '../engine/text/textEdit.ts';
import { newNames } from './decision.ts';
import { appendAllJson, editsBetween } from './jsoncEdit.ts';
import { parseNames } from './names.ts';
import { newEntity, recordSpellings } from './namesEdit.ts';
import type { Problem } from './problem.ts';

/** A name that another program knows, with its other spellings. */
export interface KnownName {
  readonly type: EntityType;
  readonly name: string;
  /** Spellings that may stand beside the name. */
  readonly aliases: readonly string[];
  /** Spellings that are to give way to it. */
  readonly replace: readonly string[];
}

/** A spelling that is left out because it belongs to another name already. */
export interface SharedSpelling {
  readonly type: EntityType;
  readonly spelling: string;
  readonly name: string;
  readonly owner: string;
}

/** How names are written down, to be applied to the text of the file or to an empty one. */
export type NamesImport =
  | {
      readonly kind: 'edits';
      readonly edits: readonly TextEdit[];
      readonly shared: readonly SharedSpelling[];
    }
  | { readonly kind: 'blocked'; readonly problems: readonly Problem[] };

/**
 * Adds names to `names.jsonc`. What a person has decided stays: a spelling that belongs to a name keeps it, comments and
 * order stay, and a name that is there only gains spellings. A faulty file is not touched.
 */
export function importNames(names: string | undefined, known: readonly KnownName[]): NamesImport {
  const before = names === undefined || names.trim() === '' ? newNames : names;
  const { value, problems } = parseNames(before);
  const faults = problems.filter(({ kind }) => kind !== 'unknown');
  if (faults.length > 0) return { kind: 'blocked', problems: faults };
  const owners = new Map<string, string>();
  const own = (type: EntityType, spelling: string, name: string) => owners.set(`${type}:${spelling}`, name);
  for (const { type, name, aliases, replace = [] } of value.entities) {
    for (const spelling of [name, ...aliases, ...replace]) own(type, spelling, name);
  }
  const shared: SharedSpelling[] = [];
  const fresh = new Map<
    string,
    { aliases: string[]; replace: string[] } & Pick<KnownName, 'type' | 'name'>
  >();
  let text = before;
  for (const { type, name, ...lists } of known) {
    const canonical = owners.get(`${type}:${name}`) ?? name;
    const free = (spellings: readonly string[]): readonly string[] =>
      [...new Set(spellings)].filter((spelling) => {
        const owner = owners.get(`${type}:${spelling}`);
        if (owner === undefined) own(type, spelling, canonical);
        else if (owner !== canonical) shared.push({ type, spelling, name, owner });
        return owner === undefined;
      });
    if (free([name]).length > 0) fresh.set(`${type}:${name}`, { type, name, aliases: [], replace: [] });
    const [aliases, replace] = [free(lists.aliases), free(lists.replace)];
    const entry = fresh.get(`${type}:${canonical}`);
    if (entry !== undefined) {
      entry.aliases.push(...aliases);
      entry.replace.push(...replace);
    } else if (aliases.length > 0 || replace.length > 0) {
      text = recordSpellings(text, { type, name: canonical, aliases, replace });
    }
  }
  // All at once: each change reads the file anew.
  text = appendAllJson(text, ['entities'], [...fresh.values()].map(newEntity));
  return { kind: 'edits', edits: editsBetween(names ?? '', text === before ? (names ?? '') : text), shared };
}
