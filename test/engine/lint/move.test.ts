/** What stands behind an edit, and whether it has only moved. */
import { describe, expect, it } from 'vitest';
import type { LineBreak, Paragraph } from '../../../server/src/engine/layout/layout.ts';
import {
  isMovedBreak,
  isMovedParagraph,
  type Move,
  moveBreak,
  moveFinding,
  moveMention,
  moveParagraph,
  moveSpacing,
} from '../../../server/src/engine/lint/patch/move.ts';
import type { Mention } from '../../../server/src/engine/names/mention.ts';
import { makeFinding } from '../../support/makeFinding.ts';

/** Three lines, eight units and a paragraph were put in at offset 10. */
const by: Move = { from: 10, units: 8, lines: 3, paragraphs: 1 };

const joined: LineBreak = {
  before: 4,
  after: 6,
  verdict: 'join',
  confidence: 0.9,
  glue: '',
  dropHyphen: false,
};

describe('a break behind an edit', () => {
  it('has moved by the lines that were put in', () => {
    const moved = moveBreak(joined, by);
    expect(moved).toEqual({ ...joined, before: 7, after: 9 });
    expect(isMovedBreak(joined, moved, by)).toBe(true);
    expect(moveBreak(joined, { ...by, lines: 0 })).toBe(joined);
  });

  it.each<Partial<LineBreak>>([
    { before: 8 },
    { after: 10 },
    { verdict: 'keep' },
    { confidence: 0.8 },
    { glue: ' ' },
    { dropHyphen: true },
  ])('is another one where it differs: %j', (changes) => {
    expect(isMovedBreak(joined, { ...moveBreak(joined, by), ...changes }, by)).toBe(false);
  });
});

const paragraph: Paragraph = {
  index: 2,
  kind: 'body',
  lines: [4, 6],
  span: { start: 20, end: 30 },
  logical: {
    text: '水渠修好了',
    segments: [
      { logical: 0, source: 20, length: 3, line: 4 },
      { logical: 3, source: 28, length: 2, line: 6 },
    ],
    token: {},
  },
};

describe('a paragraph behind an edit', () => {
  const moved = moveParagraph(paragraph, by);
  const [first, second] = moved.logical.segments;
  const withSegments = (...segments: readonly object[]) =>
    ({ logical: { ...moved.logical, segments } }) as unknown as Partial<Paragraph>;

  it('has moved, and keeps its text', () => {
    expect(moved).toEqual({
      index: 3,
      kind: 'body',
      lines: [7, 9],
      span: { start: 28, end: 38 },
      logical: {
        text: '水渠修好了',
        segments: [
          { logical: 0, source: 28, length: 3, line: 7 },
          { logical: 3, source: 36, length: 2, line: 9 },
        ],
        token: {},
      },
    });
    expect(moved.logical.token).toBe(paragraph.logical.token);
    expect(isMovedParagraph(paragraph, moved, by)).toBe(true);
  });

  it.each<[string, Partial<Paragraph>]>([
    ['its place among the paragraphs', { index: 2 }],
    ['its kind', { kind: 'heading' }],
    ['where it begins', { span: { start: 27, end: 38 } }],
    ['where it ends', { span: { start: 28, end: 39 } }],
    ['its text', { logical: { ...moved.logical, text: '水沟修好了' } }],
    ['its first line', { lines: [6, 9] }],
    ['its last line', { lines: [7, 8] }],
    ['the number of its lines', { lines: [7, 9, 10] }],
    ['fewer lines', { lines: [7] }],
    ['the number of its pieces', withSegments({ ...first })],
    ['a piece more', withSegments({ ...first }, { ...second }, { ...second })],
    ['where a piece stands in its text', withSegments({ ...first }, { ...second, logical: 4 })],
    ['where a piece stands in the source', withSegments({ ...first }, { ...second, source: 35 })],
    ['the length of a piece', withSegments({ ...first }, { ...second, length: 1 })],
    ['the line of a piece', withSegments({ ...first }, { ...second, line: 8 })],
    ['its first piece', withSegments({ ...first, source: 27 }, { ...second })],
  ])('is another one where it differs in %s', (_what, changes) => {
    expect(isMovedParagraph(paragraph, { ...moved, ...changes }, by)).toBe(false);
  });
});

describe('what else stands behind an edit', () => {
  it('has moved where it begins behind it, piece by piece', () => {
    const mention = {
      paragraph: 2,
      pieces: [
        { start: 8, end: 10 },
        { start: 12, end: 13 },
      ],
    } as unknown as Mention;
    expect(moveMention(mention, by)).toEqual({
      paragraph: 3,
      pieces: [
        { start: 8, end: 10 },
        { start: 20, end: 21 },
      ],
    });
  });

  it('has moved with the blanks that it is about', () => {
    expect(
      moveSpacing(
        {
          kind: 'stray',
          line: 4,
          span: { start: 22, end: 23 },
          blanks: [{ start: 22, end: 23 }],
          confidence: 0.9,
        },
        by,
      ),
    ).toEqual({
      kind: 'stray',
      line: 7,
      span: { start: 30, end: 31 },
      blanks: [{ start: 30, end: 31 }],
      confidence: 0.9,
    });
  });

  it('has moved with its fixes, and with what explains it in the same document', () => {
    const edits = [
      { span: { start: 9, end: 10 }, newText: '' },
      { span: { start: 10, end: 12 }, newText: '渠' },
    ] as const;
    const message = { id: 'a/found', data: {} };
    const elsewhere = {
      document: 'b.txt',
      range: { start: { line: 20, character: 0 }, end: { line: 20, character: 2 } },
    };
    const finding = {
      ...makeFinding('a', { start: 10, end: 12 }, { applicability: 'safe', edits }),
      related: [
        { place: { span: { start: 2, end: 4 } }, message },
        { place: { span: { start: 30, end: 32 } }, message },
        { place: elsewhere, message },
      ],
    };
    const moved = moveFinding(finding, by);
    expect(moved.spans).toEqual([{ start: 18, end: 20 }]);
    expect(moved.fixes.map((fix) => fix.edits)).toEqual([
      [edits[0], { span: { start: 18, end: 20 }, newText: '渠' }],
    ]);
    expect(moved.related.map(({ place }) => place)).toEqual([
      { span: { start: 2, end: 4 } },
      { span: { start: 38, end: 40 } },
      elsewhere,
    ]);
  });

  it('is the same finding where it stands before the edit and nothing explains it', () => {
    const finding = makeFinding('a', { start: 2, end: 4 });
    expect(moveFinding(finding, by)).toBe(finding);
  });
});
