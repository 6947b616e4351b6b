import { createContext, Script } from 'node:vm';
import type { PatternSearch } from '../ports.ts';

/** The work is done in a realm of its own, which Node can stop from outside; the pattern is data there, never code. */
const script = new Script(
  `(() => {
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
  })()`,
);

/** Enough matches of one document, in numbers of the flat answer. */
const most = 600_000;

/** Searches with a pattern of a person's, which may be one that takes for ever (`(a+)+b`): it is stopped then. */
export const guardedRegExp: PatternSearch = {
  async find(source, texts, timeoutMs) {
    const context = createContext({ source, texts, most });
    try {
      return grouped(script.runInContext(context, { timeout: timeoutMs }), texts.length);
    } catch (error) {
      if (isTimeout(error)) return undefined;
      throw error;
    }
  },
};

function grouped(flat: Iterable<number>, count: number) {
  const numbers = [...flat];
  const groups = Array.from({ length: count }, (): { start: number; end: number }[] => []);
  for (let at = 0; at + 2 < numbers.length; at += 3) {
    groups[numbers[at] ?? 0]?.push({ start: numbers[at + 1] ?? 0, end: numbers[at + 2] ?? 0 });
  }
  return groups;
}

/** Errors of the other realm are no instances of this one's classes. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
