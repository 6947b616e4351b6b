import type { DocumentLayout, Paragraph } from '../../layout/layout.ts';
import type { TextModel } from '../../text/textModel.ts';
import { codeLines } from '../markdown/codeLines.ts';
import { bracketPlaces } from './bracketPairs.ts';
import { clausePlaces } from './clauseMarks.ts';
import { withoutOpaque } from './context.ts';
import type { MarkPlace } from './marks.ts';
import { isChineseProse } from './prose.ts';

/** Marks and the paragraph in whose logical text they stand. */
export interface PlacedMarks {
  readonly place: MarkPlace;
  readonly paragraph: Paragraph;
}

/** The marks of a document's Chinese text that have two widths, paragraph by paragraph. */
export function placesOf(
  model: TextModel,
  layout: DocumentLayout,
  latinBrackets: boolean,
): readonly PlacedMarks[] {
  const code = codeLines(model);
  return layout.paragraphs.flatMap((paragraph) => {
    if (code.has(paragraph.lines[0]) || isMenu(paragraph)) return [];
    const text = withoutOpaque(paragraph.logical.text);
    if (!isChineseProse(text)) return [];
    const places = [...clausePlaces(text), ...bracketPlaces(text, latinBrackets)];
    return places.map((place) => ({ place, paragraph }));
  });
}

/** Whether a paragraph is a link or a running head, which is no text of the document; a sentence is none. */
function isMenu({ kind, logical: { text } }: Paragraph): boolean {
  return (
    kind === 'furniture' ||
    (kind === 'navigation' && !/[，。；]|\p{Script=Han}[,;]\p{Script=Han}/u.test(text))
  );
}
