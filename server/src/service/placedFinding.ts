import type { Finding, Message, MessageData, RelatedPlace, Severity } from '../engine/lint/finding.ts';
import { hull } from '../engine/text/span.ts';
import { type Range, rangeOf, type TextModel } from '../engine/text/textModel.ts';

/** A finding with places that need no text to be understood, and without its fixes. Plain data. */
export interface PlacedFinding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  readonly range: Range;
  readonly fingerprint: string;
  readonly related: readonly PlacedRelation[];
}

/** Another place that explains a finding; `document` is missing where it is that of the finding. */
export interface PlacedRelation {
  readonly document?: string;
  readonly range: Range;
  readonly message: Message;
}

/** Findings as they are kept for a document whose text is let go: JSON in UTF-8, outside of the heap. */
export type PackedFindings = Uint8Array;

/** A document without findings. */
export const noPackedFindings: PackedFindings = new Uint8Array();

/** Gives a finding places that need no text. */
export function placeFinding(model: TextModel, finding: Finding): PlacedFinding {
  const { rule, severity, message, fingerprint, spans, related } = finding;
  const range = rangeOf(model, hull(spans));
  return {
    rule,
    severity,
    message,
    range,
    fingerprint,
    related: related.map((each) => relation(model, each)),
  };
}

/** Packs the findings of a document; unpacking them gives what `placeFinding` gives. */
export function packFindings(model: TextModel, findings: readonly Finding[]): PackedFindings {
  if (findings.length === 0) return noPackedFindings;
  const rows = findings.map((finding): Row => {
    const { rule, severity, message, range, fingerprint, related } = placeFinding(model, finding);
    return [
      rule,
      severity,
      message.id,
      message.data,
      rowOfRange(range),
      fingerprint,
      related.map((each) => [
        each.document ?? null,
        rowOfRange(each.range),
        each.message.id,
        each.message.data,
      ]),
    ];
  });
  return new TextEncoder().encode(JSON.stringify(rows));
}

/** The findings of a document, in the order in which they were packed. */
export function unpackFindings(packed: PackedFindings): readonly PlacedFinding[] {
  if (packed.length === 0) return [];
  // What was packed here comes back as it was.
  const rows = JSON.parse(new TextDecoder().decode(packed)) as readonly Row[];
  return rows.map(([rule, severity, id, data, range, fingerprint, related]) => ({
    rule,
    severity,
    message: { id, data },
    range: rangeOfRow(range),
    fingerprint,
    related: related.map(([document, place, of, more]) => ({
      ...(document === null ? {} : { document }),
      range: rangeOfRow(place),
      message: { id: of, data: more },
    })),
  }));
}

/** Brings findings into reading order, those of equal places by rule. */
export function mergePlaced(...lists: readonly (readonly PlacedFinding[])[]): readonly PlacedFinding[] {
  return lists.flat().sort(comparePlaced);
}

type RangeRow = readonly [number, number, number, number];
type RelationRow = readonly [string | null, RangeRow, string, MessageData];
type Row = readonly [string, Severity, string, MessageData, RangeRow, string, readonly RelationRow[]];

function relation(model: TextModel, { place, message }: RelatedPlace): PlacedRelation {
  return 'span' in place
    ? { range: rangeOf(model, place.span), message }
    : { document: place.document, range: place.range, message };
}

function rowOfRange({ start, end }: Range): RangeRow {
  return [start.line, start.character, end.line, end.character];
}

function rangeOfRow([line, character, lastLine, lastCharacter]: RangeRow): Range {
  return { start: { line, character }, end: { line: lastLine, character: lastCharacter } };
}

function comparePlaced(a: PlacedFinding, b: PlacedFinding): number {
  const [first, second] = [rowOfRange(a.range), rowOfRange(b.range)];
  for (const [index, value] of first.entries()) {
    const order = value - (second[index] ?? 0);
    if (order !== 0) return order;
  }
  return a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0;
}
