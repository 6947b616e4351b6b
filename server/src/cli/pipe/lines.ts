/** One line of the input, without its line end. `bytes` is missing where it is too long to be held. */
export interface InputLine {
  /** From 1. */
  readonly number: number;
  readonly bytes: Uint8Array | undefined;
}

const lineFeed = 0x0a;
/** What a line may hold and yet be empty: tab, carriage return, blank. */
const white: ReadonlySet<number> = new Set([0x09, 0x0d, 0x20]);

/**
 * Cuts a stream into lines. Empty ones are passed over and counted. No more is held than one line, and of a line that is
 * longer than `longest`, in bytes, nothing.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  longest: number,
): AsyncGenerator<InputLine, void> {
  let parts: Uint8Array[] = [];
  let length = 0;
  let number = 1;
  const hold = (part: Uint8Array): void => {
    length += part.length;
    if (length <= longest) parts.push(part);
    else parts = [];
  };
  const line = (): InputLine => ({ number, bytes: length <= longest ? joined(parts) : undefined });
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      hold(chunk.subarray(start, end));
      const found = line();
      if (!isEmpty(found)) yield found;
      [parts, length, start] = [[], 0, end + 1];
      number++;
    }
    hold(chunk.subarray(start));
  }
  const last = line();
  if (!isEmpty(last)) yield last;
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : Buffer.concat(parts);
}

function isEmpty({ bytes }: InputLine): boolean {
  return bytes?.every((byte) => white.has(byte)) === true;
}
