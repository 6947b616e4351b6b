/** Writes small numbers in as few bytes as they need: seven bits a byte, the lowest first (LEB128). */
export class ByteWriter {
  private bytes = Buffer.alloc(1024);
  private length = 0;

  /** `value` is a whole number from 0 to 2^31 - 1. */
  number(value: number): void {
    this.reserve(5);
    let rest = value;
    while (rest > 0x7f) {
      this.bytes[this.length++] = (rest & 0x7f) | 0x80;
      rest >>>= 7;
    }
    this.bytes[this.length++] = rest;
  }

  numbers(values: Iterable<number>): void {
    for (const value of values) this.number(value);
  }

  /** What was written. */
  taken(): Buffer {
    return this.bytes.subarray(0, this.length);
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = Buffer.alloc(this.bytes.length * 2);
    this.bytes.copy(larger);
    this.bytes = larger;
  }
}

/** Reads what a `ByteWriter` wrote, in the same order. */
export class ByteReader {
  private readonly bytes: Uint8Array;
  private at: number;

  constructor(bytes: Uint8Array, at: number) {
    this.bytes = bytes;
    this.at = at;
  }

  number(): number {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++] as number;
      value |= (byte & 0x7f) << shift;
      if (byte < 0x80) return value;
    }
  }

  /** The offset of what comes next. */
  place(): number {
    return this.at;
  }

  /** So many values, each read by `read`. */
  list<T>(read: () => T): T[] {
    const length = this.number();
    const values: T[] = [];
    for (let index = 0; index < length; index++) values.push(read());
    return values;
  }
}
