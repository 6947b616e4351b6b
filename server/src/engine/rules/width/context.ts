import { characterClass, isBlank, isCjk } from '../../text/characters.ts';

/** What stands beside a mark, quotation marks, brackets and blanks aside. */
export type Side = 'chinese' | 'latin' | 'digit' | 'edge' | 'other';

/** Stands for a unit of what nobody punctuates. */
const blot = '\0';
/** How many quotation marks, brackets and blanks are passed over. */
const patience = 6;
const passedOver = new Set('“”‘’"\'（）()[]「」『』');
/** Marks that only Chinese text has. */
const chineseMark = new Set('《》〈〉【】〔〕、。，；：？！…—～·');
const unit = /[%％‰℃°′″²³₀-₉Ⅰ-ⅿ①-⓿㎀-㏟]/u;

/** What stands in front of an offset. */
export function sideBefore(text: string, offset: number): Side {
  return sideFrom(text, offset - 1, -1);
}

/** What stands from an offset on. */
export function sideAfter(text: string, offset: number): Side {
  return sideFrom(text, offset, 1);
}

function sideFrom(text: string, from: number, step: 1 | -1): Side {
  for (let offset = from, passed = 0; passed <= patience; offset += step, passed++) {
    const code = text.charCodeAt(offset);
    if (Number.isNaN(code)) return 'edge';
    const character = text.charAt(offset);
    if (!isBlank(code) && !passedOver.has(character)) return sideOf(character, code);
  }
  return 'other';
}

function sideOf(character: string, code: number): Side {
  const found = characterClass(code);
  if (found === 'han' || found === 'kana' || chineseMark.has(character)) return 'chinese';
  if (found === 'digit' || unit.test(character)) return 'digit';
  if (found === 'lower' || found === 'upper' || character === blot) return 'latin';
  return isCjk(code) ? 'chinese' : 'other';
}

/** A run of Latin words that ends at an offset. */
export interface LatinRun {
  readonly words: number;
  /** What stands in front of it. */
  readonly before: Side;
}

/** Latin words are counted so far back, in UTF-16 units. */
const runReach = 80;

/** The Latin words and numbers that end at an offset, quotation marks and brackets behind them aside. */
export function latinRunBefore(text: string, offset: number): LatinRun {
  const [run = ''] =
    /[\w\s\0.,'’"“”()/&%+-]*$/u.exec(text.slice(Math.max(0, offset - runReach), offset)) ?? [];
  const words = run.match(/[A-Za-z\d][\w'’.-]*|\0+/gu)?.length ?? 0;
  return { words, before: sideBefore(text, offset - run.length) };
}

/** What nobody punctuates: addresses, code, links, tags, entities, faces. */
const opaque = new RegExp(
  [
    String.raw`(?:(?:https?|ftp):\/\/|www\.)[^\s\p{Script=Han}，。；（）》”]{0,2000}[\w/#=&%~+-]`,
    String.raw`[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}`,
    '`[^`\\n]{1,500}`',
    String.raw`\]\([^()\n]{1,500}\)`,
    String.raw`<[A-Za-z/!][^<>\n]{0,500}>`,
    String.raw`&#?\w{1,8};`,
    String.raw`(?<=[^(（]{3}|^)[:;=]-?[()](?=\s|$)|[:;]-[()DPp]`,
    String.raw`\{\{[^{}\n]{1,500}\}\}`,
    String.raw`-\{[^{}\n]{1,200}\}-`,
    // Spanish, and the ratio of things by their names: 水泥:砂=1:2.
    String.raw`[¿¡][^¿¡?!\n\p{Script=Han}]{1,80}[?!]`,
    String.raw`(?<=\p{Script=Han}):(?=(?:\p{Script=Han}{1,8}:){0,6}\p{Script=Han}{1,8}\s?[=＝]\s?\d)`,
  ].join('|'),
  'gu',
);

/** The text with blots (U+0000) in the place of what nobody punctuates, so that offsets stay. */
export function withoutOpaque(text: string): string {
  return /[`<&@{\]=:;¿¡]|www\./u.test(text)
    ? text.replace(opaque, (found) => blot.repeat(found.length))
    : text;
}
