import { bareName, foldTypography } from './compare/normalize.ts';
import { foldScript } from './compare/script.ts';
import { createSounds, type Sounds } from './compare/sounds.ts';
import { headWords } from './compare/words.ts';
import type { EntityType } from './mention.ts';

/**
 * How many characters of one edge, with one of the other, stay when a character within is lost: more in longer names,
 * with lengths that overlap, so that the lengths on either side of a loss share a scheme.
 */
const edges = [
  { length: 2, shortest: 4, longest: 5 },
  { length: 3, shortest: 5, longest: 7 },
  { length: 4, shortest: 7, longest: Number.POSITIVE_INFINITY },
];

/** Characters of the words that writers leave out of names or put for one another: ranks, scopes, conjunctions. */
const loose = /[省市县区州盟旗自治地国家中华全与和及暨以、]/gu;

/**
 * Keys under which names that may be spellings of one another meet, at most eight for each name: their characters
 * without order, number, rank and conjunction; every second character, from the first and from the second one, of which one
 * key stays whatever single character is wrong; and what is left when a character within is lost, or the last one of a kind word.
 * (Fingerprints after OpenRefine's clustering methods, for text without word boundaries.)
 */
export function blockingKeys(
  type: EntityType,
  name: string,
  sounds: Sounds = createSounds(),
): readonly string[] {
  const bare = type === 'person' ? foldTypography(name).replaceAll('·', '') : bareName(name);
  const text = foldScript(bare);
  if (text.length < 3) return [`sound ${soundOf(text, sounds)}`];
  const characters = [...new Set(text)].sort().join('').replace(loose, '') || text;
  const keys = [`characters ${characters}`, ...(text.length === 3 ? pairsOf(text) : alternate(text))];
  if (type === 'organization') keys.push(`cut ${headWords.has(text.slice(-2)) ? text.slice(0, -1) : text}`);
  // A given name of one character twice is misspelt twice.
  if (text.length === 3 && text[1] === text[2]) keys.push(`twice ${text[0]}`);
  for (const { length, shortest, longest } of edges) {
    if (text.length < shortest || longest < text.length) continue;
    keys.push(`start ${text.slice(0, length)} ${text.at(-1)}`, `end ${text[0]} ${text.slice(-length)}`);
  }
  return keys;
}

/** Two of three characters, each time another one left out. */
function pairsOf(text: string): readonly string[] {
  return [0, 1, 2].map((index) => `pair ${index} ${text.slice(0, index)}${text.slice(index + 1)}`);
}

/** The characters at even and at odd places, each with the length of the whole. */
function alternate(text: string): readonly string[] {
  return [0, 1].map((parity) => {
    const kept = [...text].filter((_, index) => index % 2 === parity).join('');
    return `alternate ${parity} ${text.length} ${kept}`;
  });
}

function soundOf(text: string, sounds: Sounds): string {
  return Array.from(text, (character) => sounds.readingsOf(character)[0]).join(' ');
}
