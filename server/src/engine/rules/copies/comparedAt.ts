import { type Comparison, compareTexts } from '../../copies/compareTexts.ts';
import type { CopyUnit } from '../../copies/copyUnits.ts';
import type { Kin } from '../../copies/kinSearch.ts';
import { anchorsOf, cutText, stretchFor } from '../../copies/window.ts';
import { type CopySearch, ownText, textAt } from './copySearch.ts';
import type { ParagraphCopy } from './paragraphCopies.ts';

/** Paragraphs are compared as wholes where one is longer than the other by no more than this. */
const largestRatio = 1.15;
/** Smallest n-gram hashes that two halves share at least that overlap. */
const fewestSharedByHalves = 4;

/** How a paragraph and another place are copies of one another. */
export type Found = Pick<ParagraphCopy, 'extent' | 'differences'>;

/** How a paragraph is a copy of a text elsewhere: of that paragraph, or of what stands there over paragraphs. */
export function comparedAt(search: CopySearch, unit: CopyUnit, kin: Kin): Found | undefined {
  const own = ownText(search, unit);
  const [one, two] = [own.folded.length, kin.length];
  if (Math.max(one, two) <= Math.min(one, two) * largestRatio) {
    const there = textAt(search, unit, kin, 0);
    const result = there && compareTexts(own, there);
    if (result?.copy && isCopyHere(search, kin, result))
      return { extent: result.places.length === 0 ? 'same' : 'near', differences: result.places.length };
    if (kin.shared < fewestSharedByHalves) return undefined;
  }
  const around = textAt(search, unit, kin, one);
  const stretch = around && stretchFor(anchorsOf(own.folded), around.folded);
  const result = around && stretch && compareTexts(own, cutText(around, stretch));
  if (!result?.copy || !isCopyHere(search, kin, result)) return undefined;
  return { extent: two > one ? 'within' : 'part', differences: result.places.length };
}

/** Slips that two places of one document may differ in. */
const mostSlipsHere = 2;

/**
 * An author says the like in several places of one text, in the articles of a statute as in the steps of a manual. What
 * was printed twice there differs in slips at most.
 */
function isCopyHere(
  { document }: CopySearch,
  kin: Kin,
  { places, slips }: Extract<Comparison, { readonly copy: true }>,
): boolean {
  return kin.document !== document || (slips && places.length <= mostSlipsHere);
}
