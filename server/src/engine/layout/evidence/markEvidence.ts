import type { CharacterClass } from '../../text/characters.ts';
import type { LineFacts } from '../lineFacts.ts';
import { endsSentence } from '../lineKinds.ts';
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
  put({ lines, brackets, habits }, { index, above, below }, put) {
    put(flag(endsSentence(above)));
    for (const wanted of lastClasses) put(flag(above.lastClass === wanted));
    put(flag(above.lastClass === 'lower' || above.lastClass === 'upper'));
    for (const wanted of firstClasses) put(flag(below.firstClass === wanted));
    put(flag(hangingClasses.has(below.firstClass)));
    put(flag(below.firstClass === 'close'));
    put(flag(endsSentence(below)));
    put(endsOf(lines[index - 1]));
    put(endsOf(lines[index + 2]));
    const bracket = brackets[index];
    put(Math.min(3, bracket?.open ?? 0));
    put(flag(bracket?.closesBelow === true));
    put(flag(bracket?.unopenedBelow === true));
    put(habits.endingSentences);
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

function endsOf(line: LineFacts | undefined): number {
  return line === undefined ? -1 : flag(endsSentence(line));
}
