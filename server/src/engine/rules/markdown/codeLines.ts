import { oncePer } from '../../once.ts';
import { lineText, type TextModel } from '../../text/textModel.ts';

/** The 0-based lines of code between Markdown fences, and the fences themselves. They are read once for each document. */
export const codeLines: (model: TextModel) => ReadonlySet<number> = oncePer((model) => {
  const lines = new Set<number>();
  if (!model.text.includes('```') && !model.text.includes('~~~')) return lines;
  let fenced = false;
  for (const line of model.lines) {
    const isFence = /^\s*(?:```|~~~)/u.test(lineText(model, line));
    if (fenced || isFence) lines.add(line.index);
    if (isFence) fenced = !fenced;
  }
  return lines;
});
