import type { LineKind } from '../../layout/layout.ts';
import type { TextFacts } from '../../lint/documentFacts.ts';
import { once } from '../../once.ts';
import { firstWhere } from '../../text/firstWhere.ts';
import { lineText } from '../../text/textModel.ts';

/** What stands around the lines of a document. Lines are 0-based. */
export interface LineNeighbours {
  kind(line: number): LineKind;
  text(line: number): string;
  /** Up to two non-blank lines on each side, those left out that were declared as suspects. */
  around(line: number): readonly number[];
  /** The next non-blank line on each side, those left out that were declared as suspects. */
  nextTo(line: number): readonly number[];
  /** Whether a line is the first one of the document and no part of its text. */
  isTitle(line: number): boolean;
  /** Whether all neighbours, two at least, are as short as verse or the cells of a table. */
  amongShortLines(line: number): boolean;
  /** Whether the next lines above and below, where there are any, are as short. */
  betweenShortLines(line: number): boolean;
}

/** Visible characters that a line of verse has at most. */
const longestVerse = 20;
const longestVerseSentence = 12;
const reach = 2;
const fewestNeighbours = 2;

/** Looks at a document line by line; `suspects` never count as the neighbours of another line. */
export function neighboursOf(facts: TextFacts, suspects: ReadonlySet<number>): LineNeighbours {
  const { model, layout } = facts;
  const text = (line: number): string => {
    const found = model.lines[line];
    return found === undefined ? '' : lineText(model, found);
  };
  // Listed once, so that a long stretch of suspects is not walked through for each of them.
  const shown = once(() =>
    model.lines.flatMap((_, line) => (suspects.has(line) || text(line).trim() === '' ? [] : [line])),
  );
  const collect = (line: number, step: 1 | -1): readonly number[] => {
    const lines = shown();
    const behind = firstWhere(lines, (each) => each > line);
    if (step === 1) return lines.slice(behind, behind + reach);
    const end = lines[behind - 1] === line ? behind - 1 : behind;
    return lines.slice(Math.max(0, end - reach), end).reverse();
  };
  const nextTo = (line: number) => [...collect(line, -1).slice(0, 1), ...collect(line, 1).slice(0, 1)];
  const firstLine = once(() => model.lines.findIndex((_, line) => text(line).trim() !== ''));
  const around = (line: number) => [...[...collect(line, -1)].reverse(), ...collect(line, 1)];
  return {
    kind: (line) => layout.kinds[line] ?? 'body',
    text,
    around,
    nextTo,
    isTitle: (line) => line === firstLine() && layout.kinds[line] === 'heading',
    betweenShortLines: (line) => nextTo(line).every((each) => mayBeVerse(text(each))),
    amongShortLines(line) {
      const near = around(line);
      return near.length >= fewestNeighbours && near.every((each) => mayBeVerse(text(each)));
    },
  };
}

/** Whether a line is short enough for verse; a line of verse that ends in a full stop is shorter still. */
function mayBeVerse(text: string): boolean {
  const longest = /[。！？]\s*$/u.test(text) ? longestVerseSentence : longestVerse;
  return [...text.replace(/\s+/gu, '')].length <= longest;
}

/** Whether a line stands in verse, where a refrain is printed twice by right. */
export function isVerse(line: number, lines: LineNeighbours): boolean {
  return lines.around(line).some((near) => lines.kind(near) === 'verse');
}

/** Whether the line above or below has as many columns: then two equal cells are two equal values. */
export function isTableRow(line: number, lines: LineNeighbours): boolean {
  if (lines.text(line).includes('\t') || lines.kind(line) === 'metadata') return true;
  return lines.nextTo(line).some((near) => isTwoCells(lines.text(near)) && !lines.isTitle(near));
}

/** Whether a line that the layout takes for a row of a table has another row beside it; one alone is none. */
export function isInTable(line: number, lines: LineNeighbours): boolean {
  if (lines.kind(line) !== 'table') return false;
  return lines.text(line).includes('\t') || lines.around(line).some((near) => lines.kind(near) === 'table');
}

const itemNumber = /^(?:[（(]?(?:\d{1,3}|[一二三四五六七八九十]{1,3}|[a-zA-Z])[）)、.．]|[①-⑳•·●◆■▪])$/u;

function isTwoCells(text: string): boolean {
  const cells = text.trim().split(/\s+/u);
  // The number of a list item is no cell.
  return (
    cells.length === 2 &&
    cells.every((cell) => cell.length <= longestVerse) &&
    !itemNumber.test(cells[0] ?? '')
  );
}
