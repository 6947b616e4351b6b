import type { Applicability, Finding } from '../engine/lint/finding.ts';
import { planFixes } from '../engine/lint/fixPlan.ts';
import { overlaps, type Span } from '../engine/text/span.ts';
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
  /** Only the fixes of this rule. */
  readonly rule?: string;
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
  { strongest, rule }: FixWish,
  review: (text: string) => Promise<Review | undefined>,
): Promise<FixOutcome | undefined> {
  const applied: Finding[] = [];
  let current = text;
  let pieces = untouched(text);
  let guarded: readonly Span[] = [];
  for (let pass = 0; pass < maximumPasses; pass++) {
    const reviewed = await review(current);
    if (reviewed === undefined) return undefined;
    guarded = [...guarded, ...reviewed.ignored.flatMap(({ spans }) => spans)];
    const wanted = reviewed.findings.filter(
      (finding) => (rule === undefined || finding.rule === rule) && !touches(finding, guarded),
    );
    const plan = planFixes(wanted, strongest);
    const next = applyEdits(current, plan.edits);
    if (next === current) break;
    applied.push(...plan.applied);
    guarded = guarded.map((span) => shift(span, plan.edits));
    pieces = editPieces(pieces, plan.edits);
    current = next;
  }
  return { edits: editsOfPieces(pieces, text.length), applied };
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
