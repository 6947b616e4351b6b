import type { SpacingDefect } from '../layout/layout.ts';
import type { TextModel } from '../text/textModel.ts';
import { defineRule } from './rule.ts';
import { blankDeletions } from './spacing/blankDeletions.ts';

/** Single blanks between the characters of a run. */
export const letterSpaced = defineRule({
  id: 'letter-spaced',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'Characters that are set apart by blanks.',
    'zh-cn': '字与字之间夹有空格。',
  },
  options: {},
  messages: {
    spaced: {
      en: '“{text}” is spread by blanks that stem from justification, so that no search will find it. Write “{fixed}”.',
      'zh-cn': '“{text}”的字间空格是两端对齐留下的，会使检索落空。应写作“{fixed}”。',
    },
    close: { en: 'Close up the characters', 'zh-cn': '去掉字间空格' },
  },
  *check({ facts: { model, layout } }) {
    for (const defect of layout.spacing) {
      const edits = blankDeletions(model, defect);
      if (defect.kind !== 'letter-spaced' || edits === undefined) continue;
      yield {
        message: 'spaced',
        data: { text: model.text.slice(defect.span.start, defect.span.end), fixed: closedUp(model, defect) },
        spans: [defect.span],
        confidence: defect.confidence,
        fixes: [{ title: 'close', applicability: 'safe', edits }],
      };
    }
  },
});

function closedUp(model: TextModel, defect: SpacingDefect): string {
  let result = '';
  let position = defect.span.start;
  for (const blank of defect.blanks) {
    result += model.text.slice(position, blank.start);
    position = blank.end;
  }
  return result + model.text.slice(position, defect.span.end);
}
