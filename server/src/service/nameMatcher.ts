import { pinyin } from 'pinyin-pro';

/** How a name answers a query. */
export interface NameMatch {
  /** Lower is better. */
  readonly rank: number;
  /** The reading, when the query matched it and not the characters. */
  readonly reading?: string;
}

/** Finds names by their characters, by pinyin and by pinyin initials. Remembers the readings it has worked out. */
export interface NameMatcher {
  match(name: string, query: string): NameMatch | undefined;
}

/** Starts a matcher with an empty memory. */
export function createNameMatcher(): NameMatcher {
  const readings = new Map<string, readonly string[]>();
  const readingOf = (name: string): readonly string[] => {
    const known = readings.get(name);
    if (known !== undefined) return known;
    const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', v: true });
    const reading = syllables.map((syllable) => syllable.toLowerCase());
    readings.set(name, reading);
    return reading;
  };
  return {
    match(name, query) {
      const wanted = query.toLowerCase().replace(/[\s'’]+/gu, '');
      if (wanted === '') return { rank: 0 };
      const byCharacters = rankOf(name.toLowerCase(), wanted);
      if (byCharacters !== undefined) return { rank: byCharacters };
      return /^[a-z]+$/u.test(wanted) ? matchReading(readingOf(name), wanted) : undefined;
    },
  };
}

/** Whole, at the front, inside, or scattered in order. */
function rankOf(text: string, wanted: string): number | undefined {
  const at = text.indexOf(wanted);
  if (at >= 0) return at === 0 ? (text.length === wanted.length ? 0 : 1) : 2;
  let position = 0;
  for (const character of wanted) {
    const found = text.indexOf(character, position);
    if (found < 0) return undefined;
    position = found + character.length;
  }
  return 6;
}

function matchReading(syllables: readonly string[], wanted: string): NameMatch | undefined {
  const initials = syllables.map((syllable) => syllable.slice(0, 1)).join('');
  const whole = syllables.join('');
  const at = initials.indexOf(wanted);
  const rank =
    at === 0
      ? 3
      : whole.startsWith(wanted)
        ? 3
        : at > 0
          ? 4
          : startsAtSyllable(syllables, wanted)
            ? 4
            : undefined;
  return rank === undefined ? undefined : { rank, reading: syllables.join(' ') };
}

/** Whether the query is read from the beginning of some syllable, as in `xiaok` for a name read zhang xiao kang. */
function startsAtSyllable(syllables: readonly string[], wanted: string): boolean {
  return syllables.some((_, index) => syllables.slice(index).join('').startsWith(wanted));
}
