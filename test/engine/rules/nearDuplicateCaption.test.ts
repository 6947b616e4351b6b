/** Near-duplicate captions on pages that hold very many captions of one form. */
import { expect, it } from 'vitest';
import { createNearCaptions } from '../../../server/src/engine/rules/captions/nearCaptions.ts';
import { analyze, findingsIn } from '../../support/analyze.ts';
import { processorTime } from '../../support/processorTime.ts';

const prose = '图书馆馆长沈青禾介绍了两周里的各项安排，其中包括讲座、书展和旧书交换。';

function page(captions: readonly string[]): string {
  return captions.flatMap((caption) => [prose, caption]).join('\n\n');
}

function nearDuplicates(text: string): readonly string[] {
  return findingsIn(text)
    .filter(({ rule }) => rule === 'near-duplicate-caption')
    .map(({ spans }) => spans.map(({ start, end }) => text.slice(start, end)).join(''));
}

/** Captions that differ in a number: different pictures, however many there are. */
const form = Array.from({ length: 60 }, (_, number) => `运动会上校长与第${number}名学生代表合影`);

it('leaves a form alone that was filled in again and again', () => {
  expect(nearDuplicates(page(form))).toEqual([]);
});

it('finds the one that was typed twice behind any number of its kind', () => {
  const again = '运动会上校长和第59名学生代表合影';
  expect(nearDuplicates(page([...form, again]))).toEqual([again]);
});

it('compares a caption with those that may be the same, not with all of its form', () => {
  const { paragraphs } = analyze(prose).facts.layout;
  const captions = createNearCaptions();
  const time = processorTime(() => {
    for (let number = 0; number < 30_000; number++) {
      for (const paragraph of paragraphs) {
        const { span, lines } = paragraph;
        const caption = { span, lines, text: `运动会上校长与第${number}名学生代表合影`, certain: true };
        expect(captions.meet(caption)).toBeUndefined();
      }
    }
  });
  // Comparing all pairs would take minutes.
  expect(time).toBeLessThan(20_000);
});
