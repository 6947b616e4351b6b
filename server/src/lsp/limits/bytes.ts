const units = ['KB', 'MB', 'GB'] as const;

/** A number of bytes as people write it. */
export function bytesInWords(bytes: number): string {
  let value = bytes;
  let unit = 'B';
  for (const larger of units) {
    if (value < 1024) break;
    value /= 1024;
    unit = larger;
  }
  return `${Number.isInteger(value) || unit === 'B' ? value : value.toFixed(1)} ${unit}`;
}
