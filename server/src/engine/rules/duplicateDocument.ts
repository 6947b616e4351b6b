import { lineAt } from '../text/textModel.ts';
import { documentLabel } from './copies/documentLabel.ts';
import { readCopies } from './copies/readCopies.ts';
import { defineCorpusRule } from './rule.ts';

/** Flags documents that are another document, or nearly. */
export const duplicateDocument = defineCorpusRule({
  id: 'duplicate-document',
  severity: 'warning',
  fixable: 'none',
  summary: {
    en: 'A document is another one of the corpus, or nearly.',
    'zh-cn': '文档与语料库中的另一文档相同或几乎相同。',
  },
  messages: {
    same: {
      en: 'This document says the same as {place}. All that it holds is counted twice: take one of the two out, or record that both are meant.',
      'zh-cn': '本文档与 {place} 内容相同，其中的一切都会重复计入。请移出其一，或记下两份都保留。',
    },
    near: {
      en: 'This document is nearly the same as {place}. Compare the two, keep the better one, or record that both are meant.',
      'zh-cn': '本文档与 {place} 几乎相同。请对照后留较好的一份，或记下两份都保留。',
    },
    within: {
      en: 'Nearly all of this document stands in {place}, among more. Take it out, or record that both are meant.',
      'zh-cn': '本文档几乎全部见于 {place}（后者内容更多）。请将本文档移出，或记下两份都保留。',
    },
    other: { en: 'The other document.', 'zh-cn': '另一份文档。' },
  },
  options: {},
  *check({ document, facts, corpus }) {
    const { whole } = readCopies({ document, facts, corpus }, 'whole');
    if (whole === undefined) return;
    const first = facts.layout.paragraphs.find(({ kind }) => kind !== 'furniture' && kind !== 'navigation');
    if (first === undefined) return;
    const { start, end } = first.span;
    yield {
      message: whole.extent,
      data: { place: documentLabel(whole.document) },
      spans: [{ start, end: Math.min(end, lineAt(facts.model, start).end) }],
      confidence: whole.extent === 'same' ? 0.99 : 0.9,
      related: [{ place: { document: whole.document, range: whole.range }, message: 'other' }],
    };
  },
});
