import {
  type CharacterClass,
  characterClass,
  classNumber,
  classSet,
  isBlank,
  isHan,
  isOneOf,
  unitFacts,
  unitWidth,
  widthBetween,
} from '../text/characters.ts';
import { firstWhere } from '../text/firstWhere.ts';
import { textChange } from '../text/textChange.ts';
import type { Line, TextModel } from '../text/textModel.ts';
import { changedLine } from './changedLine.ts';
import { cueFlagsOf } from './cueFlags.ts';
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
  /** Lines of page furniture between it and the line of the text above. */
  readonly furnitureAbove: number;
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
  /** Whether the last character before closing marks is a full stop behind an ideograph or a closing mark. */
  readonly fullStop: boolean;
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
  /** Whether brackets or quotes stand in it. */
  readonly brackets: boolean;
  /** A hash of the text, the same for lines that differ in their numbers only. */
  readonly likeness: number;
  readonly cues: LineCues;
}

/** The non-blank lines of a document, in order. Linear in its length. */
export function readLineFacts(model: TextModel): readonly LineFacts[] {
  return factsBetween(model, 0, model.lines.length);
}

/**
 * The same of an edited text, of which `before` are the lines before the edit: those that the edit does not touch are only
 * moved.
 */
export function reviseLineFacts(
  before: { readonly model: TextModel; readonly lines: readonly LineFacts[] },
  model: TextModel,
): readonly LineFacts[] {
  const old = before.model.lines;
  const { start, oldEnd } = textChange(before.model.text, model.text);
  // One unit away from the edit, for it may have parted or made a pair of carriage return and line feed.
  const head = firstWhere(before.lines, ({ line }) => (old[line]?.next ?? 0) >= start);
  // What stands above the first line behind the edit may be another gap.
  const behind = firstWhere(before.lines, ({ line }) => (old[line]?.start ?? 0) > oldEnd) + 1;
  const units = model.text.length - before.model.text.length;
  const added = model.lines.length - old.length;
  const from = (before.lines[head - 1]?.line ?? -1) + 1;
  const last = before.lines[behind];
  const fresh = factsBetween(model, from, last === undefined ? model.lines.length : last.line + added);
  const moved = before.lines.slice(behind);
  if (units === 0 && added === 0) return [...before.lines.slice(0, head), ...fresh, ...moved];
  for (const [index, line] of moved.entries())
    moved[index] = changedLine(line, {
      line: line.line + added,
      start: line.start + units,
      end: line.end + units,
    });
  return [...before.lines.slice(0, head), ...fresh, ...moved];
}

