import traditionalToSimplified from 'opencc-js/dict/TSCharacters';
import { once } from '../once.ts';

/**
 * What a text says, with nothing of how it is set: letters and digits only, in one width, one case and one script.
 * Blanks, punctuation and signs are gone, so that wraps, justification and half-width marks do not hide a copy.
 */
export type FoldedText = Uint16Array;

/** Folds a text, or a part of it (traditional to simplified by the single-character table of OpenCC). */
export function foldForCopies(text: string, start = 0, end: number = text.length): FoldedText {
  const table = foldTable();
  let length = 0;
  for (let index = start; index < end; index++) if (table[text.charCodeAt(index)] !== dropped) length++;
  const folded = new Uint16Array(length);
  for (let index = start, at = 0; index < end; index++) {
    const unit = table[text.charCodeAt(index)] as number;
    if (unit !== dropped) folded[at++] = unit;
  }
  return folded;
}

/** A part of a folded text as a string; offsets in units of the folded text. */
export function foldedString(folded: FoldedText, start = 0, end: number = folded.length): string {
  let text = '';
  const last = Math.min(end, folded.length);
  for (let from = Math.max(0, start); from < last; from += piece)
    text += Reflect.apply(
      String.fromCharCode,
      undefined,
      folded.subarray(from, Math.min(last, from + piece)),
    );
  return text;
}

/** Units that are put together at once: no call takes any number of arguments. */
const piece = 4096;

const dropped = 0;

/** Pairs that the table keeps apart since either may be meant; for finding copies the first is as good as the second. */
const alsoAlike =
  '著着 覆复 彷仿 揹背 簷檐 幺么 瞭了 藉借 甦苏 伕夫 鍊炼 链炼 苧苎 裏里 裡里 祇只 妳你 佈布 佔占 週周 遊游 臺台';

/** The folded form of every UTF-16 unit; 0 for those that are dropped. */
export const foldTable: () => Uint16Array = once(() => {
  const table = new Uint16Array(0x10000);
  for (let code = 0; code < table.length; code++) table[code] = foldUnit(code);
  const simplified = new Map<number, number>();
  for (const pair of traditionalToSimplified.split('|')) {
    const [from = '', to = ''] = pair.split(' ');
    if (from.length === 1 && to.length === 1) simplified.set(from.charCodeAt(0), to.charCodeAt(0));
  }
  for (const [from, to] of alsoAlike.split(' ').map((pair) => pair.split(''))) {
    if (from !== undefined && to !== undefined) simplified.set(from.charCodeAt(0), to.charCodeAt(0));
  }
  return table.map((unit) => simplified.get(unit) ?? unit);
});

function foldUnit(code: number): number {
  // The halves of a supplementary ideograph are letters only together.
  if (code >= 0xd800 && code <= 0xdfff) return code;
  const plain = String.fromCharCode(code).normalize('NFKC').toLowerCase();
  if (!/^[\p{L}\p{N}]/u.test(plain)) return dropped;
  return plain.length === 1 ? plain.charCodeAt(0) : code;
}
