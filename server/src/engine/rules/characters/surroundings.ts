/** Where characters that are odd elsewhere are at home. */

/** A character with the code points on either side of it within its line; empty at the edges of the line. */
export interface Neighbours {
  readonly before: string;
  readonly after: string;
}

/** The code points on either side of a span. */
export function neighboursOf(text: string, start: number, end: number): Neighbours {
  const last = text.charAt(start - 1);
  const pair = isLow(last) ? text.slice(Math.max(0, start - 2), start) : last;
  const before = [...pair].at(-1) ?? '';
  const after = text.codePointAt(end);
  const next = after === undefined ? '' : String.fromCodePoint(after);
  return { before: isLineEnd(before) ? '' : before, after: isLineEnd(next) ? '' : next };
}

function isLow(unit: string): boolean {
  return unit >= '\u{DC00}' && unit <= '\u{DFFF}';
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}

/** Scripts whose letters join or part by zero-width characters, or whose words are parted by them. */
const joiningScript =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}\p{Script=Phags_Pa}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Balinese}\p{Script=Javanese}]/u;
const emojiPart = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u{FE0F}|\u{20E3}/u;
const picture = /\p{Extended_Pictographic}/u;
const tag = /[\u{E0020}-\u{E007F}]/u;

/** Whether a zero-width character does its work: it joins emoji, or letters of a script that needs it. */
export function joinsSomething(sign: string, { before, after }: Neighbours): boolean {
  if (sign === '\u{200D}' && emojiPart.test(before) && picture.test(after)) return true;
  return joiningScript.test(before) || joiningScript.test(after);
}

/** Whether a variation selector or a tag stands behind a character whose form it can choose. */
export function choosesForm(sign: string, { before }: Neighbours): boolean {
  if (tag.test(sign)) return emojiPart.test(before) || tag.test(before);
  return before !== '' && !/\s|\p{Script=Latin}|\p{Variation_Selector}|\u{200B}/u.test(before);
}

const cjkNeighbour =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Nd}A-Za-z℀-⅏㌀-㏿　-〿！-～“”‘’—…]/u;

/** Whether a mark stands in a text, and not in a face or a frame that is drawn with marks. */
export function standsInText({ before, after }: Neighbours): boolean {
  return cjkNeighbour.test(before) || cjkNeighbour.test(after);
}

const han = /\p{Script=Han}/u;

/** The characters that say how others are put together: what follows them is a part of a character. */
const describesForm = /[\u{2FF0}-\u{2FFF}]/u;

/** Whether radical signs are what a line is about, one by one, or stand in a row as in a list of radicals. */
export function areSpokenOf(signs: string, { before, after }: Neighbours, aboutRadicals: boolean): boolean {
  if (isSequence(signs) || describesForm.test(before)) return true;
  return aboutRadicals && (signs.length === 1 || !han.test(before) || !han.test(after));
}

/** Whether three or more signs follow one another as they do in the code chart. */
function isSequence(signs: string): boolean {
  return (
    signs.length >= 3 && [...signs].every((sign, index) => sign.charCodeAt(0) === signs.charCodeAt(0) + index)
  );
}
