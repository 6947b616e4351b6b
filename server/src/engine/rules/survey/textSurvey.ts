import { once } from '../../once.ts';
import type { LogicalText } from '../../text/logicalText.ts';
import { oncePerText } from '../../text/oncePerText.ts';
import { isHanAt } from '../../text/scripts.ts';

/**
 * What a text holds, counted in one pass: most texts hold nothing that a pattern looks for, and are spared it. Rules ask
 * the same paragraphs, so that each is surveyed once.
 */
export interface TextSurvey {
  /** Ideographs, by their script. */
  readonly han: number;
  /** Runs of Latin letters of ASCII. */
  readonly words: number;
  /** Visible characters of ASCII. */
  readonly ascii: number;
  /** The kinds of signs that occur, one bit each. */
  readonly signs: number;
}

/** Brackets and quotation marks of any kind. */
export const pairedSign = 1;
/** Round and square brackets of ASCII. */
export const asciiBracket = 2;
/** Round brackets of either width. */
export const roundBracket = 4;
/** A square bracket that opens. */
export const squareBracket = 8;
/** A backtick or a slash: code, addresses. */
export const codeSign = 16;
/** What addresses, code, links, tags, entities and faces are known by. */
export const opaqueSign = 32;
/** Signs below this are kinds that rules ask for; those above say what a unit is. */
const kinds = 64;
const letterUnit = 64;
const visibleUnit = 128;

const signsOfUnits: () => Uint8Array = once(() => {
  const table = new Uint8Array(0x10000);
  const add = (characters: string, kind: number) => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      table[code] = (table[code] as number) | kind;
    }
  };
  for (let code = 0x21; code <= 0x7e; code++) table[code] = visibleUnit;
  add('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz', letterUnit);
  add('（）()[]【】《》〈〉「」『』“”‘’', pairedSign);
  add('()[]', asciiBracket);
  add('()（）', roundBracket);
  add('[', squareBracket);
  add('`/', codeSign);
  add('`<&@{]=:;w¿¡', opaqueSign);
  return table;
});

/** Surveys a text. */
export function surveyText(text: string): TextSurvey {
  const table = signsOfUnits();
  let [han, words, ascii, signs, before] = [0, 0, 0, 0, 0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code >= 0x4e00 && code <= 0x9fa5) {
      han++;
      before = 0;
      continue;
    }
    const found = table[code] as number;
    signs |= found;
    if ((found & visibleUnit) !== 0) ascii++;
    if ((found & letterUnit) > (before & letterUnit)) words++;
    if (code >= 0x2e80 && isHanAt(text, offset)) han++;
    before = found;
  }
  return { han, words, ascii, signs: signs & (kinds - 1) };
}

/** Surveys the text of a paragraph, once. */
export const surveyOf: (logical: LogicalText) => TextSurvey = oncePerText(surveyText);
