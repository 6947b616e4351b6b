import { expect, it } from 'vitest';
import { logicalTextBuilder } from '../../../server/src/engine/text/logicalText.ts';
import { oncePerText } from '../../../server/src/engine/text/oncePerText.ts';

it('works something out once about a text, also where it has moved, and anew about another one', () => {
  const asked: string[] = [];
  const length = oncePerText((text) => {
    asked.push(text);
    return text.length;
  });
  const builder = logicalTextBuilder();
  builder.take('水渠', { start: 0, end: 2 }, 0);
  const first = builder.build();
  const moved = { ...first, segments: [{ logical: 0, source: 8, length: 2, line: 3 }] };
  expect([length(first), length(first), length(moved), length(builder.build())]).toEqual([2, 2, 2, 2]);
  expect(asked).toEqual(['水渠', '水渠']);
});
