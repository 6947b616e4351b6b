import fc from 'fast-check';
import picomatch from 'picomatch';
import { describe, expect, it } from 'vitest';
import { globMatcher } from '../../server/src/project/glob.ts';
import { processorTime } from '../support/processorTime.ts';

const matches = (glob: string, path: string, dot = false): boolean => globMatcher([glob], { dot })(path);

describe('a glob', () => {
  it.each([
    ['**/*.{txt,md}', 'a/b/新闻.TXT', true],
    ['**/*.{txt,md}', 'a.md', true],
    ['**/*.txt', '.git/a.txt', false],
    ['旧闻/**', '旧闻', true],
    ['旧闻/**', '旧闻/二/a.txt', true],
    ['旧闻/*', '旧闻/二/a.txt', false],
    ['[0-9][!0-9].txt', '3a.txt', true],
    ['[0-9][!0-9].txt', '33.txt', false],
    ['稿(1).txt', '稿(1).txt', true],
    ['稿[1.txt', '稿[1.txt', true],
    ['{a,b{c,d}}.txt', 'bd.txt', true],
    ['{a}.txt', '{a}.txt', true],
    ['a\\*.txt', 'a*.txt', true],
    ['a\\*.txt', 'ab.txt', false],
    ['{a,{b,c}', '{a,c', true],
    ['a\\{b,c}', 'a{b,c}', true],
    ['{a\\},b}.txt', 'a}.txt', true],
    ['[\\]-a].txt', '].txt', true],
    ['[a-].txt', '-.txt', true],
    ['[]].txt', '].txt', true],
    ['../**', 'a.txt', false],
    ['!a.txt', 'b.txt', false],
  ])('%s, of %s: %s', (glob, path, expected) => {
    expect(matches(glob, path)).toBe(expected);
  });

  it('means what it means elsewhere', () => {
    const name = fc.array(fc.constantFrom('a', 'b', 'B', '.', '*', '?', '[ab]', '{a,b*}', '新'), {
      minLength: 1,
      maxLength: 5,
    });
    const part = fc.oneof(
      { weight: 1, arbitrary: fc.constant('**') },
      { weight: 3, arbitrary: name.map((each) => each.join('')) },
    );
    const glob = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));
    const plain = fc
      .array(fc.constantFrom('a', 'b', '.', '新'), { minLength: 1, maxLength: 4 })
      .map((each) => each.join(''));
    // No path that is walked over holds these.
    const path = fc
      .array(
        plain.filter((each) => each !== '.' && each !== '..'),
        { minLength: 1, maxLength: 4 },
      )
      .map((names) => names.join('/'));
    fc.assert(
      fc.property(glob, path, fc.boolean(), (pattern, given, dot) => {
        // The other matcher takes `**` beside other characters, and folders behind a wildcard, for several things.
        const odd = /\*\*[^/]|[^/]\*\*|[}\]?]\*|[*?\]}][^/]*\/\*\*$/u;
        fc.pre(!odd.test(pattern) && !pattern.split('/').some((each) => /^\.+$/u.test(each)));
        const other = picomatch(pattern, { nocase: true, windows: false, dot });
        expect({ pattern, given, dot, is: matches(pattern, given, dot) }).toEqual({
          pattern,
          given,
          dot,
          is: other(given),
        });
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    ['*a'.repeat(50), 'a'.repeat(255)],
    [`${'*a'.repeat(50)}b`, 'a'.repeat(255)],
    ['**/a/'.repeat(50), 'a/'.repeat(2000)],
    [`${'**/*a*/'.repeat(50)}b`, 'aaa/'.repeat(1000)],
    ['{a,b}'.repeat(60), 'ab'.repeat(30)],
    ['{'.repeat(5000), 'a'],
    ['(a+)+b', 'a'.repeat(255)],
    ['+(a|aa)b', 'a'.repeat(255)],
    ['['.repeat(300_000), '['],
    ['{,'.repeat(50_000), 'a'],
    [`${'{a,'.repeat(50_000)}${'}'.repeat(50_000)}`, 'a'],
    ['{'.repeat(4096), 'a'],
  ])('of a stranger, %s, takes no time', (glob, path) => {
    expect(processorTime(() => matches(glob, path))).toBeLessThan(2000);
  });
});
