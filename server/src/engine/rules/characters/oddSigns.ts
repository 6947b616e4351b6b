import { once } from '../../once.ts';
import { oddCharacterClass } from './classify.ts';
import { garbledSigns } from './utf8ReadAsGbk.ts';

/** Characters that are odd by themselves, or may be. */
export const oddSign = 1;
/** Full-width Latin letters and digits. */
export const fullWidthSign = 2;
/** The first bytes of UTF-8 sequences, read as Latin-1. */
export const leadSign = 4;
/** The bytes of GB 2312, read as Latin-1. */
export const latinSign = 8;
/** Ideographs that memory and lost bytes are read as. */
export const memorySign = 16;
/** Ideographs that UTF-8 is read as. */
export const garbledSign = 32;

const tableOfSigns: () => Uint8Array = once(() => {
  const table = new Uint8Array(0x10000);
  const add = (first: number, last: number, kind: number) => {
    for (let code = first; code <= Math.min(last, 0xffff); code++)
      table[code] = (table[code] as number) | kind;
  };
  for (const [, first = '', last = first] of oddCharacterClass().matchAll(/\\u\{(\w+)\}(?:-\\u\{(\w+)\})?/gu))
    add(Number.parseInt(first, 16), Number.parseInt(last, 16), oddSign);
  // Halves of pairs, and pairs, which may be any characters of the planes above.
  add(0xd800, 0xdfff, oddSign);
  for (const [first, last] of [
    ['０', '９'],
    ['Ａ', 'Ｚ'],
    ['ａ', 'ｚ'],
  ] as const)
    add(first.charCodeAt(0), last.charCodeAt(0), fullWidthSign);
  add(0xc2, 0xf4, leadSign);
  add(0xa1, 0xfe, latinSign);
  for (const sign of '锟烫') add(sign.charCodeAt(0), sign.charCodeAt(0), memorySign);
  for (const [code, garbled] of garbledSigns.entries()) if (garbled === 1) add(code, code, garbledSign);
  return table;
});

/** Which kinds of signs a text holds, one bit each: most texts hold none, and are spared the patterns. */
export function signsIn(text: string): number {
  const table = tableOfSigns();
  let signs = 0;
  for (let offset = 0; offset < text.length; offset++) signs |= table[text.charCodeAt(offset)] as number;
  // Villages are called so: only two of them together mean anything.
  return text.includes('屯屯') ? signs | memorySign : signs;
}
