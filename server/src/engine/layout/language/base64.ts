const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The value of each base64 character by its code (RFC 4648, section 4). */
function valuesByCode(): Uint8Array {
  const values = new Uint8Array(128);
  for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value;
  return values;
}

/** Reads every four characters as one number of 24 bits. The engine has neither Node's Buffer nor a browser's atob. */
export function decodeTriples(text: string): Uint32Array {
  const values = valuesByCode();
  const at = (index: number) => values[text.charCodeAt(index)] ?? 0;
  const triples = new Uint32Array(text.length >> 2);
  for (let index = 0; index < triples.length; index++) {
    const from = index << 2;
    triples[index] = (at(from) << 18) | (at(from + 1) << 12) | (at(from + 2) << 6) | at(from + 3);
  }
  return triples;
}

/** Decodes base64 to bytes. */
export function decodeBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const triples = decodeTriples(text);
  const bytes = new Uint8Array(triples.length * 3 - padding);
  for (let index = 0; index < triples.length; index++) {
    const bits = triples[index] as number;
    bytes[3 * index] = bits >> 16;
    bytes[3 * index + 1] = bits >> 8;
    bytes[3 * index + 2] = bits;
  }
  return bytes;
}
