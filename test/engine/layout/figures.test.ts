/** How layout is measured: what the figures count. */
import { describe, expect, it } from 'vitest';
import { figuresOf } from '../../../server/tools/layout/evaluate/figures.ts';
import { judgePage } from '../../../server/tools/layout/evaluate/judgePage.ts';
import type { Label, LabelledBreak } from '../../../server/tools/layout/evaluate/labelledPage.ts';

const lines = [
  '　　秋收过后，青屏县的流动书车又开始下乡了。这辆由旧客车改装成的书车，',
  '装得下三千多册图书，每到一个村子，孩子们都会从四面八方跑来，把车门口围',
  '得水泄不通。',
  '　　书车管理员殷若谷告诉记者，最受欢迎的是连环画和农业技术手册，有些书',
  '被翻得掉了封皮，他就用牛皮纸重新包好，写上书名，再放回书架。',
];

function judged(labels: readonly Label[]) {
  const breaks = labels.map(
    (label, before): LabelledBreak => ({ before, after: before + 1, label, reason: label, glue: '' }),
  );
  return judgePage({ name: 'page', group: 'test', text: lines.join('\n'), breaks });
}

describe('the figures of a page', () => {
  it('count joins that the safe fixes make, and paragraphs that come out whole', () => {
    const figures = figuresOf([judged(['join', 'join', 'keep', 'join'])]);
    expect(figures.fixed).toEqual({ right: 3, wrong: 0, missed: 0 });
    expect(figures.paragraphs).toEqual({ right: 2, wrong: 0, missed: 0 });
    expect(figures.glue).toEqual({ right: 3, wrong: 0, missed: 0 });
    expect(figures.real).toBe(1);
  });

  it('count a join where a reader keeps the break, and where text is lost', () => {
    const figures = figuresOf([judged(['keep', 'lost', 'keep', 'join'])]);
    expect(figures.fixed).toEqual({ right: 1, wrong: 2, missed: 0 });
    expect(figures.lost).toEqual({ all: 1, flagged: 0, joined: 1 });
    expect(figures.paragraphs).toEqual({ right: 1, wrong: 0, missed: 0 });
  });

  it('count a join that is not made', () => {
    const figures = figuresOf([judged(['join', 'join', 'join', 'join'])]);
    expect(figures.fixed).toEqual({ right: 3, wrong: 0, missed: 1 });
    expect(figures.paragraphs).toEqual({ right: 0, wrong: 0, missed: 1 });
  });
});
