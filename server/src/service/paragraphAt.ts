import type { Paragraph } from '../engine/layout/layout.ts';
import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { Position } from '../engine/text/textModel.ts';

/**
 * The paragraph that holds a line: the one that has text in it, else the one that the line lies within, such as a blank
 * line of a wrap. Undefined between two paragraphs.
 */
export function paragraphAt({ layout }: DocumentFacts, { line }: Position): Paragraph | undefined {
  return (
    layout.paragraphs.find(({ lines }) => lines.includes(line)) ??
    layout.paragraphs.find(({ lines }) => lines[0] <= line && line <= (lines.at(-1) ?? lines[0]))
  );
}
