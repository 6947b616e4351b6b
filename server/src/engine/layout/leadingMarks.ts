import type { EvidenceContext } from './evidence/evidence.ts';

/** Full-width marks within a sentence. Half-width commas lead the lines of some program text, and say nothing. */
const innerMarks = '，、；';

/**
 * Whether the line below begins with a mark that nobody begins a line with, behind a closing bracket or quote: a program
 * has parted them because the piece in brackets was in another font. Behind an ideograph the piece itself may be missing.
 */
export function beginsWithMark({ model, lines }: EvidenceContext, index: number): boolean {
  const above = lines[index];
  const below = lines[index + 1];
  if (above === undefined || below === undefined || above.lastClass !== 'close') return false;
  return innerMarks.includes(model.text.charAt(below.start));
}
