/** What the rules about copies say across documents, and what they cost. */
import { describe, expect, it } from 'vitest';
import { createCorpusIndex } from '../../../server/src/engine/corpus/corpusIndex.ts';
import { recordOf } from '../../../server/src/engine/corpus/documentRecord.ts';
import { readDocument } from '../../../server/src/engine/lint/analyzer.ts';
import type { DocumentFacts } from '../../../server/src/engine/lint/documentFacts.ts';
import type { Finding } from '../../../server/src/engine/lint/finding.ts';
import { planFixes } from '../../../server/src/engine/lint/fixPlan.ts';
import { runCorpusRules } from '../../../server/src/engine/lint/runner.ts';
import { noRecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { duplicateDocument } from '../../../server/src/engine/rules/duplicateDocument.ts';
import { duplicateParagraph } from '../../../server/src/engine/rules/duplicateParagraph.ts';
import { characterSegmenter } from '../../../server/src/engine/segment/characterSegmenter.ts';
import type { TextModel } from '../../../server/src/engine/text/textModel.ts';
import { processorTime } from '../../support/processorTime.ts';

const ferry =
  '苇塘镇的老渡口在六月初停了航，摆渡三十年的罗师傅把船桨交给镇里的陈列室，说往后想起河上的雾，就来看看这两支桨。';
const bells =
  '编钟修复组花了四个月，把散落在三个库房里的残片一一编号、称重、拍照，终于凑齐了缺失多年的那一口小钟。';
const vane =
  '县里的气象站今年换了新的风向仪，旧的那一台留给了中学的兴趣小组，孩子们每天早上轮流记录风力和云的样子。';

function findingsOf(
  documents: Readonly<Record<string, string>>,
): Readonly<Record<string, readonly Finding[]>> {
  const texts = new Map<string, TextModel>();
  const index = createCorpusIndex(noRecordedNames, (document) => texts.get(document));
  const read = Object.entries(documents).map(([name, text]): [string, DocumentFacts] => {
    const facts = readDocument(text, { segmenter: characterSegmenter, recorded: noRecordedNames });
    texts.set(name, facts.model);
    index.set(recordOf(name, facts));
    return [name, facts];
  });
  const rules = [duplicateParagraph, duplicateDocument];
  return Object.fromEntries(
    read.map(([name, facts]) => [name, runCorpusRules(name, facts, index, rules, new Map())]),
  );
}

describe('a paragraph in two documents', () => {
  const found = findingsOf({ 'a.txt': `${bells}\n\n${ferry}\n`, 'b.txt': `${ferry}\n\n${vane}\n` });

  it('is reported at both places, each with the other', () => {
    expect(found['a.txt']?.map(({ related }) => related[0]?.place)).toEqual([
      {
        document: 'b.txt',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: ferry.length } },
      },
    ]);
    expect(found['b.txt']?.map(({ message }) => message.data)).toEqual([
      { excerpt: ferry.slice(0, 16), place: 'a.txt', line: 3, places: 0 },
    ]);
  });

  it('is deleted along with other fixes in the later document only', () => {
    expect(planFixes(found['a.txt'] ?? [], 'unsafe').edits).toEqual([]);
    expect(planFixes(found['b.txt'] ?? [], 'unsafe').edits).toHaveLength(1);
    expect(planFixes(found['b.txt'] ?? [], 'safe').edits).toEqual([]);
  });
});

describe('documents that are one', () => {
  it('say so once each, and nothing of their paragraphs', () => {
    const text = [ferry, bells, vane].join('\n\n');
    const found = findingsOf({ 'a.txt': text, 'b.txt': text.replaceAll('，', ',').replaceAll('。', '.') });
    expect(Object.values(found).map((each) => each.map(({ rule }) => rule))).toEqual([
      ['duplicate-document'],
      ['duplicate-document'],
    ]);
  });

  it('are told even when there are a hundred of them', () => {
    const text = [ferry, bells, vane].join('\n\n');
    const found = findingsOf(
      Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.txt`, text])),
    );
    expect(Object.values(found).filter((each) => each.length === 1)).toHaveLength(100);
  });
});

describe('a text that is not at hand', () => {
  it('is no copy until it is: nothing is said that was not compared', () => {
    const facts = readDocument(ferry.replace('停了航', '停航了'), {
      segmenter: characterSegmenter,
      recorded: noRecordedNames,
    });
    const index = createCorpusIndex(noRecordedNames);
    index.set(
      recordOf('a.txt', readDocument(ferry, { segmenter: characterSegmenter, recorded: noRecordedNames })),
    );
    expect(runCorpusRules('b.txt', facts, index, [duplicateParagraph], new Map())).toEqual([]);
  });
});

describe('adversarial texts', () => {
  it.each([
    ['one huge line', ferry.repeat(5000)],
    ['a hundred thousand equal lines', '编钟修复组花了四个月终于凑齐了那一口小钟\n'.repeat(100_000)],
    ['fifty thousand equal paragraphs', `${bells}\n\n`.repeat(50_000)],
    ['a hundred thousand marks', `${ferry}${'，'.repeat(100_000)}`],
  ])(
    '%s cost no more than their length',
    (_, text) => {
      const facts = readDocument(text, { segmenter: characterSegmenter, recorded: noRecordedNames });
      const index = createCorpusIndex(noRecordedNames, () => facts.model);
      const time = processorTime(() => {
        index.set(recordOf('a.txt', facts));
        index.set(recordOf('b.txt', facts));
        runCorpusRules('b.txt', facts, index, [duplicateParagraph, duplicateDocument], new Map());
        index.remove('a.txt');
      });
      // Anything that grows with the square of these texts takes far longer, on any machine.
      expect(time).toBeLessThan(30_000);
    },
    300_000,
  );
});
