import { describe, expect, it } from 'vitest';
import { fingerprints as fingerprintsOf } from '../../../server/src/engine/lint/fingerprint.ts';
import type { Span } from '../../../server/src/engine/text/span.ts';
import { analyze } from '../../support/analyze.ts';

/** The fingerprints of the doubled captions of a text. */
function fingerprints(text: string): readonly string[] {
  return analyze(text)
    .findings.filter(({ rule }) => rule === 'doubled-caption')
    .map(({ fingerprint }) => fingerprint);
}

const page =
  '读书节昨天在云岭大学图书馆开幕。\n\n校长陆怀瑾在开幕式上致辞校长陆怀瑾在开幕式上致辞\n\n来宾很多。';

/** A finding of a few characters, whose fingerprint rests on the text around it. */
function ofShortFinding(text: string): readonly string[] {
  const span = { start: text.indexOf('（'), end: text.indexOf('（') + 1 };
  return fingerprintsOf(analyze(text).facts, [{ rule: 'unbalanced-bracket', spans: [span] }]);
}

const paragraph =
  '　　校长陆怀瑾在开幕式上致辞，馆长沈青禾（介绍了两周里的各项安排，其中包括讲座、书展和旧书交换。';
const other = '　　同学们随后参观了新开放的古籍阅览室，并在留言簿上写下了自己的感想，有人写了满满一页。';

describe('fingerprints of short findings', () => {
  it('survive other paragraphs before and behind', () => {
    const alone = ofShortFinding(paragraph);
    expect(ofShortFinding(`${other}\n${paragraph}\n${other}`)).toEqual(alone);
  });

  it('differ when the text around them does', () => {
    expect(ofShortFinding(paragraph.replace('沈青禾', '沈青苗'))).not.toEqual(ofShortFinding(paragraph));
  });
});

describe('the text around a short finding', () => {
  const around = (before: string, behind: string) => ofShortFinding(`　　校长${before}（${behind}。`);
  const [before, behind] = ['山高水长风清月白云淡天青', '书声琅琅灯火点点人来人往'];

  it('counts as far as twelve characters', () => {
    const alike = around(`甲${before}`, `${behind}甲`);
    expect(around(`乙${before}`, `${behind}乙`)).toEqual(alike);
    expect(around(`甲${before.replace('山', '川')}`, `${behind}甲`)).not.toEqual(alike);
    expect(around(`甲${before}`, `${behind.replace(/往$/u, '去')}甲`)).not.toEqual(alike);
  });

  it('counts without its blanks, as far as they go', () => {
    const alike = around(before, behind);
    expect(around([...before].join('  '), [...behind].join('\t \u{3000}'))).toEqual(alike);
  });

  it('ends with its paragraph', () => {
    const alike = around('', '');
    expect(ofShortFinding(`${other}\n\n　　校长（。\n\n${other}`)).toEqual(alike);
  });

  it('does not count where the finding is long enough by itself', () => {
    const own = '（一二三四五六七八九十一二三四五';
    expect(of(`甲${own}乙`, own)).toEqual(of(`丙${own}丁`, own));
    expect(of(`甲${own.slice(1)}乙`, own.slice(1))).not.toEqual(of(`丙${own.slice(1)}丁`, own.slice(1)));
  });
});

/** The fingerprint of a finding that is a part of a text. */
function of(text: string, part: string): readonly string[] {
  const start = text.indexOf(part);
  return fingerprintsOf(analyze(text).facts, [{ rule: 'a', spans: [{ start, end: start + part.length }] }]);
}

describe('fingerprints', () => {
  it('stay what they are from version to version, for people keep them in ignore.jsonc', () => {
    expect(fingerprints(page)).toEqual(['508a330e937d14a1']);
    expect(ofShortFinding(paragraph)).toEqual(['f4c7c63e9993b53a']);
  });

  it('tell rules apart, and pieces from what lies between them', () => {
    const { facts } = analyze('一二三四');
    const sign = (rule: string, ...spans: [Span, ...Span[]]) => fingerprintsOf(facts, [{ rule, spans }])[0];
    const all = { start: 0, end: 3 };
    expect(sign('a', all)).not.toBe(sign('b', all));
    expect(sign('a', all)).not.toBe(sign('a', { start: 0, end: 1 }, { start: 2, end: 3 }));
    expect(sign('a', { start: 0, end: 1 }, { start: 1, end: 3 })).not.toBe(sign('a', all));
  });

  it('look at the text behind the last piece of a finding', () => {
    const pieces = (text: string) =>
      fingerprintsOf(analyze(text).facts, [
        {
          rule: 'a',
          spans: [
            { start: 0, end: 1 },
            { start: 2, end: 3 },
          ],
        },
      ]);
    expect(pieces('一二三四')).not.toEqual(pieces('一二三五'));
    expect(pieces('一甲三四')).toEqual(pieces('一乙三四'));
  });

  it('are of one length, whatever the text is, and no two of a document are the same', () => {
    const text = '一二三四五六七八九十'.repeat(20);
    const findings = [...text].map((_, index) => ({
      rule: 'a',
      spans: [{ start: index, end: index + 1 }] as const,
    }));
    const all = fingerprintsOf(analyze(text).facts, findings);
    for (const each of all) expect(each).toMatch(/^[0-9a-f]{16}$/u);
    expect(new Set(all).size).toBe(text.length);
  });

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
