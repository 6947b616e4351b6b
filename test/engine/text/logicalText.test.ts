import { describe, expect, it } from 'vitest';
import {
  type LogicalText,
  logicalCaret,
  logicalTextBuilder,
  sourceOffset,
  toLogical,
  toSource,
} from '../../../server/src/engine/text/logicalText.ts';
import { parseMarkedText } from '../../support/markedText.ts';

/** Builds a logical text from a source in which every piece of it is marked with its line, or `+` for what is put in. */
function build(marked: string): { source: string; logical: LogicalText } {
  const { text, marks } = parseMarkedText(marked);
  const builder = logicalTextBuilder();
  for (const { label, spans } of marks) {
    if (label === '+') builder.insert(' ');
    else builder.take(text, spans[0], Number(label));
  }
  return { source: text, logical: builder.build() };
}

const cutName = build('⟦0|校长周望⟧\n\n⟦2|舒⟧ ⟦2|致辞⟧');
const cutWords = build('⟦0|the reading⟧⟦+|⟧\n⟦1|room⟧');

function pieces({ source, logical }: typeof cutName, name: string): readonly string[] {
  const start = logical.text.indexOf(name);
  return toSource(logical, { start, end: start + name.length }).map((span) =>
    source.slice(span.start, span.end),
  );
}

describe('logical text', () => {
  it('reads as it was written', () => {
    expect(cutName.logical.text).toBe('校长周望舒致辞');
    expect(cutWords.logical.text).toBe('the reading room');
  });

  it('gives one piece for each line', () => {
    expect(pieces(cutName, '周望舒')).toEqual(['周望', '舒']);
    expect(pieces(cutName, '校长')).toEqual(['校长']);
  });

  it('keeps blanks that were taken out within the piece of their line', () => {
    expect(pieces(cutName, '舒致')).toEqual(['舒 致']);
  });

  it('has no piece for what was put in', () => {
    expect(pieces(cutWords, 'reading room')).toEqual(['reading', 'room']);
    expect(pieces(cutWords, ' ')).toEqual([' ']);
    expect(toSource(cutWords.logical, { start: 11, end: 12 })).toEqual([]);
    expect(sourceOffset(cutWords.logical, 11)).toBeUndefined();
  });

  it('is made of what stands alike in the source, line by line', () => {
    expect(cutName.logical.segments).toEqual([
      { logical: 0, source: 0, length: 4, line: 0 },
      { logical: 4, source: 6, length: 1, line: 2 },
      { logical: 5, source: 8, length: 2, line: 2 },
    ]);
  });

  it('has no character for a line end', () => {
    expect(toLogical(cutName.logical, 3)).toBe(3);
    expect(toLogical(cutName.logical, 4)).toBeUndefined();
    expect(toLogical(cutWords.logical, 11)).toBeUndefined();
    expect(toLogical(cutWords.logical, 12)).toBe(12);
  });

  it('maps characters both ways', () => {
    expect(sourceOffset(cutName.logical, 4)).toBe(6);
    expect(toLogical(cutName.logical, 6)).toBe(4);
    expect(toLogical(cutName.logical, 5)).toBeUndefined();
    expect(sourceOffset(cutName.logical, 99)).toBeUndefined();
  });

  it('puts a caret that stands in layout where the text goes on', () => {
    expect(logicalCaret(cutName.logical, 2)).toBe(2);
    expect(logicalCaret(cutName.logical, 4)).toBe(4);
    expect(logicalCaret(cutName.logical, 5)).toBe(4);
    expect(logicalCaret(cutName.logical, 9)).toBe(6);
    expect(logicalCaret(cutName.logical, 99)).toBe(7);
    expect(logicalCaret(cutWords.logical, 11)).toBe(11);
    expect(logicalCaret(build('\n\n⟦2|舒⟧').logical, 0)).toBe(0);
  });

  it('leaves out empty pieces', () => {
    expect(build('⟦0|⟧⟦0|一⟧').logical.segments.length).toBe(1);
    expect(build('').logical).toEqual({ text: '', segments: [], token: {} });
  });
});
