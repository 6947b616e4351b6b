import { overlaps, type Span } from '../../text/span.ts';
import { lineAt, type TextModel } from '../../text/textModel.ts';
import { classify, oddCharacters, type Verdict } from './classify.ts';
import { findFullWidthRuns } from './fullWidthRuns.ts';
import { type LineView, viewLine } from './lineView.ts';
import { findMisreadRuns } from './misread.ts';
import type { OddRun } from './oddRun.ts';
import { fullWidthSign, oddSign, signsIn } from './oddSigns.ts';
import { areSpokenOf, neighboursOf } from './surroundings.ts';

/** Finds the runs of characters that a plain text should not hold, in order; they do not overlap. */
export function findOddRuns(model: TextModel): readonly OddRun[] {
  const signs = signsIn(model.text);
  if (signs === 0) return [];
  const misread = findMisreadRuns(model.text, signs);
  const single = withoutOverlaps(
    [
      ...((signs & fullWidthSign) === 0 ? [] : findFullWidthRuns(model)),
      ...((signs & oddSign) === 0 ? [] : singleCharacters(model)),
    ],
    misread,
  );
  return [...misread, ...single].sort((a, b) => a.span.start - b.span.start);
}

/** Leaves out the runs that lie in a stretch which was misread as a whole. */
function withoutOverlaps(runs: readonly OddRun[], misread: readonly OddRun[]): readonly OddRun[] {
  const ordered = [...runs].sort((a, b) => a.span.start - b.span.start);
  let next = 0;
  return ordered.filter(({ span }) => {
    while ((misread[next]?.span.end ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    const other = misread[next];
    return other === undefined || !overlaps(other.span, span);
  });
}

/** Runs of characters that are odd by themselves. */
function singleCharacters(model: TextModel): readonly OddRun[] {
  const runs: OddRun[] = [];
  let view: LineView | undefined;
  for (const { index, 0: found } of model.text.matchAll(oddCharacters())) {
    if (view === undefined || index >= view.line.next) view = viewLine(model, lineAt(model, index));
    // One by one: a run may hold more than a call takes arguments.
    for (const run of runsWithin(model.text, view, { start: index, end: index + found.length }))
      runs.push(run);
  }
  return runs;
}

function runsWithin(text: string, view: LineView, span: Span): readonly OddRun[] {
  const runs: { kind: OddRun['kind']; span: Span; plain: string | undefined }[] = [];
  let start = span.start;
  for (const sign of text.slice(span.start, span.end)) {
    const end = start + sign.length;
    const verdict = classify({ text, line: view, sign, start });
    const last = runs.at(-1);
    if (verdict === undefined) {
      // It is at home here, and parts the runs on either side.
    } else if (last !== undefined && goesOn(last, verdict, start)) {
      last.span = { start: last.span.start, end };
      last.plain = verdict.plain === undefined ? undefined : (last.plain ?? '') + verdict.plain;
    } else runs.push({ kind: verdict.kind, span: { start, end }, plain: verdict.plain });
    start = end;
  }
  return runs.filter((run) => !isAboutRadicals(text, view, run));
}

function goesOn(last: OddRun, { kind }: Verdict, start: number): boolean {
  return last.kind === kind && last.span.end === start;
}

function isAboutRadicals(text: string, view: LineView, { kind, span }: OddRun): boolean {
  if (kind !== 'radical' && kind !== 'radicalPart') return false;
  const signs = text.slice(span.start, span.end);
  return areSpokenOf(signs, neighboursOf(text, span.start, span.end), view.aboutRadicals());
}
