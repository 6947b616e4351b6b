import { joinEdit } from '../../../src/engine/layout/breakSpan.ts';
import type { DocumentLayout, LineBreak } from '../../../src/engine/layout/layout.ts';
import { readLayout } from '../../../src/engine/layout/readLayout.ts';
import { safeConfidence } from '../../../src/engine/layout/verdicts.ts';
import { applyEdits, type TextEdit } from '../../../src/engine/text/textEdit.ts';
import { createTextModel } from '../../../src/engine/text/textModel.ts';
import type { LabelledBreak, LabelledPage } from './labelledPage.ts';

/** A labelled break with what the engine makes of it. */
export interface JudgedBreak extends LabelledBreak {
  /** Undefined where the engine sees no break between these lines. */
  readonly found: LineBreak | undefined;
  /** Whether the safe fixes of the first pass join it. */
  readonly safe: boolean;
  /** Whether it is joined when safe fixes are repeated until none is left, as `jiaokan fix` does. */
  readonly fixed: boolean;
}

export interface JudgedPage {
  readonly page: LabelledPage;
  readonly breaks: readonly JudgedBreak[];
  readonly layout: DocumentLayout;
}

/** How often a text is read again after its fixes. */
const mostPasses = 10;

/** Reads a page, applies the safe joins as often as there are any, and keeps track of every break. */
export function judgePage(page: LabelledPage): JudgedPage {
  const first = readLayout(createTextModel(page.text));
  const fixed = joinedInTheEnd(page.text);
  const found = new Map(first.breaks.map((each, index) => [`${each.before}-${each.after}`, { each, index }]));
  return {
    page,
    layout: first,
    breaks: page.breaks.map((label): JudgedBreak => {
      const place = found.get(`${label.before}-${label.after}`);
      return {
        ...label,
        found: place?.each,
        safe: isSafe(place?.each),
        fixed: place !== undefined && fixed.has(place.index),
      };
    }),
  };
}

function isSafe(found: LineBreak | undefined): boolean {
  return found?.verdict === 'join' && found.confidence >= safeConfidence;
}

/** The places of the breaks, counted in the first text, that repeated safe fixes join. */
function joinedInTheEnd(text: string): ReadonlySet<number> {
  const joined = new Set<number>();
  let current = text;
  let places: readonly number[] | undefined;
  for (let pass = 0; pass < mostPasses; pass++) {
    const model = createTextModel(current);
    const { breaks, spacing } = readLayout(model);
    const known: readonly number[] = places ?? breaks.map((_, index) => index);
    if (known.length !== breaks.length) break;
    const edits = breaks.filter(isSafe).flatMap((each) => joinEdit(model, each) ?? []);
    for (const [index, each] of breaks.entries()) if (isSafe(each)) joined.add(known[index] ?? -1);
    const blanks = spacing.flatMap((defect) =>
      defect.blanks.map((span): TextEdit => ({ span, newText: '' })),
    );
    if (edits.length === 0 && blanks.length === 0) break;
    current = applyEdits(
      current,
      [...edits, ...blanks].sort((a, b) => a.span.start - b.span.start),
    );
    places = known.filter((_, index) => !isSafe(breaks[index]));
  }
  return joined;
}
