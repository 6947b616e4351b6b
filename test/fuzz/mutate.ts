/** Spoils texts, the same way for the same seed. */

/** Numbers from 0 to 1, 1 excluded, that a seed determines (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What parsers and rules stumble over. */
const strangers = [
  '\u0000',
  '\ud83d',
  '\udc00',
  '\ufeff',
  '\u00ad',
  '\u2028',
  '\r',
  '\r\n',
  '\n\n',
  '\u3000',
  '𠮷',
  '“',
  '”',
  '（',
  '）',
  '"',
  '\\',
  '\\u',
  '{',
  '}',
  '[',
  ']',
  ',',
  ':',
  '//',
  '/*',
  '*/',
  '**/',
  '!',
  '-1',
  '1e999',
  'null',
  '__proto__',
  'constructor',
];

/** A text made from one of the seeds by a few changes, or by joining two of them. */
export function mutate(seeds: readonly string[], random: () => number): string {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  let text = pick(seeds) ?? '';
  for (let change = Math.floor(random() * 6); 0 <= change; change--) {
    const at = Math.floor(random() * (text.length + 1));
    const end = Math.min(text.length, at + Math.floor(random() ** 3 * 80));
    const [head, middle, tail] = [text.slice(0, at), text.slice(at, end), text.slice(end)];
    const kind = Math.floor(random() * 6);
    if (kind === 0) text = head + tail;
    else if (kind === 1) text = head + middle + middle + tail;
    else if (kind === 2) text = head + (pick(strangers) ?? '') + middle + tail;
    else if (kind === 3) text = head + (pick(seeds) ?? '').slice(0, 200) + tail;
    else if (kind === 4) text = head + middle.repeat(1 + Math.floor(random() * 30)) + tail;
    else text = head + String.fromCharCode(Math.floor(random() * 0x10000)) + tail;
  }
  return text.slice(0, 20_000);
}
