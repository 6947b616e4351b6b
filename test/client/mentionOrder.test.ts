import { describe, expect, test } from 'vitest';
import { type Direction, stepMention } from '../../client/src/mention/mentionOrder.ts';
import { group, mentionAt } from './support.ts';

const groups = [
  group('a.txt', mentionAt(5, 4, '陆明远'), mentionAt(1, 2, '陆明远')),
  group('b.txt', mentionAt(3, 0, '陆明远')),
];

/** Where a step from a place leads, as `document:line index/total`. */
function step(uri: string, line: number, character: number, direction: Direction): string | undefined {
  const target = stepMention(groups, uri, { line, character }, direction);
  if (target === undefined) return undefined;
  return `${target.uri}:${target.mention.ranges[0].start.line} ${target.index + 1}/${target.total}`;
}

describe('the next mention', () => {
  test('follows the one that holds the caret, at its start, inside or at its end', () => {
    for (const character of [2, 3, 5]) expect(step('a.txt', 1, character, 'next')).toBe('a.txt:5 2/3');
  });

  test('is the first one when the caret stands before it', () => {
    expect(step('a.txt', 0, 0, 'next')).toBe('a.txt:1 1/3');
  });

  test('lies in the next document after the last of this one', () => {
    expect(step('a.txt', 5, 4, 'next')).toBe('b.txt:3 3/3');
  });

  test('starts over after the last', () => {
    expect(step('b.txt', 3, 0, 'next')).toBe('a.txt:1 1/3');
  });
});

describe('the previous mention', () => {
  test('precedes the one that holds the caret, at its start, inside or at its end', () => {
    for (const character of [4, 5, 7]) expect(step('a.txt', 5, character, 'previous')).toBe('a.txt:1 1/3');
  });

  test('lies in the document before', () => {
    expect(step('b.txt', 3, 1, 'previous')).toBe('a.txt:5 2/3');
  });

  test('starts from the end before the first', () => {
    expect(step('a.txt', 1, 2, 'previous')).toBe('b.txt:3 3/3');
  });
});

test('a document without mentions leads to the first or to the last one', () => {
  expect(step('c.txt', 0, 0, 'next')).toBe('a.txt:1 1/3');
  expect(step('c.txt', 0, 0, 'previous')).toBe('b.txt:3 3/3');
});

test('no mention leads nowhere', () => {
  expect(stepMention([], 'a.txt', { line: 0, character: 0 }, 'next')).toBeUndefined();
});

test('a cut mention holds the caret anywhere between its pieces', () => {
  const cut = {
    ...mentionAt(0, 8, '陆'),
    ranges: [mentionAt(0, 8, '陆').ranges[0], mentionAt(2, 0, '明远').ranges[0]] as const,
  };
  const mentions = [group('a.txt', cut, mentionAt(4, 0, '陆明远'))];
  const target = stepMention(mentions, 'a.txt', { line: 2, character: 1 }, 'previous');
  expect(target?.index).toBe(1);
});
