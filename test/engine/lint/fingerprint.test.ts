import { describe, expect, it } from 'vitest';
import { fingerprints as fingerprintsOf } from '../../../server/src/engine/lint/fingerprint.ts';
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
