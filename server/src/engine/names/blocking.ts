import { foldLookAlikes } from './compare/lookAlikes.ts';
import { bareName, foldTypography } from './compare/normalize.ts';
import { createSounds, type Sounds } from './compare/sounds.ts';
import { tokenize } from './compare/tokens.ts';
import type { EntityType } from './mention.ts';

/**
 * How many characters of one edge, with one of the other, stay when a character within is lost: three in names of
 * 5 to 7 characters, four in names of 7 and more, so that the lengths on either side of a loss share a scheme.
 */
const edges = [
  { length: 3, shortest: 5, longest: 7 },
  { length: 4, shortest: 7, longest: Number.POSITIVE_INFINITY },
];

/**
 * Keys under which names that may be spellings of one another meet, at most seven for each name: their words
 * without order, rank and conjunction; their sound; their shape; and what is left when a character within is lost.
 * (Fingerprints and phonetic keys after OpenRefine's clustering methods, for text without word boundaries.)
 */
export function blockingKeys(
  type: EntityType,
  name: string,
  sounds: Sounds = createSounds(),
): readonly string[] {
  const text = type === 'person' ? foldTypography(name).replaceAll('·', '') : bareName(name);
  const keys = [`shape ${foldLookAlikes(text)}`, `sound ${soundOf(text, sounds)}`];
  if (type === 'organization') keys.push(`words ${wordKey(text)}`);
  for (const { length, shortest, longest } of edges) {
    if (text.length < shortest || longest < text.length) continue;
    keys.push(`start ${text.slice(0, length)} ${text.at(-1)}`, `end ${text[0]} ${text.slice(-length)}`);
  }
  return keys;
}

function soundOf(text: string, sounds: Sounds): string {
  return Array.from(text, (character) => sounds.readingsOf(character)[0]).join(' ');
}

/** The words that writers do not vary, sorted. */
function wordKey(text: string): string {
  const loose = new Set(['administrative', 'scope', 'conjunction']);
  const words = tokenize(text).flatMap((token) => (loose.has(token.slot) ? [] : [token.text]));
  return words.sort().join(' ');
}
