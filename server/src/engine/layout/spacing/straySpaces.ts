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
  /** Brackets or quotes that are open where it begins. */
  readonly open: number;
  readonly gaps: readonly Gap[];
}

/** A label or a date may stand this far into a line, in units, and be set off by a blank. */
const leadIn = 8;
/** More gaps between ideographs than this make a row of names or cells. */
const mostGaps = 2;
/** Least gain of the character behind a gap for the one before it, in nats; and in the middle of a paragraph. */
const leastGain = 1.5;
const leastGainInside = -0.5;

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
  const { line, gaps, continues, inside } = place;
  const betweenHan = gaps.filter(({ before, after }) => isHan(before) && isHan(after));
  if ((betweenHan.length > mostGaps && !inside) || line.cues.startsWithDate) return false;
  if (!continues && gap.start - line.start <= leadIn) return false;
  if (isEnclosed(text, place, gap)) return false;
  const model = language();
  const [first, previous, letter] = [text.charCodeAt(gap.start - 2), gap.before, gap.after];
  const gain = model.afterTwo(first, previous, letter) - model.alone(letter);
  return gain >= (inside ? leastGainInside : leastGain);
}

const labelAhead = /^\p{Script=Han}{1,6}[：:]/u;

/** A blank sets a label off from what stands before it: 编辑：李明 浏览：10. */
function precedesLabel(text: string, gap: Gap): boolean {
  return labelAhead.test(text.slice(gap.end, gap.end + 8));
}

/** Inside quotes and brackets blanks part the halves of a title, and names. */
function isEnclosed(text: string, { line, open }: GapPlace, gap: Gap): boolean {
  let depth = open;
  for (let offset = line.start; offset < gap.start; offset++) {
    const found = characterClass(text.charCodeAt(offset));
    if (found === 'open') depth++;
    else if (found === 'close') depth = Math.max(0, depth - 1);
  }
  return depth > 0;
}
