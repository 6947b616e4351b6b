import type { Applicability, Finding } from '../engine/lint/finding.ts';
import { planFixes } from '../engine/lint/fixPlan.ts';
import { hull, overlaps, type Span } from '../engine/text/span.ts';
import { applyEdits, type TextEdit } from '../engine/text/textEdit.ts';
import { editPieces, editsOfPieces, untouched } from './pieces.ts';

/** What was found in a text: what is to be mended, and what a person wants left alone. */
export interface Review {
  readonly findings: readonly Finding[];
  readonly ignored: readonly Finding[];
}

/** Which fixes are wanted. */
export interface FixWish {
  readonly strongest: Applicability;
  /** Only the fixes of these rules. */
  readonly rules?: readonly string[];
  /** Only the findings with these fingerprints. */
  readonly fingerprints?: ReadonlySet<string>;
  /** Only the findings that touch this stretch of the text. */
  readonly within?: Span;
}

/** Edits against the text as it was, and the findings that they mend. */
export interface FixOutcome {
  readonly edits: readonly TextEdit[];
  readonly applied: readonly Finding[];
}

/** How often a text is read again after its fixes; a fix may uncover at most a few more. */
const maximumPasses = 10;

/**
 * Applies fixes until none is left, reading the text again after each pass, and answers with one list of edits
 * against the first text. What a person has chosen to ignore stays as it is, even where a fix beside it changes
 * its surroundings and with them its fingerprint. Undefined when the review was given up.
 */
export async function fixFully(
  text: string,
  wish: FixWish,
  review: (text: string) => Promise<Review | undefined>,
): Promise<FixOutcome | undefined> {
  const applied: Finding[] = [];
  let current = text;
  let pieces = untouched(text);
  let guarded: readonly Span[] = [];
  let { within } = wish;
  for (let pass = 0; pass < maximumPasses; pass++) {
    const reviewed = await review(current);
    if (reviewed === undefined) return undefined;
    guarded = [...guarded, ...reviewed.ignored.flatMap(({ spans }) => spans)];
    const wanted = reviewed.findings.filter(
      (finding) => isWanted(finding, wish, within) && !touches(finding, guarded),
    );
    const plan = planFixes(wanted, wish.strongest);
    const next = applyEdits(current, plan.edits);
    if (next === current) break;
    applied.push(...plan.applied);
    guarded = guarded.map((span) => shift(span, plan.edits));
    within = within && grow(within, plan.edits);
    pieces = editPieces(pieces, plan.edits);
    current = next;
  }
  return { edits: editsOfPieces(pieces, text.length), applied };
}

function isWanted(
  { rule, fingerprint, spans }: Finding,
  { rules, fingerprints }: FixWish,
  within: Span | undefined,
): boolean {
  return (
    (rules === undefined || rules.includes(rule)) &&
    (fingerprints === undefined || fingerprints.has(fingerprint)) &&
    (within === undefined || overlaps(hull(spans), within))
  );
}

function touches(finding: Finding, guarded: readonly Span[]): boolean {
  return finding.spans.some((span) => guarded.some((other) => overlaps(span, other)));
}

/** Where a span that no edit touches stands after the edits. */
function shift({ start, end }: Span, edits: readonly TextEdit[]): Span {
  let by = 0;
  for (const { span, newText } of edits) {
    if (span.end <= start) by += newText.length - (span.end - span.start);
  }
  return { start: start + by, end: end + by };
}

/** Where a stretch stands after edits in it and before it. */
function grow({ start, end }: Span, edits: readonly TextEdit[]): Span {
  let before = 0;
  let all = 0;
  for (const { span, newText } of edits) {
    const by = newText.length - (span.end - span.start);
    if (span.end <= start) before += by;
    if (span.start < end) all += by;
  }
  return { start: start + before, end: Math.max(start + before, end + all) };
}
