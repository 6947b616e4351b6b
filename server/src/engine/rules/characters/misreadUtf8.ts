import { windowsByte } from './plainForms.ts';

const continuing = '\\u{80}-\\u{BF}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ';
/** The bytes of two to four of a UTF-8 sequence; a no-break space (0xA0) may have become a plain one. */
const sequences = `(?:[Â-ß][${continuing}]|[à-ï](?:[${continuing}]{2}| [${continuing}]|[${continuing}] )|[ð-ô][${continuing}]{3})+`;
/** How often text may have been misread again. */
const mostRounds = 3;

/** Runs of UTF-8 bytes that were read as Latin-1 or Windows-1252; new for each text, for it remembers its place. */
export function misreadUtf8(): RegExp {
  return new RegExp(sequences, 'gu');
}

/**
 * What the bytes say in UTF-8; undefined where they say nothing that a Chinese text would hold, so that they may well be
 * letters of another language. `before` is the character in front of them.
 */
export function decodeMisread(found: string, before: string): string | undefined {
  let text = found;
  for (let round = 0; round < mostRounds; round++) {
    const decoded = decodeOnce(text);
    if (decoded === undefined) break;
    text = decoded;
  }
  return text !== found && isPlausible(found, text, before)
    ? text.replaceAll('\u{FEFF}', '').replaceAll('\u{A0}', ' ')
    : undefined;
}

/** A blank is a lost no-break space only where ideographs and marks come out. */
const ideographs = /^[\p{Script=Han}、。，：；！？（）]+$/u;
const certain =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u{2010}-\u{2027}\u{2030}-\u{203B}\u{20AC}\u{2100}-\u{22FF}\u{2460}-\u{26FF}\u{3000}-\u{303F}\u{3200}-\u{33FF}\u{FF00}-\u{FFEF}\u{FEFF}]+$/u;
const latin = /^[\u{A0}-\u{FF}\u{2010}-\u{2027}]+$/u;
const other =
  /^[\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Latin}\p{P}\p{S}\p{Script=Han}\u{3000}-\u{303F}\u{A0}\u{FEFF}]+$/u;

function isPlausible(found: string, plain: string, before: string): boolean {
  if (found.includes(' ')) return ideographs.test(plain);
  if (certain.test(plain)) return true;
  // Behind a capital letter, Ã and a quotation mark are Portuguese.
  if (latin.test(plain)) return /^[ÂÃ]/u.test(found) && !/[A-Z]/u.test(before);
  return found.length >= 4 && other.test(plain);
}

/** Reads characters as the bytes that they stand for in Windows-1252, and these as UTF-8; undefined where that fails. */
function decodeOnce(text: string): string | undefined {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = windowsByte(character);
    if (byte === undefined) return undefined;
    bytes.push(byte === 0x20 ? 0xa0 : byte);
  }
  let decoded = '';
  for (let place = 0; place < bytes.length; ) {
    const lead = bytes[place] as number;
    const length =
      lead < 0x80 ? 1 : lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    const code = codePointOf(bytes.slice(place, place + length), length);
    if (code === undefined) return undefined;
    decoded += String.fromCodePoint(code);
    place += length;
  }
  return decoded;
}

/** The code point of one UTF-8 sequence of so many bytes; undefined where it is none. */
function codePointOf(bytes: readonly number[], length: number): number | undefined {
  const [lead] = bytes;
  if (lead === undefined || length === 0 || bytes.length < length) return undefined;
  if (length === 1) return lead;
  let code = lead & (0x7f >> length);
  for (const byte of bytes.slice(1)) {
    if (byte < 0x80 || byte > 0xbf) return undefined;
    code = (code << 6) | (byte & 0x3f);
  }
  const smallest = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  return code < smallest || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? undefined : code;
}
