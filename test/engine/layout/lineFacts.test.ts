import { describe, expect, it } from 'vitest';
import { type LineFacts, readLineFacts } from '../../../server/src/engine/layout/lineFacts.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

const factsOf = (text: string) => readLineFacts(createTextModel(text));

function lineOf(text: string): LineFacts {
  const [line] = factsOf(text);
  if (line === undefined) throw new Error('The text is blank.');
  return line;
}

describe('a line', () => {
  it('begins and ends with what is visible', () => {
    expect(lineOf('　　渠首\t')).toMatchObject({ line: 0, start: 2, end: 4, indent: 2, width: 2, units: 2 });
    expect(lineOf(' a')).toMatchObject({ start: 1, end: 2, indent: 0.5, width: 0.5 });
  });

  it('knows the blank lines and form feeds above it', () => {
    const facts = factsOf('\n一\n \n\n二\n三\n\f四\n\f\n五\n');
    expect(facts.map(({ line, gap, formFeed }) => [line, gap, formFeed])).toEqual([
      [1, 1, false],
      [4, 2, false],
      [5, 0, false],
      [6, 0, true],
      [8, 1, true],
    ]);
  });

  it('counts what it is made of', () => {
    expect(lineOf('渠长12里，a B；修于1934年。')).toMatchObject({
      han: 6,
      digits: 6,
      letters: 2,
      clauseMarks: 3,
      blanks: 1,
      units: 18,
      headUnits: 5,
      tailUnits: 0,
    });
    expect(lineOf('渠首；闸门')).toMatchObject({ headUnits: 2, tailUnits: 2 });
    expect(lineOf('渠首')).toMatchObject({ clauseMarks: 0, headUnits: 2, tailUnits: 2, blanks: 0 });
  });

  it.each([
    ['（渠首）。', 'open', 'terminal', 'terminal'],
    ['渠首。”', 'han', 'close', 'terminal'],
    ['渠首。" ’', 'han', 'close', 'terminal'],
    ["渠首！'", 'han', 'mark', 'terminal'],
    ['1a', 'digit', 'lower', 'lower'],
    ['”', 'close', 'close', 'close'],
  ])('%j begins and ends with classes', (text, firstClass, lastClass, coreClass) => {
    expect(lineOf(text)).toMatchObject({ firstClass, lastClass, coreClass });
  });

  it.each([
    ['渠修好了.', true],
    ['渠（旧）.', true],
    ['渠修好了.）', true],
    ['v1.', false],
    ['.', false],
    ['渠修好了。', false],
  ])('%j ends with a full stop of Latin text: %j', (text, expected) => {
    expect(lineOf(text).fullStop).toBe(expected);
  });

  it.each([
    ['渠 首 修 好 了', true, 5],
    ['渠 首 修 好', true, 4],
    ['渠 首 修', false, 4],
    ['渠首 闸门 水位 公告栏', false, 10.5],
    ['a b c d e', false, 4.5],
    ['渠首，a，b，c 修 好 了', false, 11],
  ])('%j is set letter by letter: %j', (text, letterSpaced, width) => {
    expect(lineOf(text)).toMatchObject({ letterSpaced, width });
  });

  it.each([
    ['渠首', 1],
    ['渠，首', 2],
    ['渠。”首', 3],
    ['渠。”）首', 3],
    ['（渠首', 2],
    ['（渠，首', 3],
    ['reading 渠', 3.5],
    ['reading, 渠', 4],
    ['12.5米', 2],
    ['a渠', 0.5],
    ['x'.repeat(60), 20],
  ])('%j begins with a piece that no typesetter breaks, %d em wide', (text, width) => {
    expect(lineOf(text).firstToken).toBe(width);
  });

  it('knows whether brackets or quotes stand in it', () => {
    expect(['渠（首', '渠首”', '“渠首', '渠首'].map((text) => lineOf(text).brackets)).toEqual([
      true,
      true,
      true,
      false,
    ]);
  });

  it('is like another one that differs in its numbers only', () => {
    const like = (a: string, b: string) => lineOf(a).likeness === lineOf(b).likeness;
    expect(like('旧渠记 7', '旧渠记 112')).toBe(true);
    expect(like('旧渠记 7', '旧渠记')).toBe(false);
    expect(like('旧渠记 7 8', '旧渠记 7')).toBe(false);
    expect(like('第1页共9页', '第12页共13页')).toBe(true);
    expect(like('旧渠', '渠旧')).toBe(false);
  });
});
