import { foldLookAlikes } from './compare/lookAlikes.ts';
import { bareName, foldTypography } from './compare/normalize.ts';
import { createSounds, type Sounds } from './compare/sounds.ts';
import { tokenize } from './compare/tokens.ts';
import type { EntityType } from './mention.ts';

/** Names shorter than this meet by sound, shape and words only. */
const shortestWithEdges = 6;

/**
 * Keys under which names that may be spellings of one another meet, at most five for each name: their words
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
  if (text.length >= shortestWithEdges) {
    keys.push(`start ${text.slice(0, 4)} ${text.slice(-2)}`, `end ${text.slice(0, 1)} ${text.slice(-4)}`);
  }
  return keys;
}

function soundOf(text: string, sounds: Sounds): string {
  return [...text].map((character) => sounds.readingsOf(character)[0]).join(' ');
}

/** The words that writers do not vary, sorted. */
function wordKey(text: string): string {
  const loose = new Set(['administrative', 'scope', 'conjunction']);
  const words = tokenize(text).flatMap((token) => (loose.has(token.slot) ? [] : [token.text]));
  return words.sort().join(' ');
}
