import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { once } from '../../once.ts';

/** A text in simplified characters, half-width and lower case, unit by unit, so that offsets stay. */
export function simplified(text: string): string {
  const table = foldTable();
  let from = 0;
  while (from < text.length && table[text.charCodeAt(from)] === text.charCodeAt(from)) from++;
  if (from === text.length) return text;
  let folded = text.slice(0, from);
  for (let index = from; index < text.length; index++)
    folded += String.fromCharCode(table[text.charCodeAt(index)] as number);
  return folded;
}

/** OpenCC's table of single characters, the full-width forms of Latin text, and capitals. */
const foldTable: () => Uint16Array = once(() => {
  const table = Uint16Array.from({ length: 0x10000 }, (_, code) => code);
  for (let code = 0xff01; code <= 0xff5e; code++) table[code] = code - 0xfee0;
  for (const pair of traditionalToSimplified.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) table[from.charCodeAt(0)] = to.charCodeAt(0);
  }
  return table.map((code) => (code >= 0x41 && code <= 0x5a ? code + 32 : code));
});
