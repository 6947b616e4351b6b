import { type CharacterClass, characterClass, isBlank, isHan, unitWidth } from '../text/characters.ts';
import type { Line, TextModel } from '../text/textModel.ts';
import { type LineCues, readCues } from './lineCues.ts';

/** How far into a line its cues are looked for, from either end; a longer line is prose anyhow. */
const cueReach = 240;

/** What one non-blank line shows by itself. Widths are in em: 1 for a full-width character. */
export interface LineFacts {
  /** 0-based index of the source line. */
  readonly line: number;
  /** Offsets of the first visible character, and behind the last one. */
  readonly start: number;
  readonly end: number;
  /** Blank lines above it. */
  readonly gap: number;
  /** Whether a form feed stands in the blanks above or before it. */
  readonly formFeed: boolean;
  /** Width of the blanks before the text. */
  readonly indent: number;
  /** Width of the text without the blanks of letter-spacing. */
  readonly width: number;
  /** Width of the first piece that no typesetter breaks, with the marks that may not begin a line. */
  readonly firstToken: number;
  /** Whether single blanks stand between most of its ideographs. */
  readonly letterSpaced: boolean;
  readonly firstClass: CharacterClass;
  readonly lastClass: CharacterClass;
  /** The class of the last visible character before closing brackets and quotes. */
  readonly coreClass: CharacterClass;
  /** Counts of visible units: all, ideographs, digits, Latin letters, and clause marks (，。、；：？！ and half-width). */
  readonly units: number;
  readonly han: number;
  readonly digits: number;
  readonly letters: number;
  readonly clauseMarks: number;
  /** Units before the first clause mark and behind the last one; all of them where there is none. */
  readonly headUnits: number;
  readonly tailUnits: number;
  /** Blanks inside the text. */
  readonly blanks: number;
  readonly cues: LineCues;
}

/** The non-blank lines of a document, in order. Linear in its length. */
export function readLineFacts(model: TextModel): readonly LineFacts[] {
  const facts: LineFacts[] = [];
  let gap = 0;
  let formFeed = false;
  for (const line of model.lines) {
    const start = firstVisible(model.text, line);
    for (let offset = line.start; offset < start; offset++) {
      if (model.text.charCodeAt(offset) === 12) formFeed = true;
    }
    if (start === line.end) {
      gap++;
      continue;
    }
    facts.push(factsOf(model.text, line, start, gap, formFeed));
    gap = 0;
    formFeed = false;
  }
  return facts;
}

function firstVisible(text: string, line: Line): number {
  let start = line.start;
  while (start < line.end && isBlank(text.charCodeAt(start))) start++;
  return start;
}

function factsOf(text: string, line: Line, start: number, gap: number, formFeed: boolean): LineFacts {
  let end = line.end;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  const counts = countUnits(text, start, end);
  const letterSpaced = counts.spacedPairs >= 3 && counts.spacedPairs * 2 > counts.han;
  return {
    line: line.index,
    start,
    end,
    gap,
    formFeed,
    indent: indentOf(text, line.start, start),
    width: counts.width - (letterSpaced ? counts.spacedPairs / 2 : 0),
    firstToken: firstTokenWidth(text, start, end),
    letterSpaced,
    firstClass: characterClass(text.charCodeAt(start)),
    lastClass: characterClass(text.charCodeAt(end - 1)),
    coreClass: characterClass(text.charCodeAt(coreOf(text, start, end))),
    units: end - start,
    han: counts.han,
    digits: counts.digits,
    letters: counts.letters,
    clauseMarks: counts.clauseMarks,
    headUnits: counts.firstMark < 0 ? end - start : counts.firstMark - start,
    tailUnits: counts.firstMark < 0 ? end - start : end - 1 - counts.lastMark,
    blanks: counts.blanks,
    cues: readCues(
      text.slice(start, Math.min(end, start + cueReach)),
      text.slice(Math.max(start, end - cueReach), end),
    ),
  };
}

function indentOf(text: string, from: number, to: number): number {
  let indent = 0;
  for (let offset = from; offset < to; offset++) indent += unitWidth(text.charCodeAt(offset));
  return indent;
}

interface UnitCounts {
  width: number;
  han: number;
  digits: number;
  letters: number;
  clauseMarks: number;
  blanks: number;
  /** Offsets of the first and the last clause mark, or -1. */
  firstMark: number;
  lastMark: number;
  /** Single blanks with an ideograph or a full-width mark on either side. */
  spacedPairs: number;
}

function countUnits(text: string, start: number, end: number): UnitCounts {
  const counts: UnitCounts = {
    width: 0,
    han: 0,
    digits: 0,
    letters: 0,
    clauseMarks: 0,
    blanks: 0,
    firstMark: -1,
    lastMark: -1,
    spacedPairs: 0,
  };
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    counts.width += unitWidth(code);
    const found = characterClass(code);
    if (found === 'han') counts.han++;
    else if (found === 'digit') counts.digits++;
    else if (found === 'lower' || found === 'upper') counts.letters++;
    else if (found === 'blank') {
      counts.blanks++;
      if (isSpacedPair(text, offset)) counts.spacedPairs++;
    } else if (found !== 'other' && found !== 'mark' && found !== 'dash') {
      if (found === 'open' || found === 'close') continue;
      counts.clauseMarks++;
      counts.lastMark = offset;
      if (counts.firstMark < 0) counts.firstMark = offset;
    }
  }
  return counts;
}

function isSpacedPair(text: string, blank: number): boolean {
  const before = text.charCodeAt(blank - 1);
  const after = text.charCodeAt(blank + 1);
  return unitWidth(before) === 1 && !isBlank(before) && unitWidth(after) === 1 && isHan(after);
}

function coreOf(text: string, start: number, end: number): number {
  let core = end - 1;
  while (core > start) {
    const found = characterClass(text.charCodeAt(core));
    if (found !== 'close' && found !== 'blank' && text[core] !== '"' && text[core] !== "'") break;
    core--;
  }
  return core;
}

/** The longest run of half-width characters that counts as unbreakable: a longer one is cut by any typesetter. */
const longestToken = 40;

function firstTokenWidth(text: string, start: number, end: number): number {
  let offset = start + 1;
  if (unitWidth(text.charCodeAt(start)) < 1) {
    const limit = Math.min(end, start + longestToken);
    while (offset < limit && unitWidth(text.charCodeAt(offset)) < 1 && !isBlank(text.charCodeAt(offset)))
      offset++;
  } else if (characterClass(text.charCodeAt(start)) === 'open') offset++;
  const limit = Math.min(end, offset + 2);
  while (offset < limit && sticksToTheLeft(text.charCodeAt(offset))) offset++;
  let width = 0;
  for (let unit = start; unit < offset; unit++) width += unitWidth(text.charCodeAt(unit));
  return width;
}

const stickyClasses: ReadonlySet<CharacterClass> = new Set([
  'terminal',
  'comma',
  'semicolon',
  'colon',
  'close',
  'stop',
]);

function sticksToTheLeft(code: number): boolean {
  return stickyClasses.has(characterClass(code));
}
