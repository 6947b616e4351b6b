import { isCjk } from '../../engine/text/characters.ts';
import { writingsOf } from '../../engine/text/scriptVariants.ts';

/** A query longer than this is no word and no phrase. In UTF-16 units. */
export const longestQuery = 400;

/** What nobody sees parts no word. */
const invisible = String.raw`\u200B-\u200D\u2060\uFEFF`;
/** Blanks do not part a Chinese word either. */
const unseen = String.raw`\s${invisible}`;

/** One visible character of a query: its writings as a pattern, and whether a blank stands before it. */
interface Unit {
  readonly pattern: string;
  readonly wide: boolean;
  readonly afterBlank: boolean;
}

/**
 * A pattern for what a person typed, to be found in logical text: in either script, width and case. Blanks beside
 * Chinese characters do not count, neither in the query (`张 小康`) nor in the text, where they set two-character
 * names flush (`张　三`). Undefined when nothing was typed.
 */
export function literalPattern(query: string): RegExp | undefined {
  const units = unitsOf(query);
  const source = units.map(({ pattern, wide, afterBlank }, index) => {
    const before = units[index - 1];
    if (before === undefined) return pattern;
    if (before.wide || wide) return `[${unseen}]*${pattern}`;
    return afterBlank ? String.raw`[${invisible}]*\s[${unseen}]*${pattern}` : `[${invisible}]*${pattern}`;
  });
  return source.length === 0 ? undefined : new RegExp(source.join(''), 'giu');
}

/**
 * Tells whether `literalPattern` may find something in the logical text of a source, so that most documents need not be
 * read closely. It holds the query with blanks and hyphens in it, or one line ends and one begins with a part of it:
 * page furniture may stand between the two.
 */
export function mayHold(query: string): (source: string) => boolean {
  const patterns = unitsOf(query).map(({ pattern }) => pattern);
  const gap = String.raw`[${unseen}\u00AD-]{0,80}`;
  const whole = new RegExp(patterns.join(gap), 'iu');
  if (patterns.length < 2) return (source) => whole.test(source);
  const cuts = patterns.slice(1).map((_, index) => index + 1);
  const fronts = cuts.map((cut) => patterns.slice(0, cut).join(gap)).join('|');
  const backs = cuts.map((cut) => patterns.slice(cut).join(gap)).join('|');
  const atLineEnd = new RegExp(`(?:${fronts})${gap}$`, 'imu');
  const atLineStart = new RegExp(`^${gap}(?:${backs})`, 'imu');
  return (source) => whole.test(source) || (atLineEnd.test(source) && atLineStart.test(source));
}

/** Halves of characters are no characters, and what nobody sees was not meant. */
function unitsOf(query: string): readonly Unit[] {
  const units: Unit[] = [];
  let afterBlank = false;
  for (const character of query.slice(0, longestQuery).trim()) {
    if (/\s/u.test(character)) afterBlank = true;
    else if (!/[\uD800-\uDFFF\u200B-\u200D\u2060]/u.test(character)) {
      const wide = isCjk(character.charCodeAt(0));
      units.push({ pattern: anyOf(writingsOf(character)), wide, afterBlank });
      afterBlank = false;
    }
  }
  return units;
}

function anyOf(characters: readonly string[]): string {
  const escaped = characters.map((each) => `\\u{${(each.codePointAt(0) ?? 0).toString(16)}}`);
  return escaped.length === 1 ? escaped.join('') : `[${escaped.join('')}]`;
}
