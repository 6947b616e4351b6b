/** The layout of an edited text is the one that it has when it is read for the first time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type LayoutWorkings, layOutText, readLayout } from '../../../server/src/engine/layout/readLayout.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';
import { arbitraryPage } from '../../support/arbitraryText.ts';
import { wrappedDocument } from './wrappedDocuments.ts';

/** Documents longer than what the evidence about a break reaches over, with all that pages have. */
const longDocument = fc
  .array(
    fc.oneof(
      wrappedDocument.map(({ wrapped }) => wrapped),
      arbitraryPage,
      fc.constantFrom(
        '— 7 —',
        '```',
        '# 水渠志',
        '首页 > 新闻 > 正文',
        '\f\n水渠志\n',
        '*\n*\n*',
        '（见下文',
      ),
    ),
    { minLength: 10, maxLength: 22 },
  )
  .map((parts) => parts.join('\n\n'));

const edit = fc.record({
  place: fc.nat(),
  deleted: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(400)),
  written: fc.oneof(
    fc.constantFrom(
      '',
      '文',
      '，',
      '。',
      '\n',
      '\n\n',
      '\r',
      '（',
      '）',
      '”',
      '  ',
      '```\n',
      '12 ',
      '\f',
      '*',
      '-',
    ),
    fc.constantFrom('— 8 —\n', '水渠志\n', '　　', '首页\n登录\n注册\n', '志愿者们利用周末整理旧报纸，\n'),
  ),
});

describe('an edited document', () => {
  it('has the layout of its text after each of a series of edits', () => {
    fc.assert(
      fc.property(longDocument, fc.array(edit, { minLength: 1, maxLength: 6 }), (document, edits) => {
        let text = document;
        let workings: LayoutWorkings = layOutText(createTextModel(text)).workings;
        for (const { place, deleted, written } of edits) {
          const at = place % (text.length + 1);
          text = text.slice(0, at) + written + text.slice(at + deleted);
          const model = createTextModel(text);
          const laidOut = layOutText(model, workings);
          workings = laidOut.workings;
          expect(laidOut.layout).toEqual(readLayout(model));
        }
      }),
      { numRuns: 12 },
    );
  });
});
