import { expect, test } from 'vitest';
import {
  createParagraphReadings,
  type ParagraphReading,
} from '../../../../server/src/engine/names/tagger/paragraphReadings.ts';
import { readParagraphs } from '../../../../server/src/engine/names/tagger/readParagraphs.ts';
import { characterSegmenter } from '../../../../server/src/engine/segment/characterSegmenter.ts';

const paragraphs = [
  '云河市第三人民医院院长关山月介绍了情况。',
  '微弱的灯光下关山月仍在伏案。',
  '云河新材料股份有限公司（以下简称“云新材”）上市。',
  '云新材主营电池。',
];

function namesIn(texts: readonly string[], readings = createParagraphReadings()): readonly string[] {
  return readParagraphs(texts, characterSegmenter, readings).map((names) =>
    names.map(({ type, text, titles }) => `${type} ${text} ${titles.join()}`).join('; '),
  );
}

test('an edited document says what a new one would, whatever was read before', () => {
  const readings = createParagraphReadings();
  const states = [
    paragraphs,
    paragraphs.slice(1),
    [...paragraphs.slice(2), paragraphs[1] ?? ''],
    paragraphs,
    [paragraphs[3] ?? ''],
  ];
  for (const state of states) expect(namesIn(state, readings)).toEqual(namesIn(state));
});

test('a name that stands for certain elsewhere is a name here too, and ends a doubtful longer one', () => {
  const certain = '云河大学校长关山月讲话。';
  expect(namesIn([certain, certain, '赠给关山月（中）的'])[2]).toContain('person 关山月');
});

test('a verb before a name that stands elsewhere is no part of it', () => {
  const introduced = '云河医学院第一附属医院（以下简称“云医一院”）开诊。';
  const names = namesIn([
    introduced,
    '云医一院的专家来了。',
    '院长表示，希望云医一院继续帮助石桥县人民医院。',
  ]);
  expect(names[2]).toContain('organization 云医一院 ');
});

test('a paragraph that stays is not read again', () => {
  const readings = createParagraphReadings();
  namesIn(paragraphs, readings);
  const before = paragraphs.map((text) => readings.get(text));
  namesIn(['新的一段。', ...paragraphs], readings);
  for (const [index, text] of paragraphs.entries()) expect(readings.get(text)).toBe(before[index]);
});

test('the paragraphs that were not asked for longest make room', () => {
  const readings = createParagraphReadings(6);
  const reading: ParagraphReading = { alone: [], recalled: new Map(), inMemory: new WeakMap() };
  for (const text of ['甲甲', '乙乙', '丙丙']) readings.set(text, reading);
  readings.get('甲甲');
  readings.set('丁丁', reading);
  expect(['甲甲', '乙乙', '丙丙', '丁丁'].map((text) => readings.get(text) !== undefined)).toEqual([
    true,
    false,
    true,
    true,
  ]);
});
