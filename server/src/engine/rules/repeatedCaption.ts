import type { TextFacts } from '../lint/documentFacts.ts';
import { lineText } from '../text/textModel.ts';
import { type CaptionCopy, captionCopies } from './captions/captionCopies.ts';
import { lineDeletions } from './copies/lineDeletions.ts';
import { defineRule } from './rule.ts';

/** A line that recurs more often is a running head or a template, and no picture printed twice. */
const mostCopies = 3;

/** Flags the later copies of a caption that stands elsewhere in the document. */
export const repeatedCaption = defineRule({
  id: 'repeated-caption',
  severity: 'warning',
  fixable: 'unsafe',
  summary: {
    en: 'A caption stands in the document a second time.',
    'zh-cn': '同一图说在文中再次出现。',
  },
  messages: {
    repeated: {
      en: 'The caption “{caption}” stands further up already. Two pictures may share it; if it is only a copy, delete it.',
      'zh-cn': '图说“{caption}”前文已有。若两图共用则可保留，若只是重复请删去。',
    },
    first: { en: 'It stands here first.', 'zh-cn': '首次出现在这里。' },
    remove: { en: 'Delete this copy of “{caption}”', 'zh-cn': '删去这一处“{caption}”' },
  },
  options: {},
  *check({ facts }) {
    for (const [first, ...later] of copies(facts)) {
      for (const copy of later) {
        if (haveSameLabel(facts, first, copy)) continue;
        const { text, span, lines } = copy;
        yield {
          message: 'repeated',
          data: { caption: text },
          spans: [span],
          confidence: 0.9,
          fixes: [
            {
              title: 'remove',
              applicability: 'unsafe',
              edits: lineDeletions(facts.model, lines),
            },
          ],
          related: [{ place: { span: first.span }, message: 'first' }],
        };
      }
    }
  },
});

/** Captions that stand twice or three times, each with its copies in reading order. */
function copies(facts: TextFacts): readonly (readonly [CaptionCopy, ...CaptionCopy[]])[] {
  const groups = new Map<string, [CaptionCopy, ...CaptionCopy[]]>();
  for (const caption of captionCopies(facts)) {
    const group = groups.get(caption.text);
    if (group === undefined) groups.set(caption.text, [caption]);
    else group.push(caption);
  }
  return [...groups.values()].filter(
    (group) => group.length > 1 && group.length <= mostCopies && group.some(({ certain }) => certain),
  );
}

/** Characters of a label that stands above its value. */
const longestLabel = 6;

/** Whether two equal lines stand below the same label, as the values of a field do. */
function haveSameLabel(facts: TextFacts, a: CaptionCopy, b: CaptionCopy): boolean {
  const label = labelAbove(facts, a);
  return label !== '' && label.length <= longestLabel && label === labelAbove(facts, b);
}

function labelAbove({ model }: TextFacts, { lines: [line] }: CaptionCopy): string {
  for (let above = line - 1; above >= 0; above--) {
    const found = model.lines[above];
    const text = found === undefined ? '' : lineText(model, found).trim();
    if (text !== '') return text;
  }
  return '';
}
