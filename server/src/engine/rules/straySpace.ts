import { defineRule } from './rule.ts';
import { blankDeletions } from './spacing/blankDeletions.ts';

const quoted = 6;

/** White space inside running Chinese text. */
export const straySpace = defineRule({
  id: 'stray-space',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'White space inside running Chinese text.',
    'zh-cn': '连续的中文里夹有空白。',
  },
  options: {},
  messages: {
    stray: {
      en: 'The blank between “{left}” and “{right}” separates nothing: Chinese text is written without blanks. Delete it.',
      'zh-cn': '“{left}”与“{right}”之间的空白没有分隔作用，应删去。',
    },
    remove: { en: 'Delete the blank', 'zh-cn': '删去空白' },
  },
  *check({ facts: { model, layout } }) {
    for (const defect of layout.spacing) {
      const edits = blankDeletions(model, defect);
      const line = model.lines[defect.line];
      if (defect.kind !== 'stray' || edits === undefined || line === undefined) continue;
      yield {
        message: 'stray',
        data: {
          left: model.text.slice(Math.max(line.start, defect.span.start - quoted), defect.span.start),
          right: model.text.slice(defect.span.end, Math.min(line.end, defect.span.end + quoted)),
        },
        spans: [defect.span],
        confidence: defect.confidence,
        fixes: [{ title: 'remove', applicability: 'safe', edits }],
      };
    }
  },
});
