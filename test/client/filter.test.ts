import { describe, expect, test } from 'vitest';
import { filterEntities, filterHighlights } from '../../client/src/outline/filter.ts';
import { organization, person } from './support.ts';

const hospital = organization('青川大学附属第一医院', { aliases: ['青大一院'] });
const college = organization('青川职业学院');
const doctor = person('陆明远');
const writer = person('Anna Lu');
const all = [hospital, college, doctor, writer];

function found(filter: string): readonly string[] {
  return filterEntities(all, filter).map(({ name }) => name);
}

describe('the filter of the outline', () => {
  test('lets everything through when it is empty', () => {
    expect(filterEntities(all, '  ')).toEqual(all);
  });

  test('finds a name by adjoining characters', () => {
    expect(found('明远')).toEqual(['陆明远']);
  });

  test('finds a name by characters with others between them, as short forms are made', () => {
    expect(found('青大附院')).toEqual(['青川大学附属第一医院']);
  });

  test('wants the characters in order', () => {
    expect(found('远陆')).toEqual([]);
  });

  test('finds a name by its alias', () => {
    expect(found('大一院')).toEqual(['青川大学附属第一医院']);
  });

  test('wants every word to be found', () => {
    expect(found('青川 学院')).toEqual(['青川大学附属第一医院', '青川职业学院']);
    expect(found('青川 职业')).toEqual(['青川职业学院']);
  });

  test('passes over case and full width', () => {
    expect(found('anna')).toEqual(['Anna Lu']);
    expect(found('ＡＮＮＡ')).toEqual(['Anna Lu']);
  });
});

describe('the highlights of a filtered name', () => {
  test('mark adjoining characters as one stretch', () => {
    expect(filterHighlights('青川职业学院', '职业')).toEqual([[2, 4]]);
  });

  test('mark scattered characters one by one, and join neighbours', () => {
    expect(filterHighlights('青川大学附属第一医院', '青大学院')).toEqual([
      [0, 1],
      [2, 4],
      [9, 10],
    ]);
  });

  test('count UTF-16 units, also behind a character outside the basic plane', () => {
    expect(filterHighlights('𠮷田明', '𠮷明')).toEqual([
      [0, 2],
      [3, 4],
    ]);
  });

  test('are absent when only an alias matches', () => {
    expect(filterHighlights('陆明远', '陆老')).toEqual([]);
  });
});
