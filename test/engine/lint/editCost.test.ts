/** What an edit makes the engine read again, counted; seconds are measured by `npm run bench`. */
import { expect, test } from 'vitest';
import { analyzeDocument } from '../../../server/src/engine/lint/analyzer.ts';
import { noRecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import {
  createParagraphReadings,
  type ParagraphReadings,
} from '../../../server/src/engine/names/tagger/paragraphReadings.ts';
import { allRules } from '../../../server/src/engine/rules/registry.ts';
import { characterSegmenter } from '../../../server/src/engine/segment/characterSegmenter.ts';

const paragraphs = Array.from(
  { length: 200 },
  (_, index) => `第${index}次会议上，云河大学校长关山月介绍了水渠的修复情况，大家都听得很认真。`,
);

/** Readings that take note of the paragraphs that had to be read. */
function countedReadings(): { readonly readings: ParagraphReadings; readonly read: string[] } {
  const kept = createParagraphReadings();
  const read: string[] = [];
  return {
    read,
    readings: {
      ...kept,
      set(text, reading) {
        read.push(text);
        kept.set(text, reading);
      },
    },
  };
}

function analyze(texts: readonly string[], readings: ParagraphReadings) {
  return analyzeDocument(texts.join('\n\n'), {
    segmenter: characterSegmenter,
    recorded: noRecordedNames,
    rules: allRules,
    settings: new Map(),
    readings,
  });
}

test('an edit makes nothing be read again but the paragraph it is made in', () => {
  const { readings, read } = countedReadings();
  analyze(paragraphs, readings);
  expect(read).toHaveLength(paragraphs.length);
  read.length = 0;
  const edited = paragraphs.with(100, `${paragraphs[100]}会后合影。`);
  analyze(edited, readings);
  expect(read).toEqual([edited[100]]);
});

test('a paragraph that is deleted, moved, or typed back makes nothing be read again', () => {
  const { readings, read } = countedReadings();
  analyze(paragraphs, readings);
  read.length = 0;
  analyze(paragraphs.slice(1), readings);
  analyze([...paragraphs.slice(50), ...paragraphs.slice(0, 50)], readings);
  analyze(paragraphs, readings);
  expect(read).toEqual([]);
});

test('a new paragraph is the only one that is read', () => {
  const { readings, read } = countedReadings();
  analyze(paragraphs, readings);
  read.length = 0;
  const added = '新来的站长沈青禾记下了水位。';
  analyze([...paragraphs.slice(0, 7), added, ...paragraphs.slice(7)], readings);
  expect(read).toEqual([added]);
});
