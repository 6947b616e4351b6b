/** What fixtures cannot show: many mentions and many records take time in proportion to their number. */
import { expect, it } from 'vitest';
import { createCorpusIndex } from '../../../server/src/engine/corpus/corpusIndex.ts';
import { readDocument } from '../../../server/src/engine/lint/analyzer.ts';
import { runCorpusRules } from '../../../server/src/engine/lint/runner.ts';
import type { RecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { nonCanonicalName } from '../../../server/src/engine/rules/nonCanonicalName.ts';
import { characterSegmenter } from '../../../server/src/engine/segment/characterSegmenter.ts';
import { processorTime } from '../../support/processorTime.ts';

const recorded: RecordedNames = {
  entities: [
    { type: 'person', name: '陆怀瑾', aliases: [], replace: ['陆怀谨'], distinctFrom: [], note: '' },
  ],
  notNames: [],
};
const settings = new Map([[nonCanonicalName.id, { severity: 'warning', options: {} }]] as const);

/** Milliseconds of processor time that the rule takes, and how many findings it has. */
function measure(text: string): { readonly ms: number; readonly findings: number } {
  const facts = readDocument(text, { segmenter: characterSegmenter, recorded });
  const corpus = createCorpusIndex(recorded);
  let findings = 0;
  const ms = processorTime(() => {
    findings = runCorpusRules('a.txt', facts, corpus, [nonCanonicalName], settings).length;
  });
  return { ms, findings };
}

it.each([
  ['one line', '，'],
  ['lines of their own', '。\n\n'],
])('takes many mentions in %s in linear time', (_, between) => {
  const some = measure(`陆怀谨${between}`.repeat(2000));
  const many = measure(`陆怀谨${between}`.repeat(8000));
  expect(some.findings).toBe(2000);
  expect(many.findings).toBe(8000);
  expect(many.ms).toBeLessThan(some.ms * 12 + 200);
});

it('says nothing where nothing is recorded as one to replace', () => {
  const facts = readDocument('校长陆怀谨讲话。', {
    segmenter: characterSegmenter,
    recorded: { entities: [], notNames: [] },
  });
  const corpus = createCorpusIndex({ entities: [], notNames: [] });
  expect(runCorpusRules('a.txt', facts, corpus, [nonCanonicalName], settings)).toEqual([]);
});
