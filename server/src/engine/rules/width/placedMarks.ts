import type { DocumentLayout, Paragraph } from '../../layout/layout.ts';
import { oncePerText } from '../../text/oncePerText.ts';
import type { TextModel } from '../../text/textModel.ts';
import { codeLines } from '../markdown/codeLines.ts';
import { opaqueSign, roundBracket, surveyOf, surveyText, type TextSurvey } from '../survey/textSurvey.ts';
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
  const placesIn = latinBrackets ? allPlaces : chinesePlaces;
  return layout.paragraphs.flatMap((paragraph) => {
    if (code.has(paragraph.lines[0]) || isMenu(paragraph)) return [];
    return placesIn(paragraph.logical).map((place) => ({ place, paragraph }));
  });
}

const chinesePlaces = oncePerText((text, logical) => readPlaces(text, surveyOf(logical), false));
const allPlaces = oncePerText((text, logical) => readPlaces(text, surveyOf(logical), true));

function readPlaces(whole: string, survey: TextSurvey, latinBrackets: boolean): readonly MarkPlace[] {
  const text = (survey.signs & opaqueSign) === 0 ? whole : withoutOpaque(whole);
  if (!isChineseProse(text, text === whole ? survey : surveyText(text))) return [];
  const places = clausePlaces(text);
  return (survey.signs & roundBracket) === 0 ? places : [...places, ...bracketPlaces(text, latinBrackets)];
}

/** Whether a paragraph is a link or a running head, which is no text of the document; a sentence is none. */
function isMenu({ kind, logical: { text } }: Paragraph): boolean {
  return (
    kind === 'furniture' ||
    (kind === 'navigation' && !/[，。；]|\p{Script=Han}[,;]\p{Script=Han}/u.test(text))
  );
}
