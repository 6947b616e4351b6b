import { bareName } from '../compare/normalize.ts';
import { shorten } from '../compare/shortForms.ts';
import type { Sounds } from '../compare/sounds.ts';
import { tokenize } from '../compare/tokens.ts';
import { compareNames } from '../compare.ts';
import type { RecordedLookup } from './recordedNames.ts';
import type { Spelling } from './surfaces.ts';

/** A short form together with the spelling that explains it. */
export interface AliasLink {
  readonly alias: Spelling;
  readonly name: Spelling;
  readonly reason: string;
}

/** Reasons, the most certain first. A weaker explanation does not disturb a stronger one. */
const strength = ['quotes', 'standard-form', 'name-part', 'leading-place', 'host-dropped', 'short-form'];

/**
 * Finds for each spelling the one longer spelling that it stands for. `rootOf` tells which entity a spelling
 * belongs to already; where several entities explain a short form, it stays on its own.
 */
export function findAliases(
  spellings: readonly Spelling[],
  rootOf: (spelling: Spelling) => Spelling,
  recorded: RecordedLookup,
  sounds: Sounds,
): readonly AliasLink[] {
  const byEnd = groupByEnd(spellings);
  const links: AliasLink[] = [];
  const linked = new Map<Spelling, Spelling>();
  const resolve = (spelling: Spelling): Spelling => {
    const root = rootOf(spelling);
    const next = linked.get(root);
    return next === undefined ? root : resolve(next);
  };
  const forms = new Map(spellings.map((spelling) => [spelling, shorten(bareName(spelling.text))]));
  const mayExplain = (alias: Spelling, name: Spelling) =>
    name !== alias &&
    rootOf(name) !== alias &&
    compareFullness(alias, name) < 0 &&
    isWithin(forms.get(alias) ?? '', forms.get(name) ?? '');
  const bodiesByPlace = countByPlace(spellings);
  const order = [...spellings].sort((a, b) => compareFullness(b, a));
  for (const alias of order) {
    if (rootOf(alias) !== alias || recorded.canonicalOf(alias.type, alias.text) !== undefined) continue;
    const candidates = (byEnd.get(endOf(alias)) ?? []).filter((name) => mayExplain(alias, name));
    const explanations = explain(alias, candidates, resolve, recorded, sounds);
    const link = onlyOne(explanations) ?? atHome(explanations, bodiesByPlace);
    if (link === undefined) continue;
    linked.set(alias, link.name);
    links.push(link);
  }
  return links;
}

/** The spellings that explain a short form most certainly, each with the entity it belongs to. */
function explain(
  alias: Spelling,
  candidates: readonly Spelling[],
  resolve: (spelling: Spelling) => Spelling,
  recorded: RecordedLookup,
  sounds: Sounds,
): readonly AliasLink[] {
  const explanations = candidates.flatMap((name): AliasLink[] => {
    if (recorded.areDistinct(alias.type, alias.text, name.text)) return [];
    const relation = compareNames(alias.type, alias.text, name.text, sounds);
    return relation.kind === 'alias' ? [{ alias, name: resolve(name), reason: relation.reason }] : [];
  });
  for (const reason of strength) {
    const found = explanations.filter((each) => each.reason === reason);
    if (found.length > 0) return found.some(({ name }) => name === alias) ? [] : found;
  }
  return [];
}

function onlyOne([first, ...others]: readonly AliasLink[]): AliasLink | undefined {
  return others.every(({ name }) => name === first?.name) ? first : undefined;
}

const placeLength = 2;
/** The place that a document is from is named so many times as often as any other one. */
const homeMajority = 3;

/** How often a document names bodies by the characters that their names begin with, as those of places do. */
function countByPlace(spellings: readonly Spelling[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { type, text, mentions } of spellings) {
    if (type === 'person') continue;
    const place = text.slice(0, placeLength);
    counts.set(place, (counts.get(place) ?? 0) + mentions.length);
  }
  return counts;
}

/** `省红十字会` among those of several provinces is that of the province whose bodies the document speaks of. */
function atHome(
  explanations: readonly AliasLink[],
  bodiesByPlace: ReadonlyMap<string, number>,
): AliasLink | undefined {
  if (explanations.some(({ reason }) => reason !== 'leading-place')) return undefined;
  const weightOf = ({ name }: AliasLink) => bodiesByPlace.get(name.text.slice(0, placeLength)) ?? 0;
  const [first, ...others] = [...explanations].sort((a, b) => weightOf(b) - weightOf(a));
  if (first === undefined) return undefined;
  const clear = others.every(
    (other) => other.name === first.name || homeMajority * weightOf(other) <= weightOf(first),
  );
  return clear ? first : undefined;
}

/** Whether the characters of a short form stand in the long one in the same order, as those of all short forms do. */
function isWithin(short: string, long: string): boolean {
  let position = 0;
  for (const character of short) {
    position = long.indexOf(character, position) + 1;
    if (position === 0) return false;
  }
  return true;
}

/** Orders spellings by how fully they name: by length, then by mentions, then by first appearance. */
function compareFullness(a: Spelling, b: Spelling): number {
  return (
    a.text.length - b.text.length ||
    a.mentions.length - b.mentions.length ||
    (b.mentions[0] ?? 0) - (a.mentions[0] ?? 0)
  );
}

/** Groups spellings by the characters that a short form of theirs can end in. */
function groupByEnd(spellings: readonly Spelling[]): ReadonlyMap<string, readonly Spelling[]> {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    for (const end of endsOf(spelling)) {
      const group = groups.get(end) ?? [];
      group.push(spelling);
      groups.set(end, group);
    }
  }
  return groups;
}

function endsOf(spelling: Spelling): ReadonlySet<string> {
  if (spelling.type === 'person') return new Set(partsOf(spelling.text).map((part) => `person ${part}`));
  const text = shorten(bareName(spelling.text));
  const head = tokenize(text).at(-1)?.text ?? '';
  return new Set([`organization ${text.at(-1)}`, `organization ${head[0]}`]);
}

function partsOf(name: string): readonly string[] {
  return bareName(name).split('·');
}

function endOf({ type, text }: Spelling): string {
  return type === 'person'
    ? `person ${partsOf(text).at(-1)}`
    : `organization ${shorten(bareName(text)).at(-1)}`;
}
