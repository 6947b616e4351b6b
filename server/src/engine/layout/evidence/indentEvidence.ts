import type { LineFacts } from '../lineFacts.ts';
import { bounded, type EvidenceGroup } from './evidence.ts';

const widestIndent = 20;

/** Indentation of the lines around a break, and whether the document indents its paragraphs. */
export const indentEvidence: EvidenceGroup = {
  names: [
    'indentAbove',
    'indentBelow',
    'indentChange',
    'indentBefore',
    'indentAfter',
    'indentOverLocal',
    'indentedNear',
    'indentedAfterEnd',
    'indentedDocument',
  ],
  put({ lines, habits }, { index, above, below }, put) {
    put(Math.min(above.indent, widestIndent));
    put(Math.min(below.indent, widestIndent));
    put(bounded(below.indent - above.indent, -widestIndent, widestIndent));
    put(indentOf(lines[index - 1]));
    put(indentOf(lines[index + 2]));
    const near = nearIndents(lines, index);
    put(bounded(below.indent - near.least, 0, widestIndent));
    put(near.share);
    put(near.shareAfterEnd);
    put(habits.indented);
  },
};

function indentOf(line: LineFacts | undefined): number {
  return line === undefined ? -1 : Math.min(line.indent, widestIndent);
}

const reach = 8;

interface NearIndents {
  /** The smallest indentation around: the left edge of the column. */
  readonly least: number;
  /** Share of lines that are indented from it by an em or more. */
  readonly share: number;
  /** The same among the lines that follow a line that ends a sentence. */
  readonly shareAfterEnd: number;
}

function nearIndents(lines: readonly LineFacts[], index: number): NearIndents {
  const from = Math.max(0, index - reach);
  const to = Math.min(lines.length - 1, index + reach);
  let least = widestIndent;
  for (let at = from; at <= to; at++) least = Math.min(least, lines[at]?.indent ?? widestIndent);
  let indented = 0;
  let afterEnd = 0;
  let indentedAfterEnd = 0;
  for (let at = from; at <= to; at++) {
    const deep = (lines[at]?.indent ?? 0) >= least + 1;
    const follows = lines[at - 1]?.coreClass === 'terminal';
    if (deep) indented++;
    if (follows) afterEnd++;
    if (deep && follows) indentedAfterEnd++;
  }
  const shareAfterEnd = afterEnd === 0 ? -1 : indentedAfterEnd / afterEnd;
  return { least, share: indented / (to - from + 1), shareAfterEnd };
}
