import { captionCopies } from './captions/captionCopies.ts';
import { createNearCaptions } from './captions/nearCaptions.ts';
import { defineRule } from './rule.ts';

/** Flags the later of two captions that differ by a word which does not change what the picture shows. */
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
    first: { en: 'The other caption stands here.', 'zh-cn': '另一处图说在这里。' },
  },
  options: {},
  *check({ facts }) {
    const earlier = createNearCaptions();
    for (const caption of captionCopies(facts)) {
      const other = earlier.find(caption);
      earlier.add(caption);
      if (other === undefined) continue;
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
