import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryParagraph } from '../../../support/arbitraryText.ts';
import { processorTime } from '../../../support/processorTime.ts';
import { readNames } from './readNames.ts';

const nameLike = fc
  .array(
    fc.constantFrom(...'王张欧阳小明伟·某 　\n（）“”《》、：市医院委员会第一大学公司书记记者与和党委A9'),
    {
      maxLength: 60,
    },
  )
  .map((characters) => characters.join(''));

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), arbitraryParagraph, nameLike);

test('mentions are ordered, disjoint, and read as their pieces read', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      let position = 0;
      for (const mention of readNames(text)) {
        let read = '';
        for (const { start, end } of mention.pieces) {
          expect(start).toBeGreaterThanOrEqual(position);
          expect(end).toBeGreaterThan(start);
          position = end;
          read += text.slice(start, end);
        }
        expect(read.replace(/\s+/gu, '')).toBe(mention.text.replace(/\s+/gu, ''));
        expect(mention.confidence).toBeGreaterThan(0);
        expect(mention.confidence).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 400 },
  );
});

test('a line without an end is read in time that grows with its length', () => {
  const unit = '云河市第三人民医院院长孟怀远与“暖心”志愿服务队走访石桥镇，和（和（和与与与';
  const timeOf = (length: number): number =>
    processorTime(() => expect(readNames(unit.repeat(length)).length).toBeGreaterThan(length));
  timeOf(500);
  const short = timeOf(1000);
  // Four times as long; what grows with the square takes sixteen times as long.
  expect(timeOf(4000)).toBeLessThan(short * 10);
});
