import { describe, expect, it } from 'vitest';
import { analyze } from '../../support/analyze.ts';

/** The fingerprints of the doubled captions of a text. */
function fingerprints(text: string): readonly string[] {
  return analyze(text)
    .findings.filter(({ rule }) => rule === 'doubled-caption')
    .map(({ fingerprint }) => fingerprint);
}

const page =
  '读书节昨天在云岭大学图书馆开幕。\n\n校长陆怀瑾在开幕式上致辞校长陆怀瑾在开幕式上致辞\n\n来宾很多。';

describe('fingerprints', () => {
  it('are sixteen hexadecimal digits', () => {
    expect(fingerprints(page)).toEqual([expect.stringMatching(/^[0-9a-f]{16}$/u)]);
  });

  it.each([
    ['a paragraph before', `昨天下过雨。\n\n${page}`],
    ['a paragraph behind', `${page}\n\n天气很好。`],
    ['another word in the paragraph before', page.replace('昨天', '前天')],
    ['another word right before', page.replace('开幕。', '闭幕。')],
    ['Windows line ends', page.replaceAll('\n', '\r\n')],
    ['fewer blank lines', page.replaceAll('\n\n', '\n')],
  ])('survive %s', (_what, changed) => {
    expect(fingerprints(changed)).toEqual(fingerprints(page));
  });

  it('differ when the finding says something else', () => {
    expect(fingerprints(page.replaceAll('致辞', '讲话'))).not.toEqual(fingerprints(page));
  });

  it('are numbered when two findings are alike', () => {
    const [first, second] = fingerprints(`${page}\n\n${page}`);
    expect(first).toBe(fingerprints(page)[0]);
    expect(second).toBeDefined();
    expect(second).not.toBe(first);
  });
});
