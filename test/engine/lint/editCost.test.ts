/** What an edit makes the engine read again, counted; seconds are measured by `npm run bench`. */
import { expect, test } from 'vitest';
import { evidenceReach } from '../../../server/src/engine/layout/evidence/readEvidence.ts';
import { layOutText } from '../../../server/src/engine/layout/readLayout.ts';
import { analyzeDocument } from '../../../server/src/engine/lint/analyzer.ts';
import { noRecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import {
  createParagraphReadings,
  type ParagraphReadings,
} from '../../../server/src/engine/names/tagger/paragraphReadings.ts';
import { allRules } from '../../../server/src/engine/rules/registry.ts';
import { characterSegmenter } from '../../../server/src/engine/segment/characterSegmenter.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

const paragraphs = Array.from(
  { length: 200 },
  (_, index) => `第${index}次会议上，云河大学校长关山月介绍了水渠的修复情况，大家都听得很认真。`,
);

/** A page of so many lines, wrapped at thirty characters, no two of them the same. */
function wrappedPage(lines: number): string {
  const text = Array.from(
    { length: lines },
    (_, index) =>
      `值班员在${String.fromCharCode(0x4e00 + index * 3)}号簿子里记下水位和天气，又把闸门的开度仔细量了一遍。`,
  ).join('');
  return Array.from({ length: lines }, (_, index) => text.slice(index * 30, index * 30 + 30)).join('\n');
}

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

test('an edit makes two lines be read again, its own and the one below, and only the breaks near it be judged again', () => {
  const page = wrappedPage(1000);
  const before = layOutText(createTextModel(page)).workings;
  // In the middle of a line, so that neither its width nor its ends change what is known of the whole document.
  const edited = `${page.slice(0, 14_988)}又${page.slice(14_989)}`;
  const { page: after, decisions } = layOutText(createTextModel(edited), before).workings;
  expect(after.lines).toHaveLength(before.page.lines.length);
  const known = new Set(before.page.lines.map(({ cues }) => cues));
  const read = after.lines.filter(({ cues }) => !known.has(cues));
  expect(read).toHaveLength(2);
  const places = decisions.judged?.places ?? [];
  expect(places).toHaveLength(after.lines.length - 1);
  expect([...places].filter((place) => place < 0).length).toBeLessThanOrEqual(2 * evidenceReach + 3);
});
