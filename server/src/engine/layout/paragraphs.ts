import { type LogicalText, logicalTextBuilder } from '../text/logicalText.ts';
import type { Span } from '../text/span.ts';
import type { TextModel } from '../text/textModel.ts';
import type { LineBreak, LineKind, Paragraph, SpacingDefect } from './layout.ts';
import type { LineFacts } from './lineFacts.ts';
import type { Page } from './readPage.ts';

/**
 * Puts the lines of the text whose breaks are joined into paragraphs, with their logical text, and every line of page
 * furniture into one of its own; in the order of their first lines. `breaks` are those between the lines of the text.
 */
export function buildParagraphs(
  model: TextModel,
  { lines, furniture, flow }: Page,
  kinds: readonly LineKind[],
  breaks: readonly LineBreak[],
  spacing: readonly SpacingDefect[],
): readonly Paragraph[] {
  const blanks = blanksByLine(spacing);
  const groups: LineGroup[] = lines
    .filter((_, index) => furniture[index] === true)
    .map((line) => ({ lines: [line], joints: [] }));
  for (let from = 0; from < flow.length; ) {
    let to = from;
    while (breaks[to]?.verdict === 'join') to++;
    const group = flow.slice(from, to + 1);
    if (isNotEmpty(group)) groups.push({ lines: group, joints: breaks.slice(from, to) });
    from = to + 1;
  }
  groups.sort((a, b) => a.lines[0].line - b.lines[0].line);
  return groups.map((group, index): Paragraph => {
    const [first] = group.lines;
    const numbers = group.lines.map(({ line }) => line);
    return {
      index,
      kind: kinds[first.line] ?? 'body',
      lines: isNotEmpty(numbers) ? numbers : [first.line],
      span: { start: first.start, end: (group.lines.at(-1) ?? first).end },
      logical: logicalTextOf(model, group, blanks),
    };
  });
}

function isNotEmpty<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}

/** The lines of a paragraph and the breaks between them. */
interface LineGroup {
  readonly lines: readonly [LineFacts, ...LineFacts[]];
  readonly joints: readonly LineBreak[];
}

function logicalTextOf(
  model: TextModel,
  { lines, joints }: LineGroup,
  blanks: ReadonlyMap<number, readonly Span[]>,
): LogicalText {
  const builder = logicalTextBuilder();
  for (const [index, line] of lines.entries()) {
    const joint = joints[index];
    const end = joint?.dropHyphen ? line.end - 1 : line.end;
    let position = line.start;
    for (const blank of blanks.get(line.line) ?? none) {
      builder.take(model.text, { start: position, end: blank.start }, line.line);
      position = blank.end;
    }
    builder.take(model.text, { start: position, end }, line.line);
    if (joint !== undefined && joint.glue !== '') builder.insert(joint.glue);
  }
  return builder.build();
}

const none: readonly Span[] = [];

function blanksByLine(spacing: readonly SpacingDefect[]): ReadonlyMap<number, readonly Span[]> {
  const byLine = new Map<number, Span[]>();
  for (const defect of spacing) {
    const known = byLine.get(defect.line);
    if (known === undefined) byLine.set(defect.line, [...defect.blanks]);
    else for (const blank of defect.blanks) known.push(blank);
  }
  for (const spans of byLine.values()) spans.sort((a, b) => a.start - b.start);
  return byLine;
}
