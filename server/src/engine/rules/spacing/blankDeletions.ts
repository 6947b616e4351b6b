import type { SpacingDefect } from '../../layout/layout.ts';
import type { TextEdit } from '../../text/textEdit.ts';

/** The edits that mend a spacing defect: one deletion for each blank. */
export function blankDeletions(defect: SpacingDefect): readonly [TextEdit, ...TextEdit[]] | undefined {
  const [first, ...rest] = defect.blanks.map((span): TextEdit => ({ span, newText: '' }));
  return first === undefined ? undefined : [first, ...rest];
}
