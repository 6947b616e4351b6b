/**
 * Turns UTF-16 offsets of a text into numbers of code points, which Python and the formats of the field count. The offsets
 * have to be asked for in rising order; going back costs a walk from the beginning.
 */
export function codePointCounter(text: string): (offset: number) => number {
  let at = 0;
  let count = 0;
  return (offset) => {
    if (offset < at) [at, count] = [0, 0];
    for (; at < offset; at++) if (!isSecondHalf(text, at)) count++;
    return count;
  };
}

function isSecondHalf(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  const before = offset === 0 ? 0 : text.charCodeAt(offset - 1);
  return unit >= 0xdc00 && unit <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
}
