import { describe, expect, it } from 'vitest';
import { concordanceWords } from '../../web/src/concordance/words.ts';
import { familyWords } from '../../web/src/overview/families.ts';
import { overviewWords } from '../../web/src/overview/words.ts';
import { speaker, type Words } from '../../web/src/words.ts';

const catalogues: Readonly<Record<string, Readonly<Record<string, Words>>>> = {
  concordanceWords,
  overviewWords,
  familyWords,
};

describe.each(Object.entries(catalogues))('%s', (_, words) => {
  it.each(Object.entries(words))('%s says the same in both languages', (_name, { en, 'zh-cn': chinese }) => {
    const places = (text: string) => [...text.matchAll(/\{\d\}/gu)].map(([place]) => place).sort();
    expect(places(chinese)).toEqual(places(en));
    expect(chinese).toMatch(/\p{Script=Han}/u);
    expect(en).not.toMatch(/\p{Script=Han}/u);
  });
});

it('puts values in, numbers as the language writes them', () => {
  const words = { lines: { en: '{0} lines in {1}', 'zh-cn': '{1}中有 {0} 行' } };
  expect(speaker(words, 'en')('lines', 12_345, '馆')).toBe('12,345 lines in 馆');
  expect(speaker(words, 'zh-cn')('lines', 12_345, '馆')).toBe('馆中有 12,345 行');
});
