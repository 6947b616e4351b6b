import { isBlank } from '../../text/characters.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { TextModel } from '../../text/textModel.ts';

/**
 * Deletes the adjacent lines of boilerplate with their line ends and the blank lines between them. Of the blank lines around it as many
 * stay as stood on its poorer side, so that a gap between paragraphs does not grow; at the edges of the document none. `onPage` says
 * that all of them are a page's furniture, `besideOthers` that the line above is one to delete, too, by an edit of its own.
 */
export function deletionOfLines(
  model: TextModel,
  lines: readonly [number, ...number[]],
  { onPage = false, besideOthers = false }: { readonly onPage?: boolean; readonly besideOthers?: boolean },
): TextEdit {
  const first = lines[0];
  const last = lines.at(-1) ?? first;
  const above = blankLines(model, first, -1);
  const below = blankLines(model, last, 1);
  const atTop = first - above === 0;
  const atBottom = last + below === model.lines.length - 1;
  if (atBottom && besideOthers)
    return { span: { start: startOf(model, first), end: model.text.length }, newText: '' };
  if (atBottom)
    return { span: { start: endAbove(model, first - above), end: model.text.length }, newText: '' };
  const kept = atTop ? 0 : keptBlanks(above, below, onPage);
  const keptAbove = Math.min(kept, above);
  const start = startOf(model, first - above + keptAbove);
  const end = startOf(model, last + 1 + below - (kept - keptAbove));
  return { span: { start, end }, newText: '' };
}

/** A sentence that goes on over the end of a page stands as close as its lines do; a gap beside a menu is a paragraph's. */
function keptBlanks(above: number, below: number, onPage: boolean): number {
  if (onPage || (above > 0 && below > 0)) return Math.min(above, below);
  return Math.min(1, Math.max(above, below));
}

/** Blank lines next to a line, upwards or downwards. */
function blankLines({ text, lines }: TextModel, from: number, step: 1 | -1): number {
  let count = 0;
  for (let index = from + step; index >= 0 && index < lines.length; index += step) {
    const line = lines[index];
    if (line === undefined) break;
    for (let offset = line.start; offset < line.end; offset++)
      if (!isBlank(text.charCodeAt(offset))) return count;
    count++;
  }
  return count;
}

function startOf({ text, lines }: TextModel, index: number): number {
  return lines[index]?.start ?? text.length;
}

/** Where the text above a line ends: behind its line end if the document ends with one, else before it. */
function endAbove({ text, lines }: TextModel, index: number): number {
  const above = lines[index - 1];
  if (above === undefined) return 0;
  return /[\r\n]$/u.test(text) ? above.next : above.end;
}
