import { characterClass, isBlank, isCjk, isDigit, isLetter } from '../text/characters.ts';
import { textChange } from '../text/textChange.ts';
import type { TextModel } from '../text/textModel.ts';
import type { LineFacts } from './lineFacts.ts';

/** What stands at a joint once two lines are one. */
export interface Joint {
  readonly glue: '' | ' ';
  readonly dropHyphen: boolean;
}

const nothing: Joint = { glue: '', dropHyphen: false };
const softHyphen = '\u{AD}';

/** How often digits stand beside Chinese text, and how often a blank sets them off from it. */
export interface NumberSides {
  readonly together: number;
  readonly apart: number;
}

/** Counts the sides of the numbers of a document. */
export function readNumberSides({ text }: TextModel): NumberSides {
  return sidesBetween(text, 0, text.length);
}

/** How far from a digit its surroundings reach, in UTF-16 units. */
const sideReach = 2;

/** The sides in an edited text, of which `before` are those in its older state. */
export function reviseNumberSides(
  before: { readonly model: TextModel; readonly sides: NumberSides },
  { text }: TextModel,
): NumberSides {
  const old = before.model.text;
  const { start, oldEnd, newEnd } = textChange(old, text);
  const gone = sidesBetween(old, start - sideReach, oldEnd + sideReach);
  const come = sidesBetween(text, start - sideReach, newEnd + sideReach);
  return {
    together: before.sides.together - gone.together + come.together,
    apart: before.sides.apart - gone.apart + come.apart,
  };
}

function sidesBetween(text: string, from: number, to: number): NumberSides {
  let apart = 0;
  let together = 0;
  const end = Math.min(to, text.length - 1);
  for (let offset = Math.max(1, from); offset < end; offset++) {
    if (!isDigit(text.charCodeAt(offset))) continue;
    for (const step of [-1, 1]) {
      const beside = text.charCodeAt(offset + step);
      if (isCjkLetter(beside)) together++;
      else if (beside === 0x20 && isCjkLetter(text.charCodeAt(offset + 2 * step))) apart++;
    }
  }
  return { together, apart };
}

/** Whether the document sets numbers off from Chinese text by a blank, by the majority of its own lines. */
export function spacesNumbers({ together, apart }: NumberSides): boolean {
  return apart > together;
}

function isCjkLetter(code: number): boolean {
  const found = characterClass(code);
  return found === 'han' || found === 'kana';
}

/** What to put between two lines: see `annotation.md` on glue. */
export function jointBetween(text: string, above: LineFacts, below: LineFacts, numbersApart: boolean): Joint {
  const last = text.charCodeAt(above.end - 1);
  const first = text.charCodeAt(below.start);
  if (text[above.end - 1] === softHyphen) return { glue: '', dropHyphen: true };
  if (isCjk(last) || isCjk(first)) {
    const beside = (isDigit(last) && isCjkLetter(first)) || (isCjkLetter(last) && isDigit(first));
    return beside && numbersApart ? { glue: ' ', dropHyphen: false } : nothing;
  }
  return latinJoint(text, above, below, last, first);
}

/** Between two half-width characters. A hyphen at the wrap stays, unless the text around shows that it divides a word. */
function latinJoint(text: string, above: LineFacts, below: LineFacts, last: number, first: number): Joint {
  const lastMark = String.fromCharCode(last);
  const firstMark = String.fromCharCode(first);
  if (isHyphen(lastMark)) {
    if (!isLetter(text.charCodeAt(above.end - 2))) return spaceAfterDash(above, text);
    return isDivided(text, above, below) ? { glue: '', dropHyphen: true } : nothing;
  }
  if ('([{/\\@#_$&=+~'.includes(lastMark)) return nothing;
  if (')]},.;:!?%/\\@_'.includes(firstMark)) return nothing;
  if (isDigit(last) && isDigit(first)) return nothing;
  if (lastMark === ',' && cutsFigure(text, above, below)) return nothing;
  return { glue: ' ', dropHyphen: false };
}

const figureBegin = /(?<![\d.,])\d{1,3}(?:,\d{3}){0,8},$/u;
const figureRest = /^\d{3}(?!\d)/u;
const listedFigures = /\d, \d/u;
/** How much of a line tells whether it ends in a figure, in UTF-16 units. */
const longestFigure = 40;

/** Whether a wrap stands behind the comma of thousands, as in `3,` `800`, and not in a list of numbers. */
function cutsFigure(text: string, above: LineFacts, below: LineFacts): boolean {
  const begin = text.slice(Math.max(above.start, above.end - longestFigure), above.end);
  const rest = text.slice(below.start, Math.min(below.end, below.start + longestFigure));
  return (
    figureBegin.test(begin) &&
    figureRest.test(rest) &&
    !listedFigures.test(begin) &&
    !listedFigures.test(rest)
  );
}

/** How far around a hyphen the word that it may divide is looked for, in UTF-16 units. */
const hyphenReach = 20_000;
const wordEnd = /[A-Za-z]+$/u;
const wordBegin = /^[a-z]+/u;
/** Longest part of a word that is looked at. */
const longestPart = 40;

/** Whether the hyphen at the end of a line divides a word: the text around has it in one piece, and never with a hyphen. */
function isDivided(text: string, above: LineFacts, below: LineFacts): boolean {
  const hyphen = above.end - 1;
  const [first = ''] = wordEnd.exec(text.slice(Math.max(above.start, hyphen - longestPart), hyphen)) ?? [];
  const [second = ''] = wordBegin.exec(text.slice(below.start, below.start + longestPart)) ?? [];
  if (first === '' || second === '') return false;
  const around = text.slice(Math.max(0, hyphen - hyphenReach), below.start + hyphenReach).toLowerCase();
  const whole = (first + second).toLowerCase();
  return around.includes(whole) && !around.includes(`${first}-${second}`.toLowerCase());
}

function spaceAfterDash(above: LineFacts, text: string): Joint {
  return above.units > 1 && isBlank(text.charCodeAt(above.end - 2))
    ? { glue: ' ', dropHyphen: false }
    : nothing;
}

/** Whether what a joint says of the line above depends on more of the text than the two lines. */
export function endsInHyphen(text: string, above: LineFacts): boolean {
  return isHyphen(text.charAt(above.end - 1));
}

function isHyphen(mark: string): boolean {
  return mark === '-' || mark === '‐' || mark === '‑';
}
