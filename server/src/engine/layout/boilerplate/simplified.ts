import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { once } from '../../once.ts';

/** A text in simplified characters, half-width and lower case, unit by unit, so that offsets stay. */
export function simplified(text: string): string {
  const table = foldTable();
  let folded = '';
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    folded += table.get(code) ?? text.charAt(index);
  }
  return folded.toLowerCase();
}

/** The single characters of OpenCC's table, and the full-width forms of Latin text. */
const foldTable: () => ReadonlyMap<number, string> = once(() => {
  const table = new Map<number, string>();
  for (let code = 0xff01; code <= 0xff5e; code++) table.set(code, String.fromCharCode(code - 0xfee0));
  for (const pair of traditionalToSimplified.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) table.set(from.charCodeAt(0), to);
  }
  return table;
});
