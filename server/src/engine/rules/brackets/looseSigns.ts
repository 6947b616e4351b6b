import type { Paragraph } from '../../layout/layout.ts';
import { oncePerText } from '../../text/oncePerText.ts';
import { pairedSign, surveyOf, type TextSurvey } from '../survey/textSurvey.ts';
import { type UnmatchedSign, unmatchedSigns } from './matching.ts';

/** A sign without a partner in its paragraph. */
export interface LooseSign extends UnmatchedSign {
  /** Index of the paragraph. */
  readonly paragraph: number;
}

// In UTF-16 units: a full stop, the marks that close a quotation in a quotation, and a bracket.
const longestRest = 6;

/** The signs without a partner in a paragraph; what is not Chinese text is excused, but may hold the partner of others. */
export function looseSigns({ index, logical }: Paragraph): readonly LooseSign[] {
  return looseSignsIn(logical).map((sign) => ({ ...sign, paragraph: index }));
}

const looseSignsIn = oncePerText((text, logical): readonly UnmatchedSign[] => {
  const survey = surveyOf(logical);
  if ((survey.signs & pairedSign) === 0) return [];
  const signs = unmatchedSigns(text, survey);
  if (signs.length === 0 || isLanguage(survey) || isRest(text)) return signs;
  const plain = plainFaults(signs, text, survey);
  return signs.map((sign) => (plain.has(sign.offset) ? sign : { ...sign, excused: true }));
});

/** Offsets of the signs that even a few characters show as faults: closed twice, or closed by another kind. */
function plainFaults(
  signs: readonly UnmatchedSign[],
  text: string,
  { han, ascii }: TextSurvey,
): ReadonlySet<number> {
  const plain = new Set<number>();
  if (han === 0 || han * 2 < ascii) return plain;
  const open = new Set(signs.filter(({ role }) => role === 'open').map(({ offset }) => offset));
  for (const { role, offset, text: sign, inside } of signs) {
    if (role === 'close' && text.charAt(offset - 1) === sign) plain.add(offset);
    if (inside !== undefined && open.has(inside)) plain.add(offset).add(inside);
  }
  return plain;
}

/** Whether a paragraph is Chinese text, where these signs come in pairs, and not code or mathematics. */
function isLanguage({ han, ascii }: TextSurvey): boolean {
  return han >= 4 && han * 2 >= ascii;
}

/** Whether a paragraph is the end of the one above, which a break before its last marks has cut off. */
function isRest(text: string): boolean {
  return text.length <= longestRest && !/[\w\p{L}]/u.test(text) && /^\s*[\p{Pf}\p{Pe}\p{Po}]/u.test(text);
}
