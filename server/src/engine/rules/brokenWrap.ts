import { joinEdit } from '../layout/breakSpan.ts';
import type { LineBreak, Paragraph } from '../layout/layout.ts';
import { safeConfidence } from '../layout/verdicts.ts';
import type { Applicability } from '../lint/finding.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { TextModel } from '../text/textModel.ts';
import { defineRule, type Report } from './rule.ts';

/** How much of the text on either side of a wrap a message quotes, in UTF-16 units. */
const quoted = 6;

type MessageId = 'one' | 'many' | 'likely' | 'join';

/** A line break inside a sentence, a name, a heading or a list item. */
export const brokenWrap = defineRule({
  id: 'broken-wrap',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'A line break inside a sentence, a name, a heading or a list item.',
    'zh-cn': '换行落在一句话、一个名称、一个标题或一个列表项的中间。',
  },
  options: {},
  messages: {
    one: {
      en: 'The line break between “{left}” and “{right}” cuts a sentence in two: the page was set to a narrow column. Join the lines.',
      'zh-cn': '“{left}”与“{right}”之间的换行把一句话切成两段，是排版栏宽造成的。请把两行合并。',
    },
    many: {
      en: '{count} line breaks cut this paragraph, the first one between “{left}” and “{right}”: the page was set to a narrow column. Join the lines.',
      'zh-cn':
        '这一段被 {count} 处换行切断，第一处在“{left}”与“{right}”之间，是排版栏宽造成的。请把各行合并。',
    },
    likely: {
      en: 'The line break between “{left}” and “{right}” probably cuts a sentence in two. Compare it with the original before you join the lines.',
      'zh-cn': '“{left}”与“{right}”之间的换行很可能切断了一句话。请先与原文核对，再合并。',
    },
    join: { en: 'Join the lines', 'zh-cn': '合并断行' },
  },
  *check({ facts: { model, layout } }) {
    const joins = layout.breaks.filter(({ verdict }) => verdict === 'join');
    const breaks = new Map(joins.map((entry) => [entry.before, entry]));
    for (const paragraph of layout.paragraphs) {
      if (paragraph.lines.length < 2) continue;
      const joints = paragraph.lines.slice(0, -1).flatMap((line) => breaks.get(line) ?? []);
      const certain = joints.filter(({ confidence }) => confidence >= safeConfidence);
      const likely = joints.filter(({ confidence }) => confidence < safeConfidence);
      yield* report(model, paragraph, certain, 'safe');
      yield* report(model, paragraph, likely, 'unsafe');
    }
  },
});

function* report(
  model: TextModel,
  paragraph: Paragraph,
  joints: readonly LineBreak[],
  applicability: Applicability,
): Iterable<Report<MessageId>> {
  const [firstEdit, ...moreEdits] = joints.flatMap((joint) => joinEdit(model, joint) ?? []);
  if (firstEdit === undefined) return;
  const edits: readonly [TextEdit, ...TextEdit[]] = [firstEdit, ...moreEdits];
  yield {
    message: applicability === 'unsafe' ? 'likely' : edits.length > 1 ? 'many' : 'one',
    data: {
      count: edits.length,
      left: model.text.slice(
        Math.max(paragraph.span.start, firstEdit.span.start - quoted),
        firstEdit.span.start,
      ),
      right: model.text.slice(firstEdit.span.end, Math.min(paragraph.span.end, firstEdit.span.end + quoted)),
    },
    spans: [firstEdit.span, ...moreEdits.map(({ span }) => span)],
    confidence: Math.min(...joints.map(({ confidence }) => confidence)),
    fixes: [{ title: 'join', applicability, edits }],
  };
}
