import { captionCopies } from './captions/captionCopies.ts';
import { createNearCaptions } from './captions/nearCaptions.ts';
import { restatements } from './captions/restatements.ts';
import { defineRule } from './rule.ts';

/**
 * Flags the later of two captions that differ by a word which does not change what the picture shows, and captions that
 * repeat a sentence of the text beside them.
 */
export const nearDuplicateCaption = defineRule({
  id: 'near-duplicate-caption',
  severity: 'info',
  fixable: 'none',
  summary: {
    en: 'Two captions differ by a word that changes nothing.',
    'zh-cn': '两处图说只差一个无关紧要的词。',
  },
  messages: {
    near: {
      en: 'This caption says what “{other}” says further up, but for a word. It may belong to the same picture: keep the better one.',
      'zh-cn': '此图说与前文“{other}”只差一词，可能是同一张图。请择优保留。',
    },
    restated: {
      en: 'This caption says nothing that the text beside it does not say. It may have been printed twice: compare with the original.',
      'zh-cn': '此图说与相邻正文所说相同，可能是重复抽取。请核对原件。',
    },
    text: { en: 'The text says it here.', 'zh-cn': '正文见此。' },
    first: { en: 'The other caption stands here.', 'zh-cn': '另一处图说在这里。' },
  },
  options: {
    restatements: {
      type: 'boolean',
      default: false,
      description: {
        en: 'Whether captions are flagged that only repeat a sentence of the text beside them. Most captions of news do.',
        'zh-cn': '是否标出只是重复相邻正文的图说。新闻图说大多如此。',
      },
    },
  },
  *check({ facts, options }) {
    const restated = new Set<number>();
    for (const { caption, text } of options.restatements ? restatements(facts) : []) {
      restated.add(caption.start);
      yield {
        message: 'restated',
        spans: [caption],
        confidence: 0.6,
        related: [{ place: { span: text }, message: 'text' }],
      };
    }
    const earlier = createNearCaptions();
    for (const caption of captionCopies(facts)) {
      const other = earlier.meet(caption);
      if (other === undefined || restated.has(caption.span.start)) continue;
      yield {
        message: 'near',
        data: { other: other.text },
        spans: [caption.span],
        confidence: 0.8,
        related: [{ place: { span: other.span }, message: 'first' }],
      };
    }
  },
});
