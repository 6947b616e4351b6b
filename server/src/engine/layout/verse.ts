/**
 * Verse and songs whose lines all end in marks. In a column a line ends in a mark once in eight times, so that several
 * short ones in a row were not wrapped but written so.
 */
import type { CharacterClass } from '../text/characters.ts';
import type { LineFacts } from './lineFacts.ts';
import { endsSentence } from './lineKinds.ts';

/** Fewest lines of a poem, and the widest of them, in em. */
const fewestLines = 4;
const widestLine = 16;
const endings: ReadonlySet<CharacterClass> = new Set(['comma', 'semicolon', 'colon', 'terminal']);

/** For each line whether it stands in a run of short lines that all end in marks. Linear in the number of lines. */
export function readVerse(lines: readonly LineFacts[]): readonly boolean[] {
  const verse = lines.map(() => false);
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (isVerseLine(lines[to])) to++;
    if (to - from >= fewestLines) verse.fill(true, from, to);
    from = to + 1;
  }
  return verse;
}

function isVerseLine(line: LineFacts | undefined): boolean {
  return (
    line !== undefined && line.width <= widestLine && (endings.has(line.lastClass) || endsSentence(line))
  );
}
