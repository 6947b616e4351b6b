import { type LogicalText, logicalTextBuilder } from '../text/logicalText.ts';
import type { Span } from '../text/span.ts';
import type { TextModel } from '../text/textModel.ts';
import type { LineBreak, LineKind, Paragraph, SpacingDefect } from './layout.ts';
import type { LineFacts } from './lineFacts.ts';

/** Puts lines whose breaks are joined into paragraphs, with their logical text. */
export function buildParagraphs(
  model: TextModel,
  lines: readonly LineFacts[],
  kinds: readonly LineKind[],
  breaks: readonly LineBreak[],
  spacing: readonly SpacingDefect[],
): readonly Paragraph[] {
  const blanks = blanksByLine(spacing);
  const paragraphs: Paragraph[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (breaks[to]?.verdict === 'join') to++;
    paragraphs.push(paragraphOf(model, lines, kinds, breaks, blanks, { index: paragraphs.length, from, to }));
    from = to + 1;
  }
  return paragraphs;
}

function paragraphOf(
  model: TextModel,
  lines: readonly LineFacts[],
  kinds: readonly LineKind[],
  breaks: readonly LineBreak[],
  blanks: ReadonlyMap<number, readonly Span[]>,
  place: { readonly index: number; readonly from: number; readonly to: number },
): Paragraph {
  const [first, ...rest] = lines.slice(place.from, place.to + 1);
  if (first === undefined) throw new RangeError(`There is no line ${place.from}.`);
  const last = rest.at(-1) ?? first;
  return {
    index: place.index,
    kind: kinds[first.line] ?? 'body',
    lines: [first.line, ...rest.map(({ line }) => line)],
    span: { start: first.start, end: last.end },
    logical: logicalTextOf(model, [first, ...rest], breaks.slice(place.from, place.to), blanks),
  };
}

function logicalTextOf(
  model: TextModel,
  lines: readonly LineFacts[],
  joints: readonly LineBreak[],
  blanks: ReadonlyMap<number, readonly Span[]>,
): LogicalText {
  const builder = logicalTextBuilder();
  lines.forEach((line, index) => {
    const joint = joints[index];
    const end = joint?.dropHyphen ? line.end - 1 : line.end;
    let position = line.start;
    for (const blank of blanks.get(line.line) ?? []) {
      builder.take(model.text, { start: position, end: blank.start }, line.line);
      position = blank.end;
    }
    builder.take(model.text, { start: position, end }, line.line);
    if (joint !== undefined) builder.insert(joint.glue);
  });
  return builder.build();
}

function blanksByLine(spacing: readonly SpacingDefect[]): ReadonlyMap<number, readonly Span[]> {
  const byLine = new Map<number, Span[]>();
  for (const defect of spacing) {
    const known = byLine.get(defect.line);
    if (known === undefined) byLine.set(defect.line, [...defect.blanks]);
    else known.push(...defect.blanks);
  }
  for (const spans of byLine.values()) spans.sort((a, b) => a.start - b.start);
  return byLine;
}
