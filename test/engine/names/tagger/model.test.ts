import { describe, expect, test } from 'vitest';
import { createParagraphReadings } from '../../../../server/src/engine/names/tagger/paragraphReadings.ts';
import { readParagraphs } from '../../../../server/src/engine/names/tagger/readParagraphs.ts';
import { characterSegmenter } from '../../../../server/src/engine/segment/characterSegmenter.ts';
import { readAnnotatedText } from '../../../../server/tools/names/annotatedNames.ts';

/** A document of one paragraph a line with marks around the names that the trained recogniser finds. */
function markNames(text: string): string {
  const lines = text.split('\n');
  const names = readParagraphs(lines, characterSegmenter, createParagraphReadings());
  return lines
    .map((line, index) => {
      let marked = '';
      let position = 0;
      for (const { type, span } of names[index] ?? []) {
        marked += `${line.slice(position, span.start)}[${type === 'person' ? 'P' : 'O'}:`;
        marked += `${line.slice(span.start, span.end)}]`;
        position = span.end;
      }
      return marked + line.slice(position);
    })
    .join('\n');
}

describe('the trained recogniser', () => {
  test.each([
    ['people after titles', '会议由副县长[P:贺知秋]主持。'],
    ['people in a row', '记者[P:陆远航]、[P:褚明月]、[P:白秀兰]参加了采访。'],
    ['foreign people', '首席技术官[P:大卫·科尔曼]等出席。'],
    ['a department with its institution', '[O:云河市卫生健康委医政科]科长[P:贺敏之]到会。'],
    ['an institution before a party office', '[O:江川医科大学]党委书记[P:孟怀远]讲话。'],
    ['two bodies and a conjunction', '[O:云河市教育局]和[O:云河市财政局]出台办法。'],
    ['a name that is certain elsewhere', '院长[P:关山月]介绍了情况。\n微弱的灯光下[P:关山月]仍在伏案。'],
  ])('finds %s', (_, marked) => {
    expect(markNames(readAnnotatedText(marked).text)).toBe(marked);
  });

  test.each(['张家口、石家庄、黄山和江苏都下了雨。', '各医院、学校和协会要加强管理。', ''])(
    'finds nothing in “%s”',
    (text) => expect(markNames(text)).toBe(text),
  );
});
