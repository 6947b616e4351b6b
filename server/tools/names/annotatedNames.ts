import type { EntityType } from '../../src/engine/names/mention.ts';

/** A name in an annotated text: UTF-16 offsets into the text without its marks. */
export interface AnnotatedName {
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether a recogniser may find it or leave it. */
  readonly optional: boolean;
  /** The fullest form of it in the document, where that is another one; with `#2` for a namesake. */
  readonly fullest?: string;
  /** Whether it is a misspelling of that form. */
  readonly misspelt?: boolean;
}

/** A text whose names are known. */
export interface AnnotatedText {
  readonly text: string;
  readonly names: readonly AnnotatedName[];
}

const mark = /\[([PO])(\??):([^[\]=~]*)(?:([=~])([^[\]]*))?\]/gu;

/**
 * Reads a text in which people are marked `[P:…]` and organizations `[O:…]`, and `[O?:…]` may be found or not. Behind `=`
 * stands the fullest form of the name in the document, behind `~` the form of which this one is a misspelling.
 */
export function readAnnotatedText(source: string): AnnotatedText {
  const names: AnnotatedName[] = [];
  let text = '';
  let position = 0;
  for (const match of source.matchAll(mark)) {
    const [whole, letter, optional, name = '', relation, fullest] = match;
    text += source.slice(position, match.index);
    names.push({
      type: letter === 'P' ? 'person' : 'organization',
      start: text.length,
      end: text.length + name.length,
      text: name,
      optional: optional !== '',
      ...(fullest === undefined ? {} : { fullest, misspelt: relation === '~' }),
    });
    text += name;
    position = match.index + whole.length;
  }
  return { text: text + source.slice(position), names };
}
