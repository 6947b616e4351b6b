import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { once } from '../../once.ts';
import { isNameDot } from '../recognize/characters.ts';

/** What digits are folded to. */
export const foldedDigit = 48;
/** What the dots of transliterated names are folded to. */
export const foldedDot = 0xb7;

/**
 * Folds a text unit by unit, so that offsets stay: width, case, digits to one digit, dots to one dot, and traditional
 * characters to simplified ones (the single-character table of OpenCC).
 */
export function foldText(text: string, folded: Uint16Array = new Uint16Array(text.length)): Uint16Array {
  const table = foldTable();
  for (let index = 0; index < text.length; index++) folded[index] = table[text.charCodeAt(index)] as number;
  return folded;
}

const foldTable: () => Uint16Array = once(() => {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = foldCode(code);
  for (const pair of traditionalToSimplified.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return table;
});

function foldCode(code: number): number {
  const half = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code === 0x3000 ? 32 : code;
  if (half >= 48 && half <= 57) return foldedDigit;
  if (half >= 65 && half <= 90) return half + 32;
  if (isNameDot(half)) return foldedDot;
  return half;
}
