/**
 * Verse and songs whose lines all end in marks. In a column a line ends in a mark once in eight times, so that several
 * short ones in a row were not wrapped but written so. Prose whose lines were broken behind marks by hand looks the
 * same but for its paragraphs, which begin further in than they go on.
 */
import type { CharacterClass } from '../text/characters.ts';
import type { LineFacts } from './lineFacts.ts';
import { endsSentence } from './lineKinds.ts';

/** Fewest lines of a poem, and the widest of them, in em. */
const fewestLines = 4;
const widestLine = 16;
/** How far a paragraph of prose begins further in than it goes on, in em. */
const leastIndent = 1.5;
const endings: ReadonlySet<CharacterClass> = new Set(['comma', 'semicolon', 'colon', 'terminal']);

/** For each line whether it stands in a run of short lines that all end in marks. Linear in the number of lines. */
export function readVerse(lines: readonly LineFacts[]): readonly boolean[] {
  const verse = lines.map(() => false);
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (isVerseLine(lines[to])) to++;
    if (to - from >= fewestLines && !indentsParagraphs(lines, from, to)) verse.fill(true, from, to);
    from = to + 1;
  }
  return verse;
}

function isVerseLine(line: LineFacts | undefined): boolean {
  return (
    line !== undefined && line.width <= widestLine && (endings.has(line.lastClass) || endsSentence(line))
  );
}

/** Whether a line of a run is set in like the first one of a paragraph, with the next one right below it. */
function indentsParagraphs(lines: readonly LineFacts[], from: number, to: number): boolean {
  for (let index = from + 1; index < to; index++) {
    const above = lines[index - 1];
    const line = lines[index];
    if (above === undefined || line === undefined || line.gap > 0) continue;
    if (above.indent >= line.indent + leastIndent) return true;
  }
  return false;
}
