import { breakSpan } from '../layout/breakSpan.ts';
import { defineRule } from './rule.ts';

const quoted = 6;

/** A break whose two sides cannot be one sentence. */
export const lostText = defineRule({
  id: 'lost-text',
  severity: 'warning',
  fixable: 'none',
  summary: {
    en: 'A break whose two sides cannot be one sentence: text is missing, or another article begins.',
    'zh-cn': '换行两边不可能是同一句话：中间缺了文字，或者另一篇文章从这里开始。',
  },
  options: {},
  messages: {
    lost: {
      en: '“{left}” and “{right}” cannot be one sentence: text is missing between them, or another article begins here. Compare with the original.',
      'zh-cn': '“{left}”与“{right}”不可能是同一句话：中间缺了文字，或者另一篇文章从这里开始。请与原文核对。',
    },
  },
  *check({ facts: { model, layout } }) {
    for (const joint of layout.breaks.filter(({ verdict }) => verdict === 'lost')) {
      const span = breakSpan(model, joint);
      const above = model.lines[joint.before];
      const below = model.lines[joint.after];
      if (span === undefined || above === undefined || below === undefined) continue;
      yield {
        message: 'lost',
        data: {
          left: model.text.slice(Math.max(above.start, span.start - quoted), span.start),
          right: model.text.slice(span.end, Math.min(below.end, span.end + quoted)),
        },
        spans: [span],
        confidence: joint.confidence,
      };
    }
  },
});
