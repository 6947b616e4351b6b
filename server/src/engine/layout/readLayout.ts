import type { TextModel } from '../text/textModel.ts';
import { readBrackets } from './brackets.ts';
import { decideBreaks } from './decideBreaks.ts';
import type { DocumentLayout, LineKind } from './layout.ts';
import { readLineFacts } from './lineFacts.ts';
import { readLineKinds } from './lineKinds.ts';
import { readMeasures } from './measure.ts';
import { buildParagraphs } from './paragraphs.ts';
import { readSpacing } from './spacing.ts';

/** Reads the layout of a document: what its lines are, which breaks are wraps, which blanks nobody wrote. */
export function readLayout(model: TextModel): DocumentLayout {
  const lines = readLineFacts(model);
  const measures = readMeasures(lines);
  const lineKinds = readLineKinds(lines, measures);
  const breaks = decideBreaks({
    model,
    lines,
    measures,
    brackets: readBrackets(model, lines),
    kinds: lineKinds,
  });
  const spacing = readSpacing(model, lines, lineKinds, breaks);
  const kinds: LineKind[] = model.lines.map(() => 'blank');
  lines.forEach((line, index) => {
    kinds[line.line] = lineKinds[index] ?? 'body';
  });
  return { kinds, breaks, spacing, paragraphs: buildParagraphs(model, lines, kinds, breaks, spacing) };
}
