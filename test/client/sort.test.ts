import { describe, expect, test } from 'vitest';
import { sortEntities } from '../../client/src/outline/sort.ts';
import { person } from './support.ts';

const names = ['周宁', '安然', '陆明远', '白露'];

describe('the order of the outline', () => {
  test('by name follows Hanyu Pinyin', () => {
    const sorted = sortEntities(
      names.map((name) => person(name)),
      'name',
    );
    expect(sorted.map(({ name }) => name)).toEqual(['安然', '白露', '陆明远', '周宁']);
  });

  test('by count puts the most mentioned first, and equals by name', () => {
    const sorted = sortEntities(
      names.map((name) => person(name, { mentions: name === '陆明远' ? 9 : 2 })),
      'count',
    );
    expect(sorted.map(({ name }) => name)).toEqual(['陆明远', '安然', '白露', '周宁']);
  });
});
