import { blockingKeys } from '../blocking.ts';
import type { Sounds } from '../compare/sounds.ts';
import { compareNames } from '../compare.ts';
import type { EntityType, NameConflict } from '../mention.ts';
import { likenessOf } from './likeness.ts';
import type { RecordedLookup } from './recordedNames.ts';
import type { Spelling } from './surfaces.ts';

/** What a pair of spellings must reach to be reported; a tie more, for nothing says which side is wrong. */
export const thresholds: Readonly<Record<EntityType, { readonly majority: number; readonly tie: number }>> = {
  organization: { majority: 0.6, tie: 0.75 },
  person: { majority: 0.7, tie: 0.7 },
};
/** A spelling of a person's name that stands more than once is a misprint only beside so many times as many others. */
const repeatedMajority = 3;

/** Finds the spellings of a document that are suspected to be one name, each variant with its canonical spelling. */
export function findConflicts(
  spellings: readonly Spelling[],
  recorded: RecordedLookup,
  sounds: Sounds,
): readonly NameConflict[] {
  const byVariant = new Map<Spelling, { canonical: Spelling; conflict: NameConflict }[]>();
  for (const [a, b] of candidatePairs(spellings, sounds)) {
    const found = compareSpellings(a, b, recorded, sounds);
    if (found === undefined) continue;
    byVariant.set(found.variant, [...(byVariant.get(found.variant) ?? []), found]);
  }
  return [...byVariant].flatMap(([variant, found]) => {
    const standing = found.filter(({ canonical }) => canonical !== variant);
    return chooseCanonical(standing, byVariant, recorded, sounds);
  });
}

/**
 * A variant of several spellings belongs to the most frequent one, if the others are its variants as well. Where
 * they are different entities (a city's and a county's hospital), nothing can be said.
 */
function chooseCanonical(
  found: readonly { readonly canonical: Spelling; readonly conflict: NameConflict }[],
  byVariant: ReadonlyMap<Spelling, unknown>,
  recorded: RecordedLookup,
  sounds: Sounds,
): readonly NameConflict[] {
  const [best] = [...found].sort(
    (x, y) =>
      Number(byVariant.has(x.canonical)) - Number(byVariant.has(y.canonical)) ||
      y.canonical.mentions.length - x.canonical.mentions.length,
  );
  if (best === undefined) return [];
  const unclear = found.some(
    ({ canonical, conflict }) =>
      canonical !== best.canonical &&
      // What stands as seldom as the variant itself is no rival of a frequent spelling.
      conflict.tie === best.conflict.tie &&
      (recorded.areDistinct(canonical.type, canonical.text, best.canonical.text) ||
        compareNames(canonical.type, canonical.text, best.canonical.text, sounds).kind === 'different'),
  );
  return unclear || byVariant.has(best.canonical) ? [] : [best.conflict];
}

function* candidatePairs(
  spellings: readonly Spelling[],
  sounds: Sounds,
): Iterable<readonly [Spelling, Spelling]> {
  const blocks = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const met = new Set<Spelling>();
    for (const key of blockingKeys(spelling.type, spelling.text, sounds)) {
      const block = blocks.get(`${spelling.type} ${key}`) ?? [];
      for (const other of block) met.add(other);
      block.push(spelling);
      blocks.set(`${spelling.type} ${key}`, block);
    }
    for (const other of met) yield [other, spelling];
  }
}

function compareSpellings(
  first: Spelling,
  second: Spelling,
  recorded: RecordedLookup,
  sounds: Sounds,
): { readonly variant: Spelling; readonly canonical: Spelling; readonly conflict: NameConflict } | undefined {
  const { type } = first;
  if (recorded.areDistinct(type, first.text, second.text)) return undefined;
  const known = [first, second].map(({ text }) => recorded.canonicalOf(type, text));
  if (known[0] !== undefined && known[0] === known[1]) return undefined;
  if (standTogether(first, second)) return undefined;
  const [canonical, variant] = direct(first, second, known[0], known[1]);
  const decided = known[0] !== known[1];
  const tie = !decided && first.mentions.length === second.mentions.length;
  if (!decided && isRepeated(variant, canonical)) return undefined;
  const likeness = likenessOf(variant, canonical, tie, sounds);
  if (likeness === undefined) return undefined;
  const { reason } = likeness;
  const confidence = Math.round(100 * Math.min(0.99, likeness.confidence)) / 100;
  if (confidence < thresholds[type][tie ? 'tie' : 'majority']) return undefined;
  return {
    variant,
    canonical,
    conflict: { type, variant: variant.text, canonical: canonical.text, tie, reason, confidence },
  };
}

/** Whether a person's name is spelt so too often for a misprint. */
function isRepeated(variant: Spelling, canonical: Spelling): boolean {
  if (variant.type === 'organization' || variant.mentions.length < 2) return false;
  return canonical.mentions.length < repeatedMajority * variant.mentions.length;
}

/** The canonical spelling before the variant: the recorded one, else the frequent one, else the one that comes first. */
function direct(
  first: Spelling,
  second: Spelling,
  firstKnown: string | undefined,
  secondKnown: string | undefined,
): readonly [Spelling, Spelling] {
  if (firstKnown !== undefined || secondKnown !== undefined) {
    return firstKnown !== undefined ? [first, second] : [second, first];
  }
  return first.mentions.length < second.mentions.length ? [second, first] : [first, second];
}

/** Whether one enumeration names both, so that they cannot be one. */
function standTogether(a: Spelling, b: Spelling): boolean {
  return [...a.runs].some((run) => b.runs.has(run));
}
