import { roundBracket, squareBracket, type TextSurvey } from '../survey/textSurvey.ts';

/** Entries of a bibliography have half-width marks by their own standard; so has data. */
const bibliography = /\[[JMDCNRSPGZ](?:\/OL)?\]|\d{4},\s?\d{1,4}\s?\(\d{1,3}\)\s?[:：]\s?\d/u;
const data = /^\s*(?:"[^"]{1,60}"\s?:|\{\s?")/u;
/** Cells that commas part, and nothing else. */
const row = /^[^,，。；：！？;:!?]{1,12}(?:,[^,，。；：！？;:!?]{0,12}){2,}$/u;

/** Whether a text is Chinese that somebody has punctuated, and neither data nor an entry of a bibliography. */
export function isChineseProse(text: string, { han, words, signs }: TextSurvey): boolean {
  if (han === 0 || han < words * 2) return false;
  const mayBeEntry = (signs & (squareBracket | roundBracket)) !== 0;
  return !(mayBeEntry && bibliography.test(text)) && !data.test(text) && !row.test(text);
}
