import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { once } from '../once.ts';

/** The single-character table of OpenCC in both directions. */
interface ScriptTable {
  readonly simplified: ReadonlyMap<string, string>;
  /** For each simplified character all that stand for it, itself among them. */
  readonly writings: ReadonlyMap<string, readonly string[]>;
}

const table: () => ScriptTable = once(() => {
  const simplified = new Map<string, string>();
  const writings = new Map<string, string[]>();
  for (const pair of traditionalToSimplified.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from === to || from === '' || to === '') continue;
    simplified.set(from, to);
    const known = writings.get(to) ?? [to];
    known.push(from);
    writings.set(to, known);
  }
  return { simplified, writings };
});

/** From a half-width character to its full-width form, in code points. */
const widthShift = 0xfee0;

/** All characters that say the same as one: in either script and in either width, the character itself first. */
export function writingsOf(character: string): readonly string[] {
  const { simplified, writings } = table();
  const plain = simplified.get(character) ?? character;
  return [...new Set([character, ...(writings.get(plain) ?? [plain]), ...otherWidth(character)])];
}

function otherWidth(character: string): readonly string[] {
  const code = character.codePointAt(0) ?? 0;
  if (0x21 <= code && code <= 0x7e) return [String.fromCodePoint(code + widthShift)];
  if (0x21 + widthShift <= code && code <= 0x7e + widthShift)
    return [String.fromCodePoint(code - widthShift)];
  return [];
}
