import { type CopyUnit, shortestCopy } from '../copies/copyUnits.ts';
import { documentLabel } from './copies/documentLabel.ts';
import { lineDeletions } from './copies/lineDeletions.ts';
import type { ParagraphCopy } from './copies/paragraphCopies.ts';
import { readCopies } from './copies/readCopies.ts';
import { defineCorpusRule } from './rule.ts';

/** How much of a paragraph a message quotes, in characters. */
const excerptLength = 16;

/** Flags paragraphs that stand in another place of the corpus, to the letter or nearly. */
export const duplicateParagraph = defineCorpusRule({
  id: 'duplicate-paragraph',
  severity: 'warning',
  fixable: 'unsafe',
  summary: {
    en: 'A paragraph stands in another place of the corpus.',
    'zh-cn': '同一段落在语料库的别处也有。',
  },
  messages: {
    same: {
      en: 'The paragraph “{excerpt}…” stands in {place}, line {line}, too. What is counted there is counted twice: keep one, or record that both are meant.',
      'zh-cn':
        '段落“{excerpt}…”在 {place} 第 {line} 行也有，统计时会重复计入。请只留一处，或记下两处都保留。',
    },
    near: {
      en: 'The paragraph “{excerpt}…” stands in {place}, line {line}, too, but for a few characters (places that differ: {places}). Compare the two, keep the better one, or record that both are meant.',
      'zh-cn':
        '段落“{excerpt}…”在 {place} 第 {line} 行也有，仅 {places} 处小异。请对照后留较好的一处，或记下两处都保留。',
    },
    within: {
      en: 'The paragraph “{excerpt}…” stands within a longer one in {place}, line {line}. What is counted there is counted twice: keep one, or record that both are meant.',
      'zh-cn':
        '段落“{excerpt}…”已包含在 {place} 第 {line} 行的一段之中，统计时会重复计入。请只留一处，或记下两处都保留。',
    },
    part: {
      en: 'Most of the paragraph “{excerpt}…” stands in {place}, line {line}, too. Compare the two, keep one, or record that both are meant.',
      'zh-cn': '段落“{excerpt}…”的大部分在 {place} 第 {line} 行也有。请对照后只留一处，或记下两处都保留。',
    },
    other: { en: 'The other copy of “{excerpt}…” stands here.', 'zh-cn': '“{excerpt}…”的另一处在这里。' },
    remove: { en: 'Delete this copy of “{excerpt}…”', 'zh-cn': '删去这一处“{excerpt}…”' },
  },
  options: {
    minimumLength: {
      type: 'integer',
      default: shortestCopy,
      minimum: shortestCopy,
      maximum: 2000,
      description: {
        en: 'How long a paragraph must be to be reported, in letters and digits. Shorter ones may agree by chance.',
        'zh-cn': '段落达到多少字（不计标点和空白）才提示；过短的段落可能碰巧相同。',
      },
    },
  },
  *check({ document, facts, corpus, options }) {
    for (const copy of readCopies({ document, facts, corpus }, 'all').paragraphs) {
      const { unit, other, extent, differences } = copy;
      if (unit.folded.length < options.minimumLength) continue;
      yield {
        message: extent,
        data: {
          excerpt: excerptOf(unit.text),
          place: documentLabel(other.document),
          line: other.range.start.line + 1,
          places: differences,
        },
        spans: [unit.span],
        confidence: extent === 'same' ? 0.99 : 0.9,
        fixes: [
          {
            title: 'remove',
            applicability: 'unsafe',
            edits: lineDeletions(facts.model, linesOf(unit)),
            ...(mayGoUnasked(copy) ? {} : { byHand: true }),
          },
        ],
        related: [
          {
            place:
              other.unit === undefined
                ? { document: other.document, range: other.range }
                : { span: other.unit.span },
            message: 'other',
          },
        ],
      };
    }
  },
});

/**
 * Both places of a paragraph are reported, but only the later one may be deleted along with other fixes, and only
 * where nothing differs: else the text would go altogether.
 */
function mayGoUnasked({ later, extent }: ParagraphCopy): boolean {
  return later && extent === 'same';
}

function linesOf({ paragraphs: [first, ...rest] }: CopyUnit): readonly [number, ...number[]] {
  const [line, ...lines] = first.lines;
  return [line, ...lines, ...rest.flatMap((paragraph) => paragraph.lines)];
}

function excerptOf(text: string): string {
  return [...text.trim().slice(0, excerptLength * 2)].slice(0, excerptLength).join('');
}
