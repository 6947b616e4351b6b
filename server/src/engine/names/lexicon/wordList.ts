/** Splits a written-out list at white space; the tables of the lexicon are written so to stay readable. */
export function wordList(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== '');
}

/** Every character of a table by itself, without the white space that lays it out. */
export function characterList(text: string): readonly string[] {
  return [...text.replace(/\s+/gu, '')];
}
