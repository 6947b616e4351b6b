import { describe, expect, it } from 'vitest';
import type { DocumentLayout, LineKind } from '../../server/src/engine/layout/layout.ts';
import type { DocumentFacts } from '../../server/src/engine/lint/documentFacts.ts';
import { logicalTextBuilder } from '../../server/src/engine/text/logicalText.ts';
import { createTextModel, lineText, positionAt } from '../../server/src/engine/text/textModel.ts';
import { folds } from '../../server/src/service/folding.ts';
import { mentionAtOffset } from '../../server/src/service/mentionAt.ts';
import { mentionEdits } from '../../server/src/service/rename.ts';
import { headingLevel, type Section, sectionsOf } from '../../server/src/service/sections.ts';
import { semanticTokens } from '../../server/src/service/semanticTokens.ts';
import { parseMarkedText } from '../support/markedText.ts';

const letters: Readonly<Record<string, LineKind>> = {
  h: 'heading',
  b: 'body',
  c: 'caption',
  n: 'navigation',
};

/** A document whose lines say at their beginning what they are: `h ` heading, `b ` body, `c ` caption, `n ` navigation. */
function layOut(text: string): DocumentFacts {
  const model = createTextModel(text.replaceAll(/^[hbcn] /gmu, ''));
  const kinds = text.split('\n').map((line): LineKind => letters[line.charAt(0)] ?? 'blank');
  const written = model.lines.filter((line) => lineText(model, line) !== '');
  const layout: DocumentLayout = {
    kinds,
    breaks: [],
    spacing: [],
    columns: [],
    boilerplate: [],
    paragraphs: written.map((line, index) => {
      const builder = logicalTextBuilder();
      builder.take(model.text, line, line.index);
      const kind = kinds[line.index] ?? 'blank';
      return { index, kind, lines: [line.index], span: line, logical: builder.build() };
    }),
  };
  return { model, layout, mentions: [], entities: [], conflicts: [] };
}

function outline(sections: readonly Section[]): readonly unknown[] {
  return sections.map(({ title, children }) =>
    children.length === 0 ? title : [title, ...outline(children)],
  );
}

describe('sections', () => {
  it('nest by the marks of Markdown', () => {
    const facts = layOut('h # 年报\nb 一\nh ## 门诊\nb 二\nh ## 病房\nh # 附录');
    expect(outline(sectionsOf(facts))).toEqual([['年报', '门诊', '病房'], '附录']);
  });

  it('nest by the numbers of an official document', () => {
    const facts = layOut('h 工作要点\nh 一、总体要求\nb 略\nh （一）目标\nh （二）任务\nh 二、保障');
    expect(outline(sectionsOf(facts))).toEqual([
      ['工作要点', ['一、总体要求', '（一）目标', '（二）任务'], '二、保障'],
    ]);
  });

  it('reach to the last visible character before the next heading', () => {
    const facts = layOut('h 甲\nb 第一段\n\nh 乙\nb 第二段');
    const texts = sectionsOf(facts).map(({ span }) => facts.model.text.slice(span.start, span.end));
    expect(texts).toEqual(['甲\n第一段', '乙\n第二段']);
  });

  it('are none where nothing is headed', () => {
    expect(sectionsOf(layOut('b 只有正文'))).toEqual([]);
  });
});

it.each([
  ['# 题', 1],
  ['### 题', 3],
  ['第二章 总则', 1],
  ['一、总则', 2],
  ['（三）细则', 3],
  ['4．附则', 4],
  ['3.5 万人参加', 1],
  ['年度报告', 1],
])('the heading %s lies at level %i', (title, level) => {
  expect(headingLevel(title)).toBe(level);
});

describe('folds', () => {
  it('are sections and runs of captions and navigation', () => {
    const facts = layOut('n 首页\nn 正文\nh 甲\nb 一\nc 图一\n\nc 图二\nb 二');
    expect(folds(facts)).toEqual([
      { startLine: 0, endLine: 1, kind: 'navigation' },
      { startLine: 2, endLine: 7, kind: 'section' },
      { startLine: 4, endLine: 6, kind: 'captions' },
    ]);
  });

  it('are not made of one line', () => {
    expect(folds(layOut('h 甲\nh 乙\nc 图一'))).toEqual([{ startLine: 1, endLine: 2, kind: 'section' }]);
  });
});

describe('a mention', () => {
  // The name is written as one mention of two pieces, which the wrap holds apart.
  const { text, marks } = parseMarkedText('院长⟦person#1|顾明⟧\n\n⟦person#1|远⟧说，⟦person|周若岚⟧到场。');
  const mentions = marks.map(({ spans }) => ({
    type: 'person' as const,
    text: spans.map(({ start, end }) => text.slice(start, end)).join(''),
    paragraph: 0,
    logical: { start: 0, end: 0 },
    pieces: spans,
    confidence: 1,
    titles: [],
  }));
  const facts: DocumentFacts = {
    model: createTextModel(text),
    layout: { kinds: [], breaks: [], spacing: [], columns: [], boilerplate: [], paragraphs: [] },
    mentions,
    entities: [],
    conflicts: [],
  };
  const at = (marked: string) => mentionAtOffset(facts, parseMarkedText(marked).caret ?? 0)?.text;

  it('is found from either piece, and from right behind it', () => {
    expect(at('院长$0顾明\n\n远说，周若岚到场。')).toBe('顾明远');
    expect(at('院长顾明$0\n\n远说，周若岚到场。')).toBe('顾明远');
    expect(at('院长顾明\n\n远$0说，周若岚到场。')).toBe('顾明远');
  });

  it('is not found from the gap between its pieces, nor from elsewhere', () => {
    expect(at('院长顾明\n$0\n远说，周若岚到场。')).toBeUndefined();
    expect(at('$0院长顾明\n\n远说，周若岚到场。')).toBeUndefined();
  });

  it('is one token for each piece', () => {
    expect(semanticTokens(facts)).toEqual([
      { line: 0, character: 2, length: 2, type: 'person' },
      { line: 2, character: 0, length: 1, type: 'person' },
      { line: 2, character: 3, length: 3, type: 'person' },
    ]);
  });

  it('is renamed around the wrap that cuts it', () => {
    const [cut] = mentions;
    const [first, second] = cut?.pieces ?? [];
    if (first === undefined || second === undefined) throw new Error('The name was not cut.');
    const place = (span: { start: number; end: number }) => ({
      start: positionAt(facts.model, span.start),
      end: positionAt(facts.model, span.end),
    });
    const ranges = [place(first), place(second)] as const;
    const text =
      facts.model.text.slice(first.start, first.end) + facts.model.text.slice(second.start, second.end);
    expect(mentionEdits({ ranges, text }, '何启文')).toEqual([
      { range: place(first), newText: '何启' },
      { range: place(second), newText: '文' },
    ]);
    // Blanks between the characters: nobody can say which of them belong where.
    expect(mentionEdits({ ranges, text: 'x' }, '何启文')).toEqual([
      { range: place(first), newText: '何启文' },
      { range: place(second), newText: '' },
    ]);
  });
});
