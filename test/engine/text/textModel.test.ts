import { describe, expect, it } from 'vitest';
import {
  createTextModel,
  lineAt,
  lineText,
  offsetAt,
  positionAt,
  rangeOf,
  reviseTextModel,
  spanOf,
} from '../../../server/src/engine/text/textModel.ts';

describe('lines', () => {
  it.each([
    ['', ['']],
    ['一行', ['一行']],
    ['一行\n', ['一行', '']],
    ['一\n二\r\n三\r四', ['一', '二', '三', '四']],
    ['\n\r\n\r', ['', '', '', '']],
    ['一\r\r\n二', ['一', '', '二']],
    ['一\n\n二', ['一', '', '二']],
    ['一\u2028二\u0085三\f四', ['一\u2028二\u0085三\f四']],
  ])('%j', (text, lines) => {
    const model = createTextModel(text);
    expect(model.lines.map((line) => lineText(model, line))).toEqual(lines);
    expect(model.lines.map(({ index }) => index)).toEqual(lines.map((_, index) => index));
  });

  it('cover the text without a gap', () => {
    const { text, lines } = createTextModel('一\n二\r\n\r三\n');
    expect(lines.map(({ start, next }) => text.slice(start, next)).join('')).toBe(text);
  });
});

describe('positions', () => {
  const model = createTextModel('𠮷好\r\n二');

  it('count UTF-16 units', () => {
    expect(positionAt(model, 2)).toEqual({ line: 0, character: 2 });
    expect(offsetAt(model, { line: 0, character: 3 })).toBe(3);
    expect(positionAt(model, 5)).toEqual({ line: 1, character: 0 });
  });

  it('take an offset inside a line end for the end of the line', () => {
    expect(positionAt(model, 4)).toEqual({ line: 0, character: 3 });
    expect(lineAt(model, 4).index).toBe(0);
  });

  it('are kept within the text', () => {
    expect(positionAt(model, 99)).toEqual({ line: 1, character: 1 });
    expect(positionAt(model, -1)).toEqual({ line: 0, character: 0 });
    expect(offsetAt(model, { line: 0, character: 99 })).toBe(3);
    expect(offsetAt(model, { line: 9, character: 0 })).toBe(6);
    expect(offsetAt(model, { line: -1, character: 3 })).toBe(0);
  });

  it('make ranges of spans and spans of ranges', () => {
    const span = { start: 2, end: 6 };
    expect(rangeOf(model, span)).toEqual({
      start: { line: 0, character: 2 },
      end: { line: 1, character: 1 },
    });
    expect(spanOf(model, rangeOf(model, span))).toEqual(span);
  });
});

describe('the lines of an edited text', () => {
  it.each([
    ['a line is edited', '一\n二\n三\n四', '一\n二二\n三\n四'],
    ['a line is put in', '一\n二\n三', '一\n二\n二\n三'],
    ['a line is deleted', '一\n二\n三\n四', '一\n四'],
    ['two lines become one', '一\n二\n三', '一二\n三'],
    ['the first line is edited', '一\n二\n三', '壹\n二\n三'],
    ['something is put before it', '一\n二', '零\n一\n二'],
    ['the last line is edited', '一\n二\n三', '一\n二\n叁'],
    ['a line end is put behind it', '一\n二', '一\n二\n'],
    ['the last line end is deleted', '一\n二\n', '一\n二'],
    ['a line feed is put behind a carriage return', '一\r二\r三', '一\r\n二\r三'],
    ['a pair of carriage return and line feed is parted', '一\r\n二\r\n三', '一\r，\n二\r\n三'],
    ['a line feed is taken from its carriage return', '一\r\n二\n三', '一\r二\n三'],
    ['a line end is put before a line feed', '一\n二\n三', '一\r\n二\n三'],
    ['all is deleted', '一\n二', ''],
    ['an empty text is filled', '', '一\n二'],
    ['nothing is edited', '一\n二\n', '一\n二\n'],
  ])('are those of its text: %s', (_what, before, after) => {
    expect(reviseTextModel(createTextModel(before), after)).toEqual(createTextModel(after));
  });
});
