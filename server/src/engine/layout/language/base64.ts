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
  const bytes = new Uint8Array((text.length >> 2) * 3 - padding);
  // What is written behind the end of the bytes is lost, as it should be.
  for (let from = 0, to = 0; from < text.length; from += 4, to += 3) {
    const second = values[text.charCodeAt(from + 1)] as number;
    const third = values[text.charCodeAt(from + 2)] as number;
    bytes[to] = ((values[text.charCodeAt(from)] as number) << 2) | (second >> 4);
    bytes[to + 1] = (second << 4) | (third >> 2);
    bytes[to + 2] = (third << 6) | (values[text.charCodeAt(from + 3)] as number);
  }
  return bytes;
}
