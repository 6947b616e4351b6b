/** Enough matches of one document, in numbers of the flat answer. */
export const mostNumbers = 600_000;

/**
 * An expression that searches with a pattern of a person's, for a realm that can be stopped from outside. It reads `source`,
 * `texts` and `most`, and gives the place of a text, start and end of each match in turn. The pattern is data there, never code.
 */
export const searchExpression = `(() => {
  const pattern = new RegExp(source, 'giu');
  const flat = [];
  for (let index = 0; index < texts.length; index++) {
    for (const match of texts[index].matchAll(pattern)) {
      if (match[0] === '') continue;
      flat.push(index, match.index, match.index + match[0].length);
      if (most < flat.length) return flat;
    }
  }
  return flat;
})()`;

/** The matches of each text. */
export function matchesOf(flat: Iterable<number>, count: number) {
  const numbers = [...flat];
  const groups = Array.from({ length: count }, (): { start: number; end: number }[] => []);
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    groups[numbers[at] ?? 0]?.push({ start: numbers[at + 1] ?? 0, end: numbers[at + 2] ?? 0 });
  }
  return groups;
}
