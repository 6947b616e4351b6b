import type { Columns } from './columns.ts';

/** Numbers of one token: lines and columns from the one before, length, type, modifiers. */
const size = 5;

/** Semantic tokens with columns and lengths as the client counts them. */
export function encodeTokens(data: readonly number[], columns: Columns): number[] {
  const encoded: number[] = [];
  let [line, start, sentStart] = [0, 0, 0];
  for (let index = 0; index + size <= data.length; index += size) {
    const [lines = 0, units = 0, length = 0, type = 0, modifiers = 0] = data.slice(index, index + size);
    line += lines;
    start = lines === 0 ? start + units : units;
    const { character } = columns.fromUtf16({ line, character: start });
    const end = columns.fromUtf16({ line, character: start + length });
    encoded.push(
      lines,
      lines === 0 ? character - sentStart : character,
      end.character - character,
      type,
      modifiers,
    );
    sentStart = character;
  }
  return encoded;
}
