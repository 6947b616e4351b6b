import type { IndexedMention } from '../engine/corpus/documentRecord.ts';
import type { EntityKey } from '../engine/corpus/entityKey.ts';
import type { EntityType } from '../engine/names/mention.ts';
import type { Range } from '../engine/text/textModel.ts';
import type { NamesView } from './snapshot.ts';
import { spreadName } from './spreadName.ts';

/** Replaces the text of a range of a document. */
export interface RangeEdit {
  readonly range: Range;
  readonly newText: string;
}

/** The edits of each document, in reading order. */
export type CorpusEdits = ReadonlyMap<string, readonly RangeEdit[]>;

/** Why a new name cannot be used. */
export type NameProblem = 'empty' | 'line-end' | 'unchanged';

/** Checks a new name as a person typed it. */
export function checkName(name: string, old: string): { readonly name: string } | NameProblem {
  const trimmed = name.trim();
  if (trimmed === '') return 'empty';
  if (/[\r\n\u2028\u2029]/u.test(trimmed)) return 'line-end';
  return trimmed === old ? 'unchanged' : { name: trimmed };
}

/**
 * The edits that spell an entity differently wherever the corpus uses one spelling of it. Its other spellings
 * stay: a short form is no slip. Lines stay as they are, too.
 */
export function renameSpelling(
  names: NamesView,
  key: EntityKey,
  spelling: string,
  newText: string,
): CorpusEdits {
  const edits = new Map<string, RangeEdit[]>();
  for (const { document, mention } of names.mentionsOf(key)) {
    if (mention.text !== spelling) continue;
    const ofDocument = edits.get(document) ?? [];
    ofDocument.push(...mentionEdits(mention, newText));
    edits.set(document, ofDocument);
  }
  return edits;
}

/** The edits that put one spelling in the place of another, whatever entity its mentions are counted to. */
export function replaceSpelling(names: NamesView, type: EntityType, from: string, to: string): CorpusEdits {
  const edits = new Map<string, readonly RangeEdit[]>();
  for (const entity of names.entities()) {
    if (entity.type !== type || !entity.surfaces.some(({ text }) => text === from)) continue;
    for (const [document, more] of renameSpelling(names, entity.key, from, to)) {
      edits.set(document, [...(edits.get(document) ?? []), ...more]);
    }
  }
  return edits;
}

/** The documents that use a spelling. */
export function documentsWith(names: NamesView, type: EntityType, spelling: string): readonly string[] {
  return [...replaceSpelling(names, type, spelling, spelling).keys()];
}

/**
 * The edits that spell a mention differently. A wrap that cuts it stays where it is; where blanks stand between its
 * characters, the first piece takes the new text and the others are emptied, so that no line goes.
 */
export function mentionEdits(
  { ranges, text }: Pick<IndexedMention, 'ranges' | 'text'>,
  newText: string,
): readonly RangeEdit[] {
  const lengths = ranges.map(({ start, end }) => end.character - start.character);
  const isSolid = lengths.reduce((sum, length) => sum + length, 0) === text.length;
  const pieces = isSolid ? spreadName(text, lengths, newText) : [newText];
  return ranges.map((range, index) => ({ range, newText: pieces[index] ?? '' }));
}
