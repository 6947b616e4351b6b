/** A short name for a text: FNV-1a over UTF-16 units in two lanes, 64 bits as hexadecimal digits (Fowler, Noll and Vo). */
export function hashOf(text: string): string {
  return hashOfUnits(text.length, (index) => text.charCodeAt(index));
}

/** A short name for bytes. */
export function hashOfBytes(bytes: Uint8Array): string {
  return hashOfUnits(bytes.length, (index) => bytes[index] ?? 0);
}

function hashOfUnits(length: number, unitAt: (index: number) => number): string {
  let low = 0x811c9dc5;
  let high = 0xcbf29ce4;
  for (let index = 0; index < length; index++) {
    const unit = unitAt(index);
    low = Math.imul(low ^ unit, 0x01000193);
    high = Math.imul(high ^ (unit + index), 0x01000193);
  }
  return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
}