/** The non-blank ones of the lines from one up to another, the first of which stands below a line that is not blank. */
function factsBetween(model: TextModel, from: number, to: number): readonly LineFacts[] {
  const facts: LineFacts[] = [];
  let gap = 0;
  let formFeed = false;
  for (let index = from; index < to; index++) {
    const line = model.lines[index] as Line;
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
  const core = coreOf(text, start, end);
  const letterSpaced = counts.spacedPairs >= 3 && counts.spacedPairs * 2 > counts.han;
  return {
    line: line.index,
    start,
    end,
    gap,
    furnitureAbove: 0,
    formFeed,
    indent: widthBetween(text, line.start, start),
    width: counts.halves / 2 - (letterSpaced ? counts.spacedPairs / 2 : 0),
    firstToken: firstTokenWidth(text, start, end),
    letterSpaced,
    firstClass: characterClass(text.charCodeAt(start)),
    lastClass: characterClass(text.charCodeAt(end - 1)),
    coreClass: characterClass(text.charCodeAt(core)),
    fullStop: isFullStop(text, start, core),
    units: end - start,
    han: counts.han,
    digits: counts.digits,
    letters: counts.letters,
    clauseMarks: counts.clauseMarks,
    headUnits: counts.firstMark < 0 ? end - start : counts.firstMark - start,
    tailUnits: counts.firstMark < 0 ? end - start : end - 1 - counts.lastMark,
    blanks: counts.blanks,
    brackets: (counts.classes & bracketClasses) !== 0,
    likeness: counts.likeness,
    cues: readCues(
      text.slice(start, Math.min(end, start + cueReach)),
      text.slice(Math.max(start, end - cueReach), end),
      counts.flags,
      counts.gaps,
    ),
  };
}

interface UnitCounts {
  /** In half em. */
  readonly halves: number;
  readonly han: number;
  readonly digits: number;
  readonly letters: number;
  readonly clauseMarks: number;
  readonly blanks: number;
  /** Whether blanks stand side by side. */
  readonly gaps: boolean;
  /** Offsets of the first and the last clause mark, or -1. */
  readonly firstMark: number;
  readonly lastMark: number;
  /** Single blanks with an ideograph or a full-width mark on either side. */
  readonly spacedPairs: number;
  /** The cues whose characters occur: see cueFlags.ts. */
  readonly flags: number;
  /** The classes that occur, one bit each. */
  readonly classes: number;
  readonly likeness: number;
}

const [hanClass, blankClass, digitClass] = [classNumber('han'), classNumber('blank'), classNumber('digit')];
/** FNV-1a over UTF-16 units (G. Fowler, L. C. Noll and K.-P. Vo); a number counts as one zero. */
const [hashSeed, hashPrime, zero] = [0x811c9dc5, 0x01000193, 0x30];
const bracketClasses = classSet('open', 'close');
const [lowerClass, upperClass] = [classNumber('lower'), classNumber('upper')];
const markClasses = classSet('kana', 'terminal', 'comma', 'semicolon', 'colon', 'stop');

function countUnits(text: string, start: number, end: number): UnitCounts {
  let [halves, han, digits, letters, clauseMarks, blanks] = [0, 0, 0, 0, 0, 0];
  let [firstMark, lastMark, spacedPairs, flags, classes] = [-1, -1, 0, 0, 0];
  let likeness = hashSeed;
  let gaps = false;
  let before = -1;
  const reach = start + cueReach;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    const facts = unitFacts(code);
    const found = facts & 15;
    halves += facts >> 4;
    classes |= 1 << found;
    if (found !== digitClass) likeness = Math.imul(likeness ^ code, hashPrime);
    else if (before !== digitClass) likeness = Math.imul(likeness ^ zero, hashPrime);
    if (offset < reach) flags |= cueFlagsOf(code);
    if (found === hanClass) han++;
    else if (((markClasses >> found) & 1) === 1) {
      clauseMarks++;
      lastMark = offset;
      if (firstMark < 0) firstMark = offset;
    } else if (found === digitClass) digits++;
    else if (found === lowerClass || found === upperClass) letters++;
    else if (found === blankClass) {
      blanks++;
      if (before === blankClass) gaps = true;
      if (isSpacedPair(text, offset)) spacedPairs++;
    }
    before = found;
  }
  return {
    halves,
    han,
    digits,
    letters,
    clauseMarks,
    blanks,
    gaps,
    firstMark,
    lastMark,
    spacedPairs,
    flags,
    classes,
    likeness,
  };
}

function isSpacedPair(text: string, blank: number): boolean {
  const before = text.charCodeAt(blank - 1);
  const after = text.charCodeAt(blank + 1);
  return unitWidth(before) === 1 && !isBlank(before) && unitWidth(after) === 1 && isHan(after);
}

function coreOf(text: string, start: number, end: number): number {
  let core = end - 1;
  while (core > start && isClosing(text.charCodeAt(core))) core--;
  return core;
}

/** Closing brackets and quotes, straight ones as well, and blanks. */
const closingClasses = classSet('close', 'blank');

function isClosing(code: number): boolean {
  return isOneOf(code, closingClasses) || code === 0x22 || code === 0x27;
}

function isFullStop(text: string, start: number, core: number): boolean {
  if (core <= start || characterClass(text.charCodeAt(core)) !== 'stop') return false;
  const before = characterClass(text.charCodeAt(core - 1));
  return before === 'han' || before === 'close';
}

/** The longest run of half-width characters that counts as unbreakable: a longer one is cut by any typesetter. */
const longestToken = 40;
/** Marks that stick to what stands on their left. */
const stickyClasses = classSet('terminal', 'comma', 'semicolon', 'colon', 'close', 'stop');

function firstTokenWidth(text: string, start: number, end: number): number {
  let offset = start + 1;
  if (unitWidth(text.charCodeAt(start)) < 1) {
    const limit = Math.min(end, start + longestToken);
    while (offset < limit && unitWidth(text.charCodeAt(offset)) < 1 && !isBlank(text.charCodeAt(offset)))
      offset++;
  } else if (characterClass(text.charCodeAt(start)) === 'open') offset++;
  const limit = Math.min(end, offset + 2);
  while (offset < limit && isOneOf(text.charCodeAt(offset), stickyClasses)) offset++;
  return widthBetween(text, start, offset);
}
