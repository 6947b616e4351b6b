import type { Span } from '../../text/span.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import { type Line, lineText, type TextModel } from '../../text/textModel.ts';

/**
 * The edits that delete the lines of a paragraph with their line ends: one for each stretch of them. Blank lines
 * between go too, lines of others (page numbers, running heads) stay.
 */
export function lineDeletions(
  model: TextModel,
  indexes: readonly [number, ...number[]],
): readonly [TextEdit, ...TextEdit[]] {
  const stretches: [Line, Line][] = [];
  for (const index of indexes) {
    const line = model.lines[index] ?? model.lines[0];
    const open = stretches.at(-1);
    if (open !== undefined && isBlankBetween(model, open[1], line)) open[1] = line;
    else stretches.push([line, line]);
  }
  const edit = ([from, to]: readonly [Line, Line]): TextEdit => ({
    span: spanOfLines(model, from, to),
    newText: '',
  });
  const [first = [model.lines[0], model.lines[0]] as const, ...rest] = stretches;
  return [edit(first), ...rest.map(edit)];
}

function isBlankBetween(model: TextModel, above: Line, below: Line): boolean {
  return model.lines.slice(above.index + 1, below.index).every((line) => lineText(model, line).trim() === '');
}

/** Lines with their line ends; at the end of a text without one, the line end above goes instead. */
function spanOfLines(model: TextModel, first: Line, last: Line): Span {
  if (last.next > last.end || first.index === 0) return { start: first.start, end: last.next };
  return { start: model.lines[first.index - 1]?.end ?? first.start, end: last.end };
}
