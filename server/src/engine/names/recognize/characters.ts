/** Whether a UTF-16 unit is a Chinese character of the basic plane. */
export function isHan(code: number): boolean {
  return code >= 0x3400 && code <= 0x9fff;
}

/** Whether a UTF-16 unit is a Latin letter, with or without an accent. */
export function isLatinLetter(code: number): boolean {
  return (
    (code >= 65 && code <= 90) ||
    (code >= 97 && code <= 122) ||
    (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)
  );
}

/** Whether a UTF-16 unit is a digit, of either width. */
export function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether a UTF-16 unit is white space within a line. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9 || code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b);
}

/** A table over UTF-16 units that holds 1 for the characters given. */
export function characterTable(characters: Iterable<string>): Uint8Array {
  const table = new Uint8Array(65536);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** A table over UTF-16 units of small numbers. (`Uint8Array.from` takes ten times as long.) */
export function unitTable(numberOf: (code: number) => number): Uint8Array {
  const table = new Uint8Array(65536);
  for (let code = 0; code < table.length; code++) table[code] = numberOf(code);
  return table;
}

const numerals = characterTable('一二三四五六七八九十百千万亿两零〇');

/** Whether a UTF-16 unit is a Chinese numeral. */
export function isNumeral(code: number): boolean {
  return numerals[code] === 1;
}

/** Whether a UTF-16 unit is a dot as it stands between the parts of a foreign name. */
export function isNameDot(code: number): boolean {
  return (
    code === 0xb7 ||
    code === 0x2022 ||
    code === 0x30fb ||
    code === 0x2027 ||
    code === 0xff65 ||
    code === 0x2219
  );
}
