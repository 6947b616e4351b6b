import type { CorpusEntity } from '../engine/corpus/corpusIndex.ts';
import type { EntityType } from '../engine/names/mention.ts';
import type { NameMatcher } from './nameMatcher.ts';
import type { NamesView } from './snapshot.ts';

/** A name that what stands before the caret may become. */
export interface NameCompletion {
  readonly text: string;
  readonly type: EntityType;
  readonly mentions: number;
  /** How many UTF-16 units before the caret it takes the place of. */
  readonly replaced: number;
  /** What was typed there. */
  readonly typed: string;
  /** The reading, when letters were typed. */
  readonly reading?: string;
}

/** Names looked at, the most mentioned first: a reading takes its time, and rare names are seldom typed. */
const mostLookedAt = 3000;

/** Names offered. */
const mostOffered = 20;

/** Letters that may be pinyin: a few small ones behind a Chinese character, a mark of its script, or a line's start. */
const letters = /(?:^|[\p{Script=Han}，。、；：？！“”‘’（）《》〈〉【】—…·\u3000])([a-z]{2,24})$/u;

/** Chinese characters before the caret, as many as a name may begin with. */
const characters = /\p{Script=Han}{2,16}$/u;

/**
 * The known names that go on from what stands before the caret: pinyin or its initials, or the first characters of a
 * name. Nothing is offered where a name can hardly be meant: in Latin text, behind one character, at the end of a name.
 */
export function completions(
  names: NamesView,
  matcher: NameMatcher,
  lineBefore: string,
): readonly NameCompletion[] {
  const typed = letters.exec(lineBefore)?.[1];
  if (typed !== undefined) return byReading(names, matcher, typed);
  const run = characters.exec(lineBefore)?.[0];
  return run === undefined ? [] : byCharacters(names, run);
}

function byReading(names: NamesView, matcher: NameMatcher, typed: string): readonly NameCompletion[] {
  const found: NameCompletion[] = [];
  for (const { type, surfaces } of mostMentioned(names)) {
    for (const { text, mentions } of surfaces) {
      const match = matcher.match(text, typed);
      // Scattered and inner matches are for searches; a person who types begins at the beginning.
      if (match?.reading === undefined || match.rank > 3) continue;
      found.push({ text, type, mentions, replaced: typed.length, typed, reading: match.reading });
    }
  }
  return found.sort(compare).slice(0, mostOffered);
}

/** Of the stretches that end at the caret the longest wins that some name begins with. */
function byCharacters(names: NamesView, run: string): readonly NameCompletion[] {
  let found: NameCompletion[] = [];
  let longest = 2;
  for (const { type, surfaces } of names.entities()) {
    for (const { text, mentions } of surfaces) {
      const replaced = typedOf(run, text, longest);
      if (replaced === undefined) continue;
      if (replaced > longest) found = [];
      longest = replaced;
      found.push({ text, type, mentions, replaced, typed: run.slice(-replaced) });
    }
  }
  return found.sort(compare).slice(0, mostOffered);
}

/** How much of a name's beginning, at least so much and not all of it, stands at the end of a run. */
function typedOf(run: string, name: string, atLeast: number): number | undefined {
  for (let length = Math.min(run.length, name.length - 1); length >= atLeast; length--) {
    const from = run.length - length;
    // Most names begin otherwise; that is seen without making a text of it.
    if (run[from] === name[0] && name.startsWith(run.slice(from))) return length;
  }
  return undefined;
}

function mostMentioned(names: NamesView): readonly CorpusEntity[] {
  const entities = names.entities();
  if (entities.length <= mostLookedAt) return entities;
  // Numbers are put in order more quickly than names; those that are named least often fill up what is left.
  const counts = Int32Array.from(entities, ({ mentions }) => mentions).sort();
  const least = counts[counts.length - mostLookedAt] ?? 0;
  const more = entities.filter(({ mentions }) => mentions > least);
  const equal = entities.filter(({ mentions }) => mentions === least);
  return [...more, ...equal.slice(0, mostLookedAt - more.length)];
}

type Spelling = Pick<NameCompletion, 'text' | 'mentions'>;

function compare(a: Spelling, b: Spelling): number {
  return b.mentions - a.mentions || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0);
}
