import { once } from '../../once.ts';
import { type Line, lineText, type TextModel } from '../../text/textModel.ts';

/** What is asked of a line again and again. Offsets are UTF-16 offsets into the document. */
export interface LineView {
  readonly line: Line;
  /** The first visible character, and behind the last one; the end of the line where there is none. */
  readonly first: number;
  readonly last: number;
  /** Whether some of it is written from right to left, so that it needs directional marks. */
  rightToLeft(): boolean;
  /** Whether it speaks of radicals. */
  aboutRadicals(): boolean;
}

const rightToLeftScript =
  /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const radicalWords = /部首|偏旁|康熙字典|Kangxi|[Rr]adical|U\+2[EF]/u;

/** Looks at a line. */
export function viewLine(model: TextModel, line: Line): LineView {
  const text = lineText(model, line);
  return {
    line,
    first: line.end - text.trimStart().length,
    last: line.start + text.trimEnd().length,
    rightToLeft: once(() => rightToLeftScript.test(text)),
    aboutRadicals: once(() => radicalWords.test(text)),
  };
}
