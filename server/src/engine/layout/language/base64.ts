const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Decodes base64 (RFC 4648, section 4). The engine has neither Node's Buffer nor a browser's atob. */
export function decodeBase64(text: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let value = 0; value < 64; value++) values[alphabet.charCodeAt(value)] = value;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const at = (index: number) => values[text.charCodeAt(index)] ?? 0;
  for (let index = 0, byte = 0; index < text.length; index += 4, byte += 3) {
    const bits = (at(index) << 18) | (at(index + 1) << 12) | (at(index + 2) << 6) | at(index + 3);
    bytes[byte] = bits >> 16;
    bytes[byte + 1] = bits >> 8;
    bytes[byte + 2] = bits;
  }
  return bytes;
}
