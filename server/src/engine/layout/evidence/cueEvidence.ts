import type { LineFacts } from '../lineFacts.ts';
import { type EvidenceGroup, flag } from './evidence.ts';

/** What the wording of the two lines says they are. */
export const cueEvidence: EvidenceGroup = {
  names: [
    'itemAbove',
    'itemBelow',
    'articleBelow',
    'headingAbove',
    'headingBelow',
    'markupAbove',
    'markupBelow',
    'codeAbove',
    'codeBelow',
    'cellsAbove',
    'cellsBelow',
    'bylineAbove',
    'bylineBelow',
    'labelAbove',
    'labelBelow',
    'dateAbove',
    'dateBelow',
    'startsDateBelow',
    'endsDateAbove',
    'pageAbove',
    'pageBelow',
    'pageAfter',
    'leaderAbove',
    'leaderBelow',
    'letterAbove',
    'letterBelow',
    'addressAbove',
    'addressBelow',
    'turnBelow',
    'boilerplateAbove',
    'boilerplateBelow',
    'datelineBelow',
    'copiesAbove',
    'copiesBelow',
    'headingsDocument',
  ],
  put({ lines, copies, habits }, { index, above, below }, put) {
    const [a, b] = [above.cues, below.cues];
    put(flag(a.item !== 'none'));
    put(flag(b.item !== 'none'));
    put(flag(b.item === 'article'));
    put(flag(a.markup === 'heading'));
    put(flag(b.markup === 'heading'));
    put(flag(a.markup === 'other' || a.markup === 'fence'));
    put(flag(b.markup === 'other' || b.markup === 'fence'));
    put(flag(isCode(above)));
    put(flag(isCode(below)));
    for (const cue of pairedCues) {
      put(flag(a[cue]));
      put(flag(b[cue]));
    }
    put(flag(b.startsWithDate));
    put(flag(a.endsWithDate));
    put(flag(a.pageNumber));
    put(flag(b.pageNumber));
    put(flag(lines[index + 2]?.cues.pageNumber === true));
    for (const cue of laterPairedCues) {
      put(flag(a[cue]));
      put(flag(b[cue]));
    }
    put(flag(b.turn));
    put(flag(a.boilerplate));
    put(flag(b.boilerplate));
    put(flag(b.dateline));
    put(Math.min(6, copies[index] ?? 1));
    put(Math.min(6, copies[index + 1] ?? 1));
    put(habits.headings);
  },
};

const pairedCues = ['cells', 'byline', 'labelled', 'date'] as const;
const laterPairedCues = ['leader', 'letter', 'address'] as const;

/** Program text has code cues and hardly an ideograph. */
function isCode(line: LineFacts): boolean {
  return line.cues.code && line.han * 4 < line.units;
}
