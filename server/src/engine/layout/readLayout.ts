import type { TextModel } from '../text/textModel.ts';
import { readBrackets } from './brackets.ts';
import { decideBreaks } from './decideBreaks.ts';
import type { DocumentLayout, LineKind } from './layout.ts';
import { readLineFacts } from './lineFacts.ts';
import { readLineKinds } from './lineKinds.ts';
import { readMeasures } from './measure.ts';
import { breakModel } from './model/breakModel.ts';
import { settleKinds } from './paragraphKinds.ts';
import { buildParagraphs } from './paragraphs.ts';
import { readSpacing } from './spacing/readSpacing.ts';

/** Reads the layout of a document: what its lines are, which breaks are wraps, which blanks nobody wrote. */
export function readLayout(model: TextModel): DocumentLayout {
  const lines = readLineFacts(model);
  const measures = readMeasures(lines);
  const brackets = readBrackets(model, lines);
  const apparent = readLineKinds(lines, measures);
  const breaks = decideBreaks({ model, lines, measures, brackets, kinds: apparent });
  const lineKinds = settleKinds(lines, apparent, breaks);
  const language = () => breakModel().language;
  const spacing = readSpacing({ model, lines, kinds: lineKinds, breaks, brackets, language });
  const kinds: LineKind[] = model.lines.map(() => 'blank');
  lines.forEach((line, index) => {
    kinds[line.line] = lineKinds[index] ?? 'body';
  });
  return { kinds, breaks, spacing, paragraphs: buildParagraphs(model, lines, kinds, breaks, spacing) };
}
