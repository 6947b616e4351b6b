import { describe, expect, it } from 'vitest';
import { createNameMatcher } from '../../server/src/service/nameMatcher.ts';

const matcher = createNameMatcher();

describe('a name', () => {
  it.each([
    ['顾明远', 'gmy'],
    ['顾明远', 'GumingYuan'],
    ['顾明远', 'gu ming'],
    ['顾明远', 'my'],
    ['顾明远', '顾远'],
    ['曾若水', 'zrs'],
    ['单清和', 'shanqinghe'],
    ['临川市第一人民医院', 'lcsdyrmyy'],
    ['Robert Lin', 'lin'],
  ])('%s is found by %s', (name, query) => {
    expect(matcher.match(name, query)).toBeDefined();
  });

  it.each([
    ['顾明远', 'ym'],
    ['顾明远', 'ing'],
    ['顾明远', '远顾'],
    ['顾明远', '周'],
  ])('%s is not found by %s', (name, query) => {
    expect(matcher.match(name, query)).toBeUndefined();
  });

  it('that begins with the query goes before one that holds it', () => {
    const [first, second] = [matcher.match('明远堂', '明远'), matcher.match('顾明远', '明远')];
    expect(first?.rank).toBeLessThan(second?.rank ?? 0);
  });

  it('is found by an empty query', () => {
    expect(matcher.match('顾明远', ' ')).toEqual({ rank: 0 });
  });
});
