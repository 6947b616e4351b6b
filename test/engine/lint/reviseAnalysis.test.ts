/** What an edit changes in an analysis, and what it leaves as it was. */
import { describe, expect, it } from 'vitest';
import type { DocumentAnalysis } from '../../../server/src/engine/lint/analyzer.ts';
import { patchAnalysis } from '../../../server/src/engine/lint/patch/analysisPatch.ts';
import { reviseAnalysis } from '../../../server/src/engine/lint/reviseAnalysis.ts';
import { noRecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { allRules } from '../../../server/src/engine/rules/registry.ts';
import { characterSegmenter } from '../../../server/src/engine/segment/characterSegmenter.ts';
import type { Span } from '../../../server/src/engine/text/span.ts';
import { analyze } from '../../support/analyze.ts';

/** A page with names, wraps, stray blanks, a caption printed twice, a list, a menu, and a paragraph that stands there twice. */
const page = [
  '首页 > 新闻中心 > 正文',
  '',
  '云河大学校长关山月昨天来到水渠工地，慰问了正在抢修闸门的师生，并察看了新修',
  '的渠首。水务局局长沈青禾介绍了修复情况，他说，全部工程将在月底前完成。',
  '',
  '水务局局长沈青禾介绍修复情况水务局局长沈青禾介绍修复情况',
  '',
  '一、修复渠首的 三座闸门；',
  '二、清理淤泥，加高两岸的堤坝。',
  '',
  '通  知  书  如  下  所  示',
  '',
  '师生们在工地上一直忙到傍晚，大家都说，能为家乡的水渠出一份力，心里很高兴。',
  '',
  '师生们在工地上一直忙到傍晚，大家都说，能为家乡的水渠出一份力，心里很高兴。',
  '',
  '（本报记者 闻雨生',
].join('\n');

const context = {
  segmenter: characterSegmenter,
  recorded: noRecordedNames,
  rules: allRules,
  settings: new Map(),
} as const;

const before = analyze(page);

function revise(analysis: DocumentAnalysis, text: string) {
  return reviseAnalysis({ analysis, recorded: noRecordedNames }, text, context);
}

describe('an edit', () => {
  it.each([
    ['of nothing', page],
    ['within a word', page.replace('抢修', '赶修')],
    ['that puts a word in', page.replace('昨天', '昨天下午')],
    ['that puts a paragraph in front', `昨天下了一场大雨。\n\n${page}`],
    ['that puts a blank line in front', `\n${page}`],
    ['that adds a paragraph at the end', `${page}\n\n工程由水务局监理。`],
    ['that deletes the last line', page.slice(0, page.lastIndexOf('\n'))],
    ['that deletes a paragraph in the middle', page.replace('水务局局长沈青禾介绍修复情况'.repeat(2), '')],
    ['that parts a paragraph', page.replace('的渠首。', '的渠首。\n\n')],
    ['that joins two paragraphs', page.replace('高兴。\n\n师生', '高兴。师生')],
    ['that closes a bracket', `${page}）`],
    ['that renames a person', page.replace('沈青禾介绍了', '沈青苗介绍了')],
    ['that renames a person everywhere', page.replaceAll('沈青禾', '沈青苗')],
    ['that takes a stray blank away', page.replace('的 三座', '的三座')],
    ['that makes one copy differ from the other', page.replace('高兴。', '欢喜。')],
    ['that deletes all', ''],
  ])('%s leaves the analysis that the text has', (_what, text) => {
    const { analysis, patch } = revise(before, text);
    const fresh = analyze(text);
    expect(analysis).toEqual(fresh);
    expect(patchAnalysis(before, analysis.facts.model, structuredClone(patch))).toEqual(fresh);
  });

  it('of nothing has an empty patch', () => {
    const { patch } = revise(before, page);
    const { kinds, breaks, spacing, paragraphs } = patch.layout;
    for (const { fresh } of [kinds, breaks, spacing, paragraphs, patch.mentions, patch.findings])
      expect(fresh).toEqual([]);
    expect(patch).toMatchObject({ paragraphsAdded: 0 });
    expect([patch.entities, patch.conflicts, patch.layout.columns, patch.layout.boilerplate]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('behind which all has only moved has a patch of what it wrote', () => {
    const written = '昨天下了一场大雨。';
    const { patch } = revise(before, `${written}\n\n${page}`);
    expect(patch.paragraphsAdded).toBe(1);
    expect(patch.layout.paragraphs.fresh.map(({ logical }) => logical.text)).toEqual([written]);
    for (const { fresh } of [patch.layout.spacing, patch.mentions, patch.findings]) expect(fresh).toEqual([]);
    expect(patch.entities).toBeUndefined();
  });

  it('keeps the paragraphs before it as they are, and the texts of those behind it', () => {
    const { analysis } = revise(before, page.replace('三座闸门', '四座闸门'));
    const [old, now] = [before.facts.layout.paragraphs, analysis.facts.layout.paragraphs];
    const edited = old.findIndex(({ logical }) => logical.text.includes('三座闸门'));
    for (const [index, paragraph] of now.entries()) {
      if (index < edited) expect(paragraph).toBe(old[index]);
      expect(paragraph.logical.token === old[index]?.logical.token).toBe(index !== edited);
    }
  });

  it('of other words leaves who is who as it was', () => {
    const { analysis } = revise(before, page.replace('抢修', '赶修'));
    expect(analysis.facts.entities).toBe(before.facts.entities);
    expect(analysis.facts.conflicts).toBe(before.facts.conflicts);
  });

  it('between a caption and its copy leaves the one where it is and moves the other', () => {
    const old = analyze(captions('关山月介绍了修复情况，大家都听得很认真。'));
    const text = captions('关山月介绍了三座闸门的修复情况，大家都听得很认真。');
    const { analysis, patch } = revise(old, text);
    expect(shown(text, analysis)).toEqual(['水渠修复现场 ← 水渠修复现场']);
    expect(patch.findings.fresh).toEqual([]);
    expect(analysis).toEqual(analyze(text));
    expect(patchAnalysis(old, analysis.facts.model, patch)).toEqual(analysis);
  });
});

/** A page on which a caption stands twice, with something between. */
function captions(between: string): string {
  const first = '云河大学师生昨天来到水渠工地，慰问了正在抢修闸门的工人，并察看了新修的渠首。';
  const last = '师生们在工地上一直忙到傍晚，大家都说，能为家乡的水渠出一份力，心里很高兴。';
  return [first, '水渠修复现场', between, '水渠修复现场', last].join('\n\n');
}

/** The findings of a text, with what explains them behind the arrow. */
function shown(text: string, { findings }: DocumentAnalysis): readonly string[] {
  return findings.map(({ spans: [span], related }) => {
    const places = related.map(({ place }) => ('span' in place ? textOf(text, place.span) : place.document));
    return [textOf(text, span), ...places].join(' ← ');
  });
}

function textOf(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}
