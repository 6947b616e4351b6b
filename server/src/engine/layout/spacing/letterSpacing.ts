import { isHan } from '../../text/characters.ts';
import type { LanguageModel } from '../language/languageModel.ts';
import type { SpacingDefect } from '../layout.ts';
import type { LineFacts } from '../lineFacts.ts';
import { followsMark, type Gap, hangs, isOneLetter, isWide } from './gaps.ts';
import { isSurname } from './surnames.ts';

/** Fewest blanks between single characters that make a run. */
const shortestRun = 3;
/** Pieces of a form that is to be filled in: they stand apart on purpose. */
const formPieces = new Set('年月日时分秒元角男女是否第至共页');
/** So many blanks are letter-spacing whatever the characters are. */
const certainRun = 6;
/** Least mean gain of the characters of a shorter run for standing in this order, in nats: below it they are a list. */
const leastGain = 0;
const padding = 0x3000;

/** The letter-spaced runs of a line, by the gaps that they delete. */
export function letterSpacedRuns(
  text: string,
  line: LineFacts,
  gaps: readonly Gap[],
  language: () => LanguageModel,
): readonly (readonly Gap[])[] {
  const runs = runsOf(text, line, gaps);
  if (runs.length === 0) return runs;
  return runs.flatMap((run) => {
    const letters = lettersOf(text, line, run);
    if ([...letters].every((letter) => formPieces.has(letter))) return [];
    const names = paddedNames(run, letters);
    if (names !== undefined) return names;
    if (run.length < shortestRun) return isPaddedHeading(line, run, letters, language) ? [run] : [];
    return run.length >= certainRun || gainOf(letters, language()) >= leastGain ? [run] : [];
  });
}

/** The finding about a run: all of it, from piece to piece. */
export function letterSpacedDefect(text: string, line: LineFacts, run: readonly Gap[]): SpacingDefect {
  const { start, end } = extentOf(text, line, run);
  return {
    kind: 'letter-spaced',
    line: line.line,
    span: { start, end },
    blanks: run.map((gap) => ({ start: gap.start, end: gap.end })),
    confidence: 0.95,
  };
}

/** Longest runs of gaps between single characters. */
function runsOf(text: string, line: LineFacts, gaps: readonly Gap[]): readonly (readonly Gap[])[] {
  const runs: Gap[][] = [];
  let run: Gap[] = [];
  const close = () => {
    if (run.length > 0 && endsInLetter(text, line, run)) runs.push(run);
    else if (run.length > 1) runs.push(run.slice(0, -1));
    run = [];
  };
  for (const gap of gaps) {
    const last = run.at(-1);
    const narrow =
      gap.end - gap.start <= 2 && isWide(gap.before) && isWide(gap.after) && !followsMark(text, line, gap);
    if (!narrow) close();
    else if (last === undefined) run = beginsInLetter(text, line, gap) ? [gap] : [];
    else if (isOneLetter(text, last.end, gap.start)) run.push(gap);
    else {
      close();
      run = [];
    }
  }
  close();
  return runs;
}

/** Whether one character stands before the gap: the run may begin within a word that is closed up on its left. */
function beginsInLetter(text: string, line: LineFacts, gap: Gap): boolean {
  return gap.start > line.start && isWide(text.charCodeAt(gap.start - 1));
}

function endsInLetter(text: string, line: LineFacts, run: readonly Gap[]): boolean {
  const last = run.at(-1);
  return last !== undefined && last.end < line.end && isWide(text.charCodeAt(last.end));
}

/**
 * From the first to the last letter of a run, with the marks that hang on them. Letters and numbers that stand before
 * the run, each set apart by one blank, belong to it: 5 月 18 日 上 午.
 */
function extentOf(text: string, line: LineFacts, run: readonly Gap[]): { start: number; end: number } {
  let start = run[0]?.start ?? line.start;
  while (start > line.start && hangs(text.charCodeAt(start - 1))) start--;
  if (start > line.start) start--;
  let end = run.at(-1)?.end ?? line.end;
  if (end < line.end) end++;
  while (end < line.end && hangs(text.charCodeAt(end))) end++;
  return { start, end };
}

/** The ideographs of a run. */
function lettersOf(text: string, line: LineFacts, run: readonly Gap[]): string {
  const { start, end } = extentOf(text, line, run);
  let letters = '';
  for (let offset = start; offset < end; offset++) {
    if (isHan(text.charCodeAt(offset))) letters += text.charAt(offset);
  }
  return letters;
}

/**
 * Rows of padded names (李　明　王　芳): only the blank inside a name goes. The last letter may be the first one of a name
 * that needs no padding.
 */
function paddedNames(run: readonly Gap[], letters: string): readonly (readonly Gap[])[] | undefined {
  if (letters.length < 4 || letters.length !== run.length + 1) return undefined;
  for (let at = 0; at < letters.length; at += 2) if (!isSurname(letters.charAt(at))) return undefined;
  return run.filter((_, index) => index % 2 === 0).map((gap) => [gap]);
}

/** 目　录, 总　则: a heading of two characters that is spread out. */
function isPaddedHeading(
  line: LineFacts,
  run: readonly Gap[],
  letters: string,
  language: () => LanguageModel,
): boolean {
  const [gap] = run;
  if (gap === undefined || run.length > 2 || line.units > 12 || line.clauseMarks > 0) return false;
  if (letters.length !== run.length + 1 || line.blanks > 4) return false;
  return line.units === gap.end - gap.start + 2 || isWholeLine(line, run)
    ? gainOf(letters, language()) >= 2
    : false;
}

function isWholeLine(line: LineFacts, run: readonly Gap[]): boolean {
  const first = run[0];
  const last = run.at(-1);
  return (
    first !== undefined && last !== undefined && first.start === line.start + 1 && last.end === line.end - 1
  );
}

/** How much likelier the letters are in this order than each by itself, on average, in nats. */
function gainOf(letters: string, language: LanguageModel): number {
  let gain = 0;
  for (let at = 1; at < letters.length; at++) {
    const [previous, letter] = [letters.charCodeAt(at - 1), letters.charCodeAt(at)];
    gain += language.after(previous, letter) - language.alone(letter);
  }
  return letters.length < 2 ? 0 : gain / (letters.length - 1);
}

/** Whether the character before a gap is the second one of a name that the gap before it pads, so that no name begins there. */
export function followsPaddedName(gap: Gap, before: Gap | undefined, padded: ReadonlySet<Gap>): boolean {
  return before !== undefined && before.end === gap.start - 1 && padded.has(before);
}

/** Whether a gap pads a name of two characters to the width of three: 李　明. */
export function padsName(text: string, line: LineFacts, gap: Gap, names: () => boolean): boolean {
  if (text.charCodeAt(gap.start) !== padding || gap.end - gap.start !== 1 || !names()) return false;
  const alone = (offset: number, step: -1 | 1) => {
    const beyond = text.charCodeAt(offset + step);
    return offset + step < line.start || offset + step >= line.end || !isHan(beyond);
  };
  return (
    isSurname(text.charAt(gap.start - 1)) && isHan(gap.after) && alone(gap.start - 1, -1) && alone(gap.end, 1)
  );
}
