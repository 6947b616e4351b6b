import type { TextModel } from '../../text/textModel.ts';
import type { LineFacts } from '../lineFacts.ts';
import { readFences } from '../lineKinds.ts';
import type { BoilerplateKind } from './boilerplateRun.ts';
import { findRuns } from './findRuns.ts';
import { type LineScore, scoreLines, wholeProof } from './lineScores.ts';
import { readPageMarks } from './pageMarks.ts';
import { type ReadLine, readLines } from './readLines.ts';

/** How much a run must prove: one control of a web site, or two entries that only its menus have. */
const enoughProof = 3;
/** Likewise for a run at the top of the document, where menus stand, and for one at its end. */
const enoughAtTop = 1.5;
const enoughAtEnd = 2.5;
/** Likewise at the end of a document that begins with the menus of a site, and how many lines it takes there. */
const enoughAtEndOfSite = 0.7;
const fewestAtEndOfSite = 4;

/** For each non-blank line what boilerplate it is, or undefined for text. Linear in the length of the document. */
export function readBoilerplate(
  model: TextModel,
  lines: readonly LineFacts[],
  furniture: readonly boolean[],
): readonly (BoilerplateKind | undefined)[] {
  const fenced = readFences(lines);
  const kinds = kindsOf(readLines(model, lines, fenced));
  const pages = readPageMarks(model, lines, furniture, fenced);
  return lines.map((_, index) => (pages[index] === true ? 'page' : kinds[index]));
}

/** What the lines are that web sites say. */
function kindsOf(read: readonly ReadLine[]): readonly (BoilerplateKind | undefined)[] {
  // Most documents hold too little of it for any run, wherever it stands.
  if (wholeProof(read) < Math.min(enoughAtTop, enoughAtEnd, enoughProof)) return [];
  const nothing = read.map(() => false);
  // What the words alone show says where the text ends, and that says more about the lines behind it.
  const sure = provenLines(scoreLines(read, nothing));
  const isSite = sure[0] === true || sure[1] === true;
  const behind = provenLines(scoreLines(read, sure), isSite);
  const scores = scoreLines(read, behind);
  const found = provenLines(scores, isSite);
  return read.map((_, index) => (found[index] === true ? scores[index]?.kind : undefined));
}

/** The lines of the runs that prove enough. */
function provenLines(scores: readonly LineScore[], isSite = false): readonly boolean[] {
  const marked = [...findRuns(scores)];
  for (let from = 0; from < marked.length; ) {
    let to = from;
    while (marked[to] === true) to++;
    if (to > from && !proves(scores, from, to, isSite)) marked.fill(false, from, to);
    from = Math.max(to, from + 1);
  }
  return marked;
}

function proves(scores: readonly LineScore[], from: number, to: number, isSite: boolean): boolean {
  let sum = 0;
  // Above the text a single entry is enough, if a menu stands there (see zones.ts); elsewhere two stand together.
  let together = from === 0;
  for (let at = from; at < to; at++) {
    const proof = scores[at]?.proof ?? 0;
    sum += proof;
    if (proof >= enoughProof || (proof > 0 && at > from && (scores[at - 1]?.proof ?? 0) > 0)) together = true;
  }
  if (
    isSite &&
    from > 0 &&
    to === scores.length &&
    to - from >= fewestAtEndOfSite &&
    sum >= enoughAtEndOfSite
  )
    return true;
  const enough = from === 0 ? enoughAtTop : to === scores.length ? enoughAtEnd : enoughProof;
  return together && sum >= enough;
}
