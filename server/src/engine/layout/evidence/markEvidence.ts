import type { CharacterClass } from '../../text/characters.ts';
import { type EvidenceGroup, flag } from './evidence.ts';

/** The marks and letters on either side of a break, and brackets that are open across it. */
export const markEvidence: EvidenceGroup = {
  names: [
    'endsSentence',
    'endsStop',
    'endsClose',
    'endsComma',
    'endsColon',
    'endsSemicolon',
    'endsOpen',
    'endsDash',
    'endsDigit',
    'endsLatin',
    'beginsLower',
    'beginsUpper',
    'beginsDigit',
    'beginsOpen',
    'beginsMark',
    'beginsClose',
    'endsSentenceBelow',
    'endsSentenceBefore',
    'endsSentenceAfter',
    'open',
    'closesBelow',
    'unopenedBelow',
    'endingSentencesDocument',
  ],
  put({ columns: { ends }, brackets, habits }, { index, above, below }, row, from) {
    let at = from;
    row[at++] = ends[index] as number;
    for (const wanted of lastClasses) row[at++] = flag(above.lastClass === wanted);
    row[at++] = flag(above.lastClass === 'lower' || above.lastClass === 'upper');
    for (const wanted of firstClasses) row[at++] = flag(below.firstClass === wanted);
    row[at++] = flag(hangingClasses.has(below.firstClass));
    row[at++] = flag(below.firstClass === 'close');
    row[at++] = ends[index + 1] as number;
    row[at++] = index === 0 ? -1 : (ends[index - 1] as number);
    row[at++] = ends[index + 2] ?? -1;
    const bracket = brackets[index];
    row[at++] = Math.min(3, bracket?.open ?? 0);
    row[at++] = flag(bracket?.closesBelow === true);
    row[at++] = flag(bracket?.unopenedBelow === true);
    row[at++] = habits.endingSentences;
  },
};

const lastClasses: readonly CharacterClass[] = [
  'stop',
  'close',
  'comma',
  'colon',
  'semicolon',
  'open',
  'dash',
  'digit',
];
const firstClasses: readonly CharacterClass[] = ['lower', 'upper', 'digit', 'open'];
const hangingClasses: ReadonlySet<CharacterClass> = new Set([
  'comma',
  'terminal',
  'semicolon',
  'colon',
  'stop',
]);
