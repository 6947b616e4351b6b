import type { PageFacts } from './evidence/evidence.ts';
import { endsSentence } from './lineKinds.ts';

/** Lines on either side in which an indented line shows that the document indents its paragraphs. */
const indentReach = 14;

/** Whether the break below a line cannot be a wrap, whatever else is known of it. */
export function isRuledOut(page: PageFacts, index: number): boolean {
  if (stands(page, index) || stands(page, index + 1) || endsParagraph(page, index)) return true;
  if (page.verse[index] === true && page.verse[index + 1] === true) return true;
  return page.lines[index + 1]?.cues.markup === 'quote';
}

/** Markdown and program text between fences are never part of a sentence that a wrap has cut. */
function stands({ lines, fenced }: PageFacts, index: number): boolean {
  const markup = lines[index]?.cues.markup;
  return fenced[index] === true || (markup !== 'none' && markup !== 'quote');
}

/**
 * Behind the end of a sentence a paragraph goes on only if indentation is there to show where paragraphs begin: a
 * choice of the annotation rules, for without it nobody can know.
 */
function endsParagraph({ lines }: PageFacts, index: number): boolean {
  const above = lines[index];
  const below = lines[index + 1];
  if (above === undefined || below === undefined) return false;
  if (!endsSentence(above) && above.coreClass !== 'stop') return false;
  for (let at = Math.max(0, index - indentReach); at < index + indentReach; at++) {
    const line = lines[at];
    if (line !== undefined && line.indent >= below.indent + 1) return false;
  }
  return true;
}
