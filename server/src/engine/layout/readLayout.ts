import { logicalTextBuilder } from '../text/logicalText.ts';
import { lineText, type TextModel } from '../text/textModel.ts';
import type { DocumentLayout, LineKind, Paragraph } from './layout.ts';

/** Reads the layout of a document. */
export function readLayout(model: TextModel): DocumentLayout {
  const paragraphs: Paragraph[] = [];
  for (const line of model.lines) {
    if (lineText(model, line).trim() === '') continue;
    const builder = logicalTextBuilder();
    builder.take(model.text, line, line.index);
    paragraphs.push({
      index: paragraphs.length,
      kind: 'body',
      lines: [line.index],
      span: { start: line.start, end: line.end },
      logical: builder.build(),
    });
  }
  const kinds = model.lines.map((line): LineKind => (lineText(model, line).trim() === '' ? 'blank' : 'body'));
  return { kinds, breaks: [], spacing: [], paragraphs };
}
