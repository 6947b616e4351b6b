/** What lines say together that would be one paragraph. */
import { describe, expect, it } from 'vitest';
import { evidenceContext } from '../../../server/src/engine/layout/evidence/readEvidence.ts';
import type { LineKind } from '../../../server/src/engine/layout/layout.ts';
import { breakModel } from '../../../server/src/engine/layout/model/breakModel.ts';
import { settleKinds } from '../../../server/src/engine/layout/paragraphKinds.ts';
import { readPage } from '../../../server/src/engine/layout/readPage.ts';
import { partUnmarkedGroups } from '../../../server/src/engine/layout/unmarkedGroups.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

function pageOf(texts: readonly string[]) {
  return readPage(createTextModel(texts.join('\n')));
}

describe('lines without marks', () => {
  /** The breaks that are left of those that would be wraps: `+` a wrap, `-` a break that stays. */
  const wraps = (texts: readonly string[], joined = texts.slice(1).map(() => true)): string => {
    const odds = joined.map((join) => ({ join: join ? 0.9 : 0.1, lost: 0 }));
    return partUnmarkedGroups(evidenceContext(pageOf(texts).facts, breakModel().language), odds)
      .map(({ join }) => (join > 0.5 ? '+' : '-'))
      .join('');
  };

  it.each([
    ['are one where none had room for more', ['云河县水务局关于旧渠', '重修工程开工的通知'], '+'],
    ['stand apart where one had room for the next word', ['旧渠', '云河县水务局关于旧渠'], '-'],
    ['stand apart, all of them', ['云河县水务局关于旧渠', '重修', '工程开工的通知全文'], '--'],
    ['are one where the last is short', ['云河县水务局关于旧渠', '重修工程开工的通知', '全文'], '++'],
    ['have room only for a word that fits', ['云河县水务局关于', 'reconstruction of it'], '+'],
    ['are looked at only where there are no marks', ['旧渠，', '云河县水务局关于旧渠'], '+'],
    ['nor any end of a sentence', ['旧渠', '云河县水务局的旧渠。'], '+'],
  ])('%s', (_what, texts, expected) => {
    expect(wraps(texts)).toBe(expected);
  });

  it('are looked at group by group', () => {
    const texts = ['旧渠', '云河县水务局关于旧渠', '云河县水务局关于旧渠', '重修工程开工的通知'];
    expect(wraps(texts, [true, false, true])).toBe('--+');
    expect(wraps(texts.toReversed(), [true, false, true])).toBe('+-+');
  });
});

describe('the lines of a paragraph are all', () => {
  const settled = (texts: readonly string[], kinds: readonly LineKind[], joined = true) => {
    const breaks = texts.slice(1).map((_, before) => ({
      before,
      after: before + 1,
      verdict: joined ? ('join' as const) : ('keep' as const),
      confidence: 1,
      glue: '' as const,
      dropHyphen: false,
    }));
    return settleKinds(pageOf(texts).flow, kinds, breaks);
  };
  const title = ['云河县水务局关于旧渠', '重修工程开工的通知'];

  it.each<[string, readonly string[], readonly LineKind[], LineKind]>([
    ['heading, of whatever kind they were', title, ['navigation', 'body'], 'heading'],
    ['caption where the first is', title, ['caption', 'heading'], 'caption'],
    ['list item where the first is', ['一、旧渠，', '重修。'], ['listItem', 'body'], 'listItem'],
    ['running text with a mark', ['云河县水务局，', '重修'], ['heading', 'heading'], 'body'],
    ['running text with an end', ['云河县水务局', '重修旧渠。'], ['caption', 'body'], 'body'],
    ['running text where they are four', [...title, ...title], ['heading', 'body', 'body', 'body'], 'body'],
    ['heading where they are three', [...title, '全文'], ['heading', 'body', 'body'], 'heading'],
  ])('%s', (_what, texts, kinds, expected) => {
    expect(settled(texts, kinds)).toEqual(texts.map(() => expected));
  });

  it('left as they are where they are several', () => {
    expect(settled(title, ['caption', 'body'], false)).toEqual(['caption', 'body']);
  });
});
