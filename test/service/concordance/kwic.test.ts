import { expect, it } from 'vitest';
import { readLayout } from '../../../server/src/engine/layout/readLayout.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';
import { findAll, kwicLines } from '../../../server/src/service/concordance/kwic.ts';
import { literalPattern } from '../../../server/src/service/concordance/literalPattern.ts';

/** The lines of a concordance, drawn as `left[key]right`. */
function drawn(text: string, query: string) {
  const model = createTextModel(text);
  const searched = { document: 'a', model, paragraphs: readLayout(model).paragraphs };
  const pattern = literalPattern(query);
  return (pattern === undefined ? undefined : kwicLines(searched, findAll(pattern)))?.map(
    ({ left, key, right, ranges }) => ({
      line: `${left}[${key}]${right}`,
      places: ranges.map(({ start, end }) => `${start.line}:${start.character}-${end.character}`),
    }),
  );
}

it('shows a key word that a wrap cuts in one piece, and knows both pieces', () => {
  const text = '　　县里去年建成了新的图\n书馆，周末向所有读者开放，借书的人比往年多了一倍。\n';
  expect(drawn(text, '图书馆')).toEqual([
    {
      line: '县里去年建成了新的[图书馆]，周末向所有读者开放，借书的人比往年多了一倍。',
      places: ['0:11-12', '1:0-2'],
    },
  ]);
});

it('has a line for each hit, and context from the same paragraph only', () => {
  const text = '馆里有书。书不外借。\n\n书在二楼。\n';
  expect(drawn(text, '书')?.map(({ line }) => line)).toEqual([
    '馆里有[书]。书不外借。',
    '馆里有书。[书]不外借。',
    '[书]在二楼。',
  ]);
});

it('cuts the context, but no character in half', () => {
  const text = `𠮷${'一'.repeat(39)}馆${'二'.repeat(39)}𠮷\n`;
  const [line] = drawn(text, '馆') ?? [];
  expect(line?.line).toBe(`${'一'.repeat(39)}[馆]${'二'.repeat(39)}`);
});
