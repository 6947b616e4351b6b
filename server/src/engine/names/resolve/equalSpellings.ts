import { knownEntries } from '../compare/equalNames.ts';
import { foldTypography } from '../compare/normalize.ts';
import { foldScript } from '../compare/script.ts';
import type { AliasLink } from './aliases.ts';
import type { RecordedLookup } from './recordedNames.ts';
import type { Spelling } from './surfaces.ts';

/**
 * Finds spellings that are one name although no characters of the one stand in the other: in traditional and in simplified
 * characters, acronyms, pen names. The more frequent one, then the longer one, gives the name.
 */
export function findEqualSpellings(
  spellings: readonly Spelling[],
  rootOf: (spelling: Spelling) => Spelling,
  recorded: RecordedLookup,
): readonly AliasLink[] {
  const first = new Map<string, Spelling>();
  const links: AliasLink[] = [];
  for (const spelling of [...spellings].sort(compareWeight)) {
    const keys = keysOf(spelling);
    const [name, ...others] = new Set(keys.flatMap((key) => first.get(key) ?? []));
    for (const key of keys) if (!first.has(key)) first.set(key, spelling);
    const isFree =
      rootOf(spelling) === spelling && recorded.canonicalOf(spelling.type, spelling.text) === undefined;
    if (name === undefined || others.length > 0 || !isFree || rootOf(name) === spelling) continue;
    if (recorded.areDistinct(spelling.type, spelling.text, name.text)) continue;
    links.push({ alias: spelling, name, reason: 'standard-form' });
  }
  return links;
}

function keysOf({ type, text }: Spelling): readonly string[] {
  const folded = foldScript(foldTypography(text));
  return [`${type} ${folded}`, ...knownEntries(type, folded).map((number) => `${type} ${number}`)];
}

function compareWeight(a: Spelling, b: Spelling): number {
  return b.mentions.length - a.mentions.length || b.text.length - a.text.length;
}
