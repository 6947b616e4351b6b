/** Widths of marks: what holds for every text, and what the other rules make of a text whose widths were mended. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../server/src/engine/lint/finding.ts';
import { fixToFixpoint } from '../../../server/src/engine/lint/fixPlan.ts';
import { findingsIn } from '../../support/analyze.ts';
import { arbitraryText } from '../../support/arbitraryText.ts';
import { processorTime } from '../../support/processorTime.ts';

const rule = 'mixed-width-punctuation';

const paragraph =
  '这座桥是三十年前村里人自己修的，石头从后山一块一块地抬下来，木匠、石匠和会算账的先生（都住在村东）没有要工钱。去年夏天发大水，桥面被冲走了一半，孩子们上学要绕很远的路，老人看病也不方便；大家商量着：还是要把它修起来。';

/** A paragraph in lines of so many characters; marks that may not begin a line hang at the end of the one above. */
function wrapped(text: string, width: number): string {
  return (text.match(new RegExp(`.{1,${width}}[，。；：、）,;:)]*`, 'gu')) ?? []).join('\n');
}

const halfForms = new Map([...'，：；（）'].map((mark, index) => [mark, ',:;()'.charAt(index)]));

/** Some of the marks of a text in half width. */
function spoilt(text: string, places: readonly number[]): string {
  const marks = [...text].flatMap((mark, offset) => (halfForms.has(mark) ? [offset] : []));
  const chosen = new Set(places.map((place) => marks[place % marks.length]));
  return [...text]
    .map((mark, offset) => (chosen.has(offset) ? (halfForms.get(mark) ?? mark) : mark))
    .join('');
}

function fixAll(text: string): string {
  return fixToFixpoint(text, 'safe', findingsIn).text;
}

const ofRule = (finding: Finding) => finding.rule === rule;

describe('a wrapped paragraph with half-width marks', () => {
  const text = Array.from({ length: 4 }, () => paragraph).join('');

  it('has full-width marks in the end, wherever its lines end', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 14, max: 32 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
        (width, places) => {
          expect(fixAll(wrapped(spoilt(text, places), width)).replaceAll('\n', '')).toBe(text);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('is joined where it would be joined without them', () => {
    const widths = Array.from({ length: 19 }, (_, index) => index + 14);
    const left = (page: (width: number) => string) =>
      widths.reduce((sum, width) => sum + (fixAll(page(width)).match(/\n/gu)?.length ?? 0), 0);
    const all = widths.reduce((sum, width) => sum + (wrapped(text, width).match(/\n/gu)?.length ?? 0), 0);
    const everyThird = Array.from({ length: 16 }, (_, index) => 3 * index);
    const clean = left((width) => wrapped(text, width));
    // Breaks that are judged with little certainty may fall either way.
    expect(left((width) => wrapped(spoilt(text, everyThird), width)) - clean).toBeLessThan(all * 0.02);
  });

  it('keeps its lines when its marks alone are mended', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 14, max: 32 }),
        fc.array(fc.nat(), { minLength: 1, maxLength: 8 }),
        (width, places) => {
          const page = wrapped(spoilt(text, places), width);
          const mended = fixToFixpoint(page, 'safe', (current) => findingsIn(current).filter(ofRule)).text;
          expect(mended).toBe(wrapped(text, width));
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('finds nothing in a text that it has mended', () => {
  fc.assert(
    fc.property(arbitraryText, (text) => {
      const fixed = fixToFixpoint(text, 'safe', (current) => findingsIn(current).filter(ofRule)).text;
      expect(findingsIn(fixed).filter(ofRule)).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

describe('texts that are hard to read', () => {
  const full = '清早，雨停了，路上都是水。';
  it.each([
    ['commas in one line', full + '中,'.repeat(20_000)],
    ['equal lines', full + '\n好,中，'.repeat(20_000)],
    ['brackets that open', `${full}${'(中'.repeat(20_000)}`],
    ['brackets of two widths', full + '（中)'.repeat(20_000)],
    ['backquotes', full + '`中,'.repeat(20_000)],
    ['Latin words', `${full}${'a,'.repeat(20_000)}中文,`],
    ['faces', full + ':-'.repeat(20_000)],
    ['addresses', full + 'http://a,中'.repeat(20_000)],
    ['question marks', `${full}${'?'.repeat(20_000)}`],
  ])('are read in time that grows with their length: %s', (_name, text) => {
    expect(processorTime(() => findingsIn(text))).toBeLessThan(20_000);
  });
});
