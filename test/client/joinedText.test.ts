import { expect, test } from 'vitest';
import { joinedText } from '../../client/src/copies/joinedText.ts';

test.each([
  [
    'wraps and indents go, a sentence stands on each line',
    '　　罗师傅把船桨\n　　交给镇里。他说：\n“好。”',
    '罗师傅把船桨交给镇里。\n他说：“好。”',
  ],
  ['Latin words stay two', 'the old\nferry', 'the old ferry'],
  ['Windows line ends are wraps too', '老渡口\r\n\r\n停了航', '老渡口停了航'],
])('%s', (_, text, joined) => {
  expect(joinedText(text)).toBe(joined);
});
