/**
 * Which characters a line holds, so far as they can make a cue: most lines hold none of them, and are spared the
 * patterns. One bit for each family of patterns.
 */

export const bylineFlag = 1;
export const colonFlag = 2;
export const numberFlag = 4;
export const cellFlag = 8;
export const datelineFlag = 16;

/** The families that the UTF-16 units of a line belong to. */
const flags = flagTable([
  [bylineFlag, '记通实撰作编责校摄供文图整翻译'],
  [colonFlag, '：:'],
  [numberFlag, '0123456789０１２３４５６７８９一二三四五六七八九十百〇○零两第①②③④⑤⑥⑦⑧⑨⑩ivxIVX'],
  [cellFlag, '\t|'],
  [datelineFlag, '讯社网电电'],
]);

/** For every UTF-16 unit the flags of the families that name it: quicker to ask than sets. */
export function flagTable(families: readonly (readonly [number, string])[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [flag, characters] of families)
    for (const character of characters) {
      const code = character.charCodeAt(0);
      table[code] = (table[code] ?? 0) | flag;
    }
  return table;
}

/** The families that a UTF-16 unit belongs to. */
export function cueFlagsOf(code: number): number {
  return flags[code] as number;
}
