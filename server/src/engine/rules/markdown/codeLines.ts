import { lineText, type TextModel } from '../../text/textModel.ts';

/** The 0-based lines of code between Markdown fences, and the fences themselves. */
export function codeLines(model: TextModel): ReadonlySet<number> {
  const lines = new Set<number>();
  let fenced = false;
  for (const line of model.lines) {
    const isFence = /^\s*(?:```|~~~)/u.test(lineText(model, line));
    if (fenced || isFence) lines.add(line.index);
    if (isFence) fenced = !fenced;
  }
  return lines;
}
