import { describe, expect, it } from 'vitest';
import { parseMarkedText, renderMarkedText } from './markedText.ts';

describe('marked text', () => {
  it('takes marks and the caret out', () => {
    expect(parseMarkedText('一⟦a|二\n三⟧四$0五')).toEqual({
      text: '一二\n三四五',
      marks: [{ label: 'a', spans: [{ start: 1, end: 4 }] }],
      caret: 5,
    });
  });

  it('gathers pieces that share a number', () => {
    expect(parseMarkedText('⟦a#1|一⟧二⟦b|三⟧⟦a#1|四⟧').marks).toEqual([
      {
        label: 'a',
        spans: [
          { start: 0, end: 1 },
          { start: 3, end: 4 },
        ],
      },
      { label: 'b', spans: [{ start: 2, end: 3 }] },
    ]);
  });

  it.each(['⟦a|一⟦b|二⟧⟧三', '⟦a#1|一⟧\n⟦a#1|二⟧⟦b|三⟧', '⟦a|⟧一⟦b|\n\n⟧二', '一⟦a|二\\u{AD}⟧⟦b|\\u{D800}⟧'])(
    'is written as it was read: %j',
    (marked) => {
      const { text, marks } = parseMarkedText(marked);
      expect(renderMarkedText(text, marks)).toBe(marked);
    },
  );

  it.each(['⟦a|一', '一⟧'])('refuses marks that do not match: %s', (marked) => {
    expect(() => parseMarkedText(marked)).toThrow(/mark is/u);
  });
});
