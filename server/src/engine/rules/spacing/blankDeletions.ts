import type { SpacingDefect } from '../../layout/layout.ts';
import type { TextEdit } from '../../text/textEdit.ts';
import type { TextModel } from '../../text/textModel.ts';

const zeroWidth = /^[\u{200B}\u{FEFF}]*$/u;

/**
 * The edits that mend a spacing defect: one deletion for each blank. Undefined where all of its blanks are zero-width
 * characters, which nobody sees as blanks; `compatibility-character` deletes them.
 */
export function blankDeletions(
  { text }: TextModel,
  defect: SpacingDefect,
): readonly [TextEdit, ...TextEdit[]] | undefined {
  const [first, ...rest] = defect.blanks.map((span): TextEdit => ({ span, newText: '' }));
  if (first === undefined) return undefined;
  const isUnseen = defect.blanks.every(({ start, end }) => zeroWidth.test(text.slice(start, end)));
  return isUnseen ? undefined : [first, ...rest];
}
