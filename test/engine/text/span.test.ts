import { describe, expect, it } from 'vitest';
import { contains, hull, overlaps, type Span } from '../../../server/src/engine/text/span.ts';

const span = (start: number, end: number): Span => ({ start, end });

describe('spans', () => {
  it.each([
    ['share a character', span(0, 2), span(1, 3), true],
    ['only touch', span(0, 2), span(2, 3), false],
    ['lie apart', span(0, 1), span(2, 3), false],
    ['lie one in the other', span(0, 3), span(1, 2), true],
    ['are the same', span(0, 3), span(0, 3), true],
  ])('overlap or not: they %s', (_how, a, b, expected) => {
    expect(overlaps(a, b)).toBe(expected);
    expect(overlaps(b, a)).toBe(expected);
  });

  it.each([
    [span(0, 3), span(0, 3), true],
    [span(0, 3), span(1, 2), true],
    [span(1, 3), span(0, 3), false],
    [span(0, 2), span(0, 3), false],
  ])('%j holds %j: %j', (outer, inner, expected) => {
    expect(contains(outer, inner)).toBe(expected);
  });

  it('are covered by their hull, however they are ordered', () => {
    expect(hull([span(4, 6), span(1, 2), span(3, 9), span(5, 5)])).toEqual(span(1, 9));
    expect(hull([span(4, 6)])).toEqual(span(4, 6));
  });
});
