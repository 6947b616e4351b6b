import { firstWhere } from '../text/firstWhere.ts';
import { applyEdits, compareEdits, editsConflict, type TextEdit } from '../text/textEdit.ts';
import type { Applicability, Finding } from './finding.ts';

/** Edits that can be applied together, and the findings that they mend. */
export interface FixPlan {
  readonly edits: readonly TextEdit[];
  readonly applied: readonly Finding[];
  /** Findings whose fix would have touched what another fix changes. */
  readonly deferred: readonly Finding[];
}

/**
 * Chooses the preferred fix of each finding, but none that wants a person to pick it. A fix is taken whole or not at all; where two of them touch the
 * same characters, a safe one goes before an unsafe one, then the one that comes first. Identical edits that
 * two findings ask for are made once.
 */
export function planFixes(findings: readonly Finding[], strongest: Applicability): FixPlan {
  const taken = new EditSet();
  const applied: Finding[] = [];
  const deferred: Finding[] = [];
  for (const level of strongest === 'unsafe' ? (['safe', 'unsafe'] as const) : (['safe'] as const)) {
    for (const finding of findings) {
      const fix = finding.fixes[0];
      if (fix === undefined || fix.byHand === true || fix.applicability !== level) continue;
      if (taken.add(fix.edits)) applied.push(finding);
      else deferred.push(finding);
    }
  }
  return { edits: taken.sorted(), applied, deferred };
}

/** How often a text is read again after its fixes; a fix may uncover at most a few more. */
const maximumPasses = 10;

/** A text after its fixes, and the findings that were mended, pass by pass. */
export interface FixedText {
  readonly text: string;
  readonly applied: readonly Finding[];
}

/** Applies fixes until none is left, so that fixing a second time changes nothing. */
export function fixToFixpoint(
  text: string,
  strongest: Applicability,
  findingsOf: (text: string) => readonly Finding[],
): FixedText {
  const applied: Finding[] = [];
  let current = text;
  for (let pass = 0; pass < maximumPasses; pass++) {
    const plan = planFixes(findingsOf(current), strongest);
    const next = applyEdits(current, plan.edits);
    if (next === current) break;
    for (const each of plan.applied) applied.push(each);
    current = next;
  }
  return { text: current, applied };
}

/** Edits in order of place, with a quick test for conflicts. */
class EditSet {
  private readonly edits: TextEdit[] = [];

  /** Adds all edits, or none when one of them conflicts with an edit that is not the same. */
  add(edits: readonly TextEdit[]): boolean {
    const fresh: TextEdit[] = [];
    for (const edit of edits) {
      const [before, after] = this.neighbours(edit);
      if (after !== undefined && same(after, edit)) continue;
      if ([before, after].some((other) => other !== undefined && editsConflict(other, edit))) return false;
      fresh.push(edit);
    }
    for (const edit of fresh) this.edits.splice(this.indexOf(edit), 0, edit);
    return true;
  }

  sorted(): readonly TextEdit[] {
    return this.edits;
  }

  /**
   * The edits between which one belongs. As those that were taken do not conflict, one that conflicts with any of them
   * conflicts with a neighbour; and where it is there already, it is the one behind.
   */
  private neighbours(edit: TextEdit): readonly (TextEdit | undefined)[] {
    const index = this.indexOf(edit);
    return [this.edits[index - 1], this.edits[index]];
  }

  /** Where the edit belongs: the number of edits that come before it. */
  private indexOf(edit: TextEdit): number {
    return firstWhere(this.edits, (other) => compareEdits(other, edit) >= 0);
  }
}

function same(a: TextEdit, b: TextEdit): boolean {
  return a.span.start === b.span.start && a.span.end === b.span.end && a.newText === b.newText;
}
