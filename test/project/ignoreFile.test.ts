import fc from 'fast-check';
import ignore from 'ignore';
import { describe, expect, it } from 'vitest';
import { readIgnoreFiles } from '../../server/src/project/ignoreFile.ts';
import { processorTime } from '../support/processorTime.ts';

const verdict = (text: string, path: string) => readIgnoreFiles([text])(path);

describe('an ignore file', () => {
  it.each([
    ['草稿.txt', '旧闻/草稿.txt', 'ignored'],
    ['/草稿.txt', '旧闻/草稿.txt', undefined],
    ['旧闻/*.txt', '旧闻/一.txt', 'ignored'],
    ['旧闻/*.txt', '旧闻/二/一.txt', undefined],
    ['out/', 'out', undefined],
    ['out/', 'out/', 'ignored'],
    ['out/', 'a/out/深/一.txt', 'ignored'],
    ['a/**', 'a/', undefined],
    ['a/**', 'a/b/c.txt', 'ignored'],
    ['a/**/c.txt', 'a/c.txt', 'ignored'],
    ['**/c.txt', 'a/b/c.txt', 'ignored'],
    ['*.txt\n!保留.txt', '保留.txt', 'taken'],
    ['out/\n!out/保留.txt', 'out/保留.txt', 'ignored'],
    ['# 说明', '# 说明', undefined],
    ['\\#a.txt', '#a.txt', 'ignored'],
    ['\\!a.txt', '!a.txt', 'ignored'],
    ['a.txt  \r\nb.txt', 'a.txt', 'ignored'],
    ['a\\ ', 'a ', 'ignored'],
    ['a\\\\ ', 'a\\', 'ignored'],
    ['a\t', 'a', undefined],
    ['[\\]a].txt', '].txt', 'ignored'],
    ['[\\a].txt', '\\.txt', undefined],
    ['**', 'a/b.txt', 'ignored'],
    ['/**', 'a.txt', 'ignored'],
    ['{a,b}.txt', 'a.txt', undefined],
    ['{a,b}.txt', '{a,b}.txt', 'ignored'],
    ['A?[0-9].TXT', 'ab3.txt', 'ignored'],
    ['*a*b*c*d*e*f*.txt', 'xaxbxcxdxexfx.txt', 'ignored'],
    ['\uFEFFa.txt', 'a.txt', 'ignored'],
    ['/\n!\n\n', 'a.txt', undefined],
  ] as const)('%j, of %s: %s', (text, path, expected) => {
    expect(verdict(text, path)).toBe(expected);
  });

  it('of two in a folder, the second is the stronger', () => {
    expect(readIgnoreFiles(['*.txt', '!a.txt'])('a.txt')).toBe('taken');
  });

  it.each([
    ['brackets', '['.repeat(1_000_000)],
    ['folders', '**/'.repeat(300_000)],
    ['blanks', `${' '.repeat(500_000)}a`.repeat(2)],
  ])('of a stranger, full of %s, takes no time', (_what, text) => {
    expect(processorTime(() => verdict(text, 'a/'.repeat(100)))).toBeLessThan(4000);
  });

  it('means what it means elsewhere', () => {
    const name = fc
      .array(fc.constantFrom('a', 'b', 'B', '.', '*', '?', '[ab]', '新', '{'), { minLength: 1, maxLength: 4 })
      .map((each) => each.join(''))
      .filter((each) => !/\*\*|^\.+$/u.test(each));
    const part = fc.oneof({ weight: 1, arbitrary: fc.constant('**') }, { weight: 3, arbitrary: name });
    const line = fc
      .tuple(
        fc.constantFrom('', '', '!', '/', '!/'),
        fc.array(part, { minLength: 1, maxLength: 3 }),
        fc.constantFrom('', '/'),
      )
      .map(([sign, parts, end]) => `${sign}${parts.join('/')}${end}`);
    const plain = fc
      .array(fc.constantFrom('a', 'b', '.', '新'), { minLength: 1, maxLength: 3 })
      .map((each) => each.join(''))
      .filter((each) => !/^\.+$/u.test(each));
    const path = fc
      .tuple(fc.array(plain, { minLength: 1, maxLength: 4 }), fc.constantFrom('', '/'))
      .map(([names, end]) => names.join('/') + end);
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 4 }), path, (lines, given) => {
        const { ignored, unignored } = ignore().add(lines).test(given);
        const other = ignored ? 'ignored' : unignored ? 'taken' : undefined;
        expect({ lines, given, is: verdict(lines.join('\n'), given) }).toEqual({ lines, given, is: other });
      }),
      { numRuns: 300 },
    );
  });
});
