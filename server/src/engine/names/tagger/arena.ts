/**
 * Room for the arrays that one text needs. A text needs some twenty, most texts are short, and a buffer for each would take longer
 * than what is then done with it.
 */
export interface Arena {
  uint8(length: number): Uint8Array;
  uint16(length: number): Uint16Array;
  int32(length: number): Int32Array;
  float64(length: number): Float64Array;
  /** Gives everything back: what was handed out will be overwritten. */
  reset(): void;
}

/** Room beyond this, in bytes, is not kept for the next text. */
const mostKept = 1 << 22;
const widest = 8;

/** Makes room, in bytes at first. All arrays are filled with zeros. */
export function createArena(bytes: number): Arena {
  let buffer = new ArrayBuffer(bytes);
  let used = 0;
  const take = (size: number): number => {
    if (used + size > buffer.byteLength) {
      // What was handed out keeps the buffer it is in.
      buffer = new ArrayBuffer(Math.max(2 * buffer.byteLength, size));
      used = 0;
    }
    const at = used;
    used = (used + size + widest - 1) & -widest;
    return at;
  };
  return {
    uint8(length) {
      const at = take(length);
      return new Uint8Array(buffer, at, length).fill(0);
    },
    uint16(length) {
      const at = take(2 * length);
      return new Uint16Array(buffer, at, length).fill(0);
    },
    int32(length) {
      const at = take(4 * length);
      return new Int32Array(buffer, at, length).fill(0);
    },
    float64(length) {
      const at = take(8 * length);
      return new Float64Array(buffer, at, length).fill(0);
    },
    reset() {
      used = 0;
      if (buffer.byteLength > mostKept) buffer = new ArrayBuffer(bytes);
    },
  };
}
