import { characterClass, isHan } from '../../text/characters.ts';
import type { LanguageModel } from '../language/languageModel.ts';
import type { LineFacts } from '../lineFacts.ts';
import { followsMark, type Gap, isWide } from './gaps.ts';

/** What is known of the line that a gap stands in. */
export interface GapPlace {
  readonly line: LineFacts;
  /** Whether the line is running text. */
  readonly prose: boolean;
  /** Whether it goes on from the line above: its beginning is no beginning. */
  readonly continues: boolean;
  /** Whether it also goes on in the line below: all of it is the middle of a paragraph. */
  readonly inside: boolean;
  readonly gaps: readonly Gap[];
  /** The gaps that stand within a title in quotes, or in brackets. */
  readonly enclosed: ReadonlySet<Gap>;
  /** The gaps that part names or cells: another one is near. */
  readonly inRow: ReadonlySet<Gap>;
  /** Whether wide blanks part the cells of the line. */
  readonly cells: boolean;
}

/** A label or a date may stand this far into a line, in units, and be set off by a blank. */
const leadIn = 8;
/**
 * Least gain of the character behind a gap for those before it, in nats: at the beginning of a text, where labels and
 * dates are set off; in running text; and in the middle of a paragraph.
 */
const leastGain = { atStart: 3, within: 0, inside: -1 } as const;

/** Whether a gap stands in running Chinese text where nothing is to be separated. */
export function isStray(text: string, place: GapPlace, gap: Gap, language: () => LanguageModel): boolean {
  if (gap.end - gap.start > 1 || !touchesChinese(gap) || place.line.cues.byline) return false;
  return (
    separatesNothing(text, place, gap, language) &&
    !followsMark(text, place.line, gap) &&
    !precedesLabel(text, gap)
  );
}

/** Whether the text on either side belongs together, labels and the marks of items aside. */
function separatesNothing(text: string, place: GapPlace, gap: Gap, language: () => LanguageModel): boolean {
  if (place.inside && place.line.letterSpaced && isWide(gap.before) && isWide(gap.after)) return true;
  const before = characterClass(gap.before);
  const after = characterClass(gap.after);
  if (before === 'open' && after === 'close') return false;
  if (
    isWide(gap.after) &&
    closing.has(after) &&
    (isHan(gap.before) || isWide(gap.before) || before === 'close')
  )
    return true;
  if (isWide(gap.before) && before === 'open' && isWide(gap.after)) return true;
  if (!place.prose || !isWide(gap.before) || !isWide(gap.after)) return false;
  if (before === 'comma' || before === 'semicolon') return after === 'han' && !isSpacedThroughout(place);
  if (!isHan(gap.before) || !isHan(gap.after)) return false;
  return isStrayBetweenHan(text, place, gap, language);
}

const closing: ReadonlySet<string> = new Set(['comma', 'terminal', 'semicolon', 'close']);

function touchesChinese(gap: Gap): boolean {
  return isWide(gap.before) || isWide(gap.after);
}

/** Marks that are followed by blanks all along the line are somebody's style. */
function isSpacedThroughout({ gaps, line }: GapPlace): boolean {
  return gaps.length > 2 && gaps.length >= line.clauseMarks;
}

function isStrayBetweenHan(text: string, place: GapPlace, gap: Gap, language: () => LanguageModel): boolean {
  const { line, continues, inside } = place;
  if (line.cues.startsWithDate || place.enclosed.has(gap) || followsDate(text, gap)) return false;
  if (!inside && (place.inRow.has(gap) || place.cells)) return false;
  const model = language();
  const [first, previous, letter] = [text.charCodeAt(gap.start - 2), gap.before, gap.after];
  const gain = model.afterTwo(first, previous, letter) - model.alone(letter);
  const atStart = !continues && gap.start - line.start <= leadIn;
  if (atStart && line.cues.item !== 'none') return false;
  return gain >= (atStart ? leastGain.atStart : inside ? leastGain.inside : leastGain.within);
}

const dateBefore = /[\d\s][年月日]$/u;

/** A date may be set off from what happened on it. */
function followsDate(text: string, gap: Gap): boolean {
  return dateBefore.test(text.slice(Math.max(0, gap.start - 2), gap.start));
}

const labelAhead = /^\p{Script=Han}{1,6}[：:]/u;

/** A blank sets a label off from what stands before it: 编辑：李明 浏览：10. */
function precedesLabel(text: string, gap: Gap): boolean {
  return labelAhead.test(text.slice(gap.end, gap.end + 8));
}
