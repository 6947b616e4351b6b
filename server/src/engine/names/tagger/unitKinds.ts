import { characterTable, isHan, isLatinLetter, isNumeral, unitTable } from '../recognize/characters.ts';
import { foldedDigit, foldedDot } from './foldText.ts';

/** What kind of unit a folded code is. */
export const unitKind = {
  other: 0,
  han: 1,
  digit: 2,
  letter: 3,
  dot: 4,
  stop: 5,
  bracket: 6,
  blank: 7,
  numeral: 8,
  timeUnit: 9,
  enumeration: 10,
} as const;

/** How many kinds there are; the number itself stands for what is outside of a text. */
export const unitKinds = 11;

const stops = characterTable('，。；：！？,.;:!?…—');
const brackets = characterTable('（）()《》〈〉“”‘’「」『』【】[]"\'');
const blanks = characterTable(' \t\n\u00a0');
const timeUnits = characterTable('年月日时分秒');

/** The kind of every unit. */
export const kindOfUnit: Uint8Array = unitTable((code) => {
  if (timeUnits[code] === 1) return unitKind.timeUnit;
  if (isNumeral(code)) return unitKind.numeral;
  if (isHan(code)) return unitKind.han;
  if (code === foldedDigit) return unitKind.digit;
  if (isLatinLetter(code)) return unitKind.letter;
  if (code === foldedDot) return unitKind.dot;
  if (code === 0x3001) return unitKind.enumeration;
  if (stops[code] === 1) return unitKind.stop;
  if (brackets[code] === 1) return unitKind.bracket;
  return blanks[code] === 1 ? unitKind.blank : unitKind.other;
});
