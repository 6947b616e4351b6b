import { characterClass, isBlank, isCjk, isDigit, isLetter } from '../text/characters.ts';
import type { TextModel } from '../text/textModel.ts';
import type { LineFacts } from './lineFacts.ts';

/** What stands at a joint once two lines are one. */
export interface Joint {
  readonly glue: '' | ' ';
  readonly dropHyphen: boolean;
}

const nothing: Joint = { glue: '', dropHyphen: false };
const softHyphen = '\u{AD}';

/** Whether the document sets numbers off from Chinese text by a blank, by the majority of its own lines. */
export function spacesNumbers(model: TextModel): boolean {
  const { text } = model;
  let apart = 0;
  let together = 0;
  for (let offset = 1; offset + 1 < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (!isDigit(code)) continue;
    for (const step of [-1, 1]) {
      const beside = text.charCodeAt(offset + step);
      if (isCjkLetter(beside)) together++;
      else if (beside === 0x20 && isCjkLetter(text.charCodeAt(offset + 2 * step))) apart++;
    }
  }
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
  return latinJoint(text, above, last, first);
}

/** Between two half-width characters. A hyphen at the wrap stays: whether it is soft cannot be seen. */
function latinJoint(text: string, above: LineFacts, last: number, first: number): Joint {
  const lastMark = String.fromCharCode(last);
  const firstMark = String.fromCharCode(first);
  if (isHyphen(lastMark))
    return isLetter(text.charCodeAt(above.end - 2)) ? nothing : spaceAfterDash(above, text);
  if ('([{/\\@#_$&=+~'.includes(lastMark)) return nothing;
  if (')]},.;:!?%/\\@_'.includes(firstMark)) return nothing;
  if (isDigit(last) && isDigit(first)) return nothing;
  return { glue: ' ', dropHyphen: false };
}

function spaceAfterDash(above: LineFacts, text: string): Joint {
  return above.units > 1 && isBlank(text.charCodeAt(above.end - 2))
    ? { glue: ' ', dropHyphen: false }
    : nothing;
}

function isHyphen(mark: string): boolean {
  return mark === '-' || mark === '‐' || mark === '‑';
}
