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
  put({ lines, copies, habits }, { index, above, below }, row, from) {
    let at = from;
    const [a, b] = [above.cues, below.cues];
    row[at++] = flag(a.item !== 'none');
    row[at++] = flag(b.item !== 'none');
    row[at++] = flag(b.item === 'article');
    row[at++] = flag(a.markup === 'heading');
    row[at++] = flag(b.markup === 'heading');
    row[at++] = flag(a.markup !== 'none' && a.markup !== 'heading');
    row[at++] = flag(b.markup !== 'none' && b.markup !== 'heading');
    row[at++] = flag(isCode(above));
    row[at++] = flag(isCode(below));
    row[at++] = flag(a.cells);
    row[at++] = flag(b.cells);
    row[at++] = flag(a.byline);
    row[at++] = flag(b.byline);
    row[at++] = flag(a.labelled);
    row[at++] = flag(b.labelled);
    row[at++] = flag(a.date);
    row[at++] = flag(b.date);
    row[at++] = flag(b.startsWithDate);
    row[at++] = flag(a.endsWithDate);
    row[at++] = flag(a.pageNumber);
    row[at++] = flag(b.pageNumber);
    row[at++] = flag(lines[index + 2]?.cues.pageNumber === true);
    row[at++] = flag(a.leader);
    row[at++] = flag(b.leader);
    row[at++] = flag(a.letter);
    row[at++] = flag(b.letter);
    row[at++] = flag(a.address);
    row[at++] = flag(b.address);
    row[at++] = flag(b.turn);
    row[at++] = flag(a.boilerplate);
    row[at++] = flag(b.boilerplate);
    row[at++] = flag(b.dateline);
    row[at++] = Math.min(6, copies[index] ?? 1);
    row[at++] = Math.min(6, copies[index + 1] ?? 1);
    row[at++] = habits.headings;
  },
};

/** Program text has code cues and hardly an ideograph. */
function isCode(line: LineFacts): boolean {
  return line.cues.code && line.han * 4 < line.units;
}
