/** The 6,763 characters of GB 2312, in its order. */
export function commonCharacters(): readonly string[] {
  const decoder = new TextDecoder('gb2312');
  const characters: string[] = [];
  for (let high = 0xb0; high <= 0xf7; high++)
    for (let low = 0xa1; low <= 0xfe; low++) characters.push(decoder.decode(new Uint8Array([high, low])));
  return characters.filter((character) => character.length === 1);
}
