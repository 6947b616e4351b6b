import { expect, test } from 'vitest';
import { withoutHeldBack } from '../../client/src/server/heldBack.ts';

const at = (message: string, line: number, end = line) => ({
  message,
  range: { start: { line }, end: { line: end } },
});

test('what is new in the line that is typed in waits', () => {
  const found = [at('a', 1), at('b', 4), at('c', 3, 5), at('d', 9)];
  expect(withoutHeldBack(found, 4, [])).toEqual([at('a', 1), at('d', 9)]);
});

test('what was shown there already stays', () => {
  expect(withoutHeldBack([at('a', 4), at('b', 4)], 4, [at('a', 4)])).toEqual([at('a', 4)]);
});
