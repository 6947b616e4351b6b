import type { LineFacts } from '../lineFacts.ts';
import { bounded, type EvidenceGroup } from './evidence.ts';
import type { LineColumns } from './lineColumns.ts';

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
  put({ lines, columns, habits }, { index, above, below }, row, from) {
    let at = from;
    row[at++] = Math.min(above.indent, widestIndent);
    row[at++] = Math.min(below.indent, widestIndent);
    row[at++] = bounded(below.indent - above.indent, -widestIndent, widestIndent);
    row[at++] = indentOf(index === 0 ? undefined : lines[index - 1]);
    row[at++] = indentOf(lines[index + 2]);
    const near = nearIndents(columns, index);
    row[at++] = bounded(below.indent - near.least, 0, widestIndent);
    row[at++] = near.share;
    row[at++] = near.shareAfterEnd;
    row[at++] = habits.indented;
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

function nearIndents({ indent, stops }: LineColumns, index: number): NearIndents {
  const first = Math.max(0, index - reach);
  const last = Math.min(indent.length - 1, index + reach);
  let least = widestIndent;
  for (let near = first; near <= last; near++) {
    const other = indent[near] as number;
    if (other < least) least = other;
  }
  let indented = 0;
  let afterEnd = 0;
  let indentedAfterEnd = 0;
  for (let near = first; near <= last; near++) {
    const deep = (indent[near] as number) >= least + 1;
    if (deep) indented++;
    if (near > 0 && stops[near - 1] === 1) {
      afterEnd++;
      if (deep) indentedAfterEnd++;
    }
  }
  const shareAfterEnd = afterEnd === 0 ? -1 : indentedAfterEnd / afterEnd;
  return { least, share: indented / (last - first + 1), shareAfterEnd };
}
