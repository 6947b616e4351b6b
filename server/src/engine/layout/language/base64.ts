const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** The value of each base64 character by its code (RFC 4648, section 4); padding counts as nothing. */
const values = new Uint8Array(128);
for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value;

/** Reads every four characters as one number of 24 bits. The engine has neither Node's Buffer nor a browser's atob. */
export function decodeTriples(text: string): Uint32Array {
  const triples = new Uint32Array(text.length >> 2);
  for (let index = 0, at = 0; index < triples.length; index++, at += 4) {
    const first =
      ((values[text.charCodeAt(at)] as number) << 6) | (values[text.charCodeAt(at + 1)] as number);
    const second =
      ((values[text.charCodeAt(at + 2)] as number) << 6) | (values[text.charCodeAt(at + 3)] as number);
    triples[index] = (first << 12) | second;
  }
  return triples;
}

/** Decodes base64 to bytes. */
export function decodeBase64(text: string): Uint8Array {
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const triples = decodeTriples(text);
  const bytes = new Uint8Array(triples.length * 3 - padding);
  for (let index = 0, at = 0; index < triples.length; index++, at += 3) {
    const bits = triples[index] as number;
    bytes[at] = bits >> 16;
    bytes[at + 1] = bits >> 8;
    bytes[at + 2] = bits;
  }
  return bytes;
}
