import { type RecordedEntity, spellingsOf } from '../engine/names/knowledge.ts';
import type { EntityType } from '../engine/names/mention.ts';
import { appendJson, removeJson, setJson } from './jsoncEdit.ts';
import { parseNames } from './names.ts';

/*
 * These functions expect a text in which `parseNames` finds no fault, so that the indexes of its entities
 * are those of the file. Each reads the text anew after a change: files are short, and this keeps it simple.
 */

/** What is to become of a spelling: it may stand beside the name, or it is to give way to it. */
export type SpellingList = 'aliases' | 'replace';

/**
 * Records that `alias` is another spelling of `name`, to be kept or to be replaced. The last decision wins: an entity
 * of its own that the alias had is folded in with its spellings, an alias of a third entity moves, and what set the
 * two apart goes. Where `alias` is the name of the entity that has `name` among its spellings, the two change places.
 */
export function recordSame(
  text: string,
  type: EntityType,
  name: string,
  alias: string,
  wanted: SpellingList = 'aliases',
): string {
  if (name === alias) return text;
  const owner = ownerOf(text, type, name);
  // Only names take the place of a spelling; beside an alias it is kept, so that no text is changed to what nobody chose.
  const list = owner?.entity.aliases.includes(name) && owner.entity.name !== alias ? 'aliases' : wanted;
  const other = ownerOf(text, type, alias);
  if (owner !== undefined && owner.index === other?.index)
    return sortSpelling(text, owner, name, alias, list);
  const canonical = owner?.entity.name ?? name;
  const folded = other?.entity.name === alias ? other : undefined;
  let result = withoutSpelling(text, other, alias);
  result = ensureEntity(result, type, canonical);
  for (const spelling of [alias, ...(folded?.entity.aliases ?? []), ...(folded?.entity.replace ?? [])]) {
    const kept =
      spelling === alias ? list : folded?.entity.aliases.includes(spelling) ? 'aliases' : 'replace';
    result = dropEntry(result, type, canonical, 'distinctFrom', spelling);
    result = append(result, type, canonical, kept, spelling);
  }
  return folded === undefined ? result : keepRest(result, type, canonical, folded.entity);
}

/** Puts a spelling of an entity into the list it now belongs to. */
function sortSpelling(
  text: string,
  { index, entity }: Placed,
  name: string,
  alias: string,
  list: SpellingList,
): string {
  if (entity.name === alias) {
    if (list === 'aliases') return text;
    const renamed = setJson(text, ['entities', index, 'name'], name);
    return append(dropSpelling(renamed, entity.type, name, name), entity.type, name, list, alias);
  }
  if (entity[list]?.includes(alias)) return text;
  const { type, name: canonical } = entity;
  return append(dropSpelling(text, type, canonical, alias), type, canonical, list, alias);
}

/** Takes a spelling out of both lists of an entity. */
function dropSpelling(text: string, type: EntityType, name: string, spelling: string): string {
  return dropEntry(dropEntry(text, type, name, 'aliases', spelling), type, name, 'replace', spelling);
}

/** Takes a spelling from its entity; the entity goes with it when the spelling is its name. */
function withoutSpelling(text: string, placed: Placed | undefined, spelling: string): string {
  if (placed === undefined) return text;
  if (placed.entity.name === spelling) return removeJson(text, ['entities'], placed.index);
  return dropSpelling(text, placed.entity.type, placed.entity.name, spelling);
}

/** Records that two names are two entities; an alias that said otherwise goes. */
export function recordDifferent(
  text: string,
  type: EntityType,
  [first, second]: readonly [string, string],
): string {
  if (first === second) return text;
  const freed = dropSpelling(dropSpelling(text, type, first, second), type, second, first);
  if (entityOf(freed, type, second)?.entity.distinctFrom.includes(first)) return freed;
  return append(ensureEntity(freed, type, first), type, first, 'distinctFrom', second);
}

type Spellings = Pick<RecordedEntity, 'type' | 'name' | 'aliases' | 'replace'>;

/** An entity as it is written when it is first recorded. */
export function newEntity({ type, name, aliases, replace = [] }: Spellings): RecordedEntity {
  const lists = replace.length === 0 ? { aliases } : { aliases, replace };
  return { type, name, ...lists, distinctFrom: [], note: '' };
}

/** Records more spellings of a recorded name; they belong to no other. */
export function recordSpellings(text: string, { type, name, aliases, replace = [] }: Spellings): string {
  const withAliases = aliases.reduce((result, alias) => append(result, type, name, 'aliases', alias), text);
  return replace.reduce((result, each) => append(result, type, name, 'replace', each), withAliases);
}

/** Records that a string is no name. */
export function recordNotName(text: string, notName: string): string {
  return parseNames(text).value.notNames.includes(notName) ? text : appendJson(text, ['notNames'], notName);
}

interface Placed {
  readonly index: number;
  readonly entity: RecordedEntity;
}

function find(text: string, test: (entity: RecordedEntity) => boolean): Placed | undefined {
  const { entities } = parseNames(text).value;
  const index = entities.findIndex(test);
  const entity = entities[index];
  return entity === undefined ? undefined : { index, entity };
}

function entityOf(text: string, type: EntityType, name: string): Placed | undefined {
  return find(text, (entity) => entity.type === type && entity.name === name);
}

/** The entity that has the spelling as its name or as an alias. */
function ownerOf(text: string, type: EntityType, spelling: string): Placed | undefined {
  return (
    entityOf(text, type, spelling) ??
    find(text, (entity) => entity.type === type && spellingsOf(entity).includes(spelling))
  );
}

function ensureEntity(text: string, type: EntityType, name: string): string {
  if (entityOf(text, type, name) !== undefined) return text;
  return appendJson(text, ['entities'], newEntity({ type, name, aliases: [] }));
}

type ListKey = SpellingList | 'distinctFrom';

function append(text: string, type: EntityType, name: string, key: ListKey, value: string): string {
  const placed = entityOf(text, type, name);
  if (placed === undefined || placed.entity[key]?.includes(value)) return text;
  return appendJson(text, ['entities', placed.index, key], value);
}

function dropEntry(text: string, type: EntityType, name: string, key: ListKey, value: string): string {
  const placed = entityOf(text, type, name);
  const item = placed?.entity[key]?.indexOf(value) ?? -1;
  if (placed === undefined || item < 0) return text;
  return removeJson(text, ['entities', placed.index, key], item);
}

/** Carries over what else a folded entity said, so that no note of a person is lost. */
function keepRest(text: string, type: EntityType, name: string, folded: RecordedEntity): string {
  let result = text;
  for (const other of folded.distinctFrom) {
    if (other !== name) result = append(result, type, name, 'distinctFrom', other);
  }
  const placed = entityOf(result, type, name);
  if (placed === undefined || folded.note === '') return result;
  const note = placed.entity.note === '' ? folded.note : `${placed.entity.note}；${folded.note}`;
  return setJson(result, ['entities', placed.index, 'note'], note);
}
