import { isBlank } from '../text/characters.ts';
import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { TextModel } from '../text/textModel.ts';
import type { LineBreak } from './layout.ts';

/** The blanks and line ends between the visible text of the two lines of a break, in UTF-16 offsets of the source. */
export function breakSpan(
  model: TextModel,
  { before, after }: Pick<LineBreak, 'before' | 'after'>,
): Span | undefined {
  const above = model.lines[before];
  const below = model.lines[after];
  if (above === undefined || below === undefined) return undefined;
  let start = above.end;
  while (start > above.start && isBlank(model.text.charCodeAt(start - 1))) start--;
  let end = below.start;
  while (end < below.end && isBlank(model.text.charCodeAt(end))) end++;
  return { start, end };
}

/** The edit that joins a break: from the end of the visible text above to the first visible character below. */
export function joinEdit(
  model: TextModel,
  joint: Pick<LineBreak, 'before' | 'after' | 'glue' | 'dropHyphen'>,
): TextEdit | undefined {
  const span = breakSpan(model, joint);
  if (span === undefined) return undefined;
  return { span: joint.dropHyphen ? { start: span.start - 1, end: span.end } : span, newText: joint.glue };
}
