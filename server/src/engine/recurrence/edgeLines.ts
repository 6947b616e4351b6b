/**
 * The short lines at the head and at the foot of documents, where menus stand. What recurs there in other documents of a
 * corpus belongs to the site and not to the text.
 */
import { isMetadata } from '../layout/boilerplate/readLines.ts';
import { simplified } from '../layout/boilerplate/simplified.ts';
import type { TextFacts } from '../lint/documentFacts.ts';
import { oncePer } from '../once.ts';
import { withoutSpace } from '../text/scripts.ts';
import type { Line, TextModel } from '../text/textModel.ts';

/** A non-blank line near an edge of its document. */
export interface EdgeLine {
  /** 0-based source line. */
  readonly line: number;
  /** What equal lines share; 0 for a line that is too long for a web site's own, or data about the text. */
  readonly hash: number;
  /** Whether its document alone shows that it is boilerplate. */
  readonly known: boolean;
  /** Whether it may be the entry of a menu. */
  readonly entry: boolean;
  /** Its text as it is compared (see simplified.ts), without blanks; empty for a line that is too long. */
  readonly folded: string;
}

/** The lines near the edges of a document, in reading order from its first line, and from its last. */
export interface EdgeLines {
  readonly head: readonly EdgeLine[];
  readonly foot: readonly EdgeLine[];
  /** The hash of the first line of running text; 0 where there is none. Copies of the document have the same. */
  readonly anchor: number;
}

/** What the index keeps of them: hashes in ascending order, each once. */
export interface EdgeRecord {
  /** Of lines that are known to be boilerplate, and of the first line of running text. */
  readonly known: Uint32Array;
  /** Of lines that may be text. */
  readonly open: Uint32Array;
}

/** A record without any line. */
export const noEdges: EdgeRecord = { known: new Uint32Array(0), open: new Uint32Array(0) };

/** How many non-blank lines from an edge menus are looked for: long ones have some forty entries. */
const reach = 60;
/** UTF-16 units of the shortest and the longest line that may be an entry, blanks left out. */
const [shortestEntry, longestEntry] = [2, 16];
/** UTF-16 units of the longest line that is looked for elsewhere, blanks left out. */
const longestLine = 30;
const sentence = /[。!?;]$/u;
const says = /[\p{Script=Han}a-z]/u;
const entry = /^[^\p{Nd},。!?;:、…“”‘’()<>《》[\]【】#*=@%]+$/u;

/** The lines near the edges of a document, read once. No line is in both. */
export const edgeLines: (facts: TextFacts) => EdgeLines = oncePer((facts) => {
  const known = new Set(facts.layout.boilerplate.flatMap(({ lines }) => lines));
  const filled = facts.model.lines.filter(({ index }) => facts.layout.kinds[index] !== 'blank');
  const middle = Math.ceil(filled.length / 2);
  const read = (line: Line): EdgeLine => readLine(facts.model, line, known.has(line.index));
  return {
    head: filled.slice(0, Math.min(reach, middle)).map(read),
    foot: filled
      .slice(Math.max(middle, filled.length - reach))
      .reverse()
      .map(read),
    anchor: anchorOf(facts, known),
  };
});

/** The record of a document. */
export function edgeRecordOf(facts: TextFacts): EdgeRecord {
  const { head, foot, anchor } = edgeLines(facts);
  const lines = [...head, ...foot];
  return {
    known: ordered([anchor, ...lines.filter(({ known }) => known).map(({ hash }) => hash)]),
    open: ordered(lines.filter(({ known }) => !known).map(({ hash }) => hash)),
  };
}

function ordered(hashes: readonly number[]): Uint32Array {
  return Uint32Array.from(new Set(hashes.filter((hash) => hash !== 0))).sort();
}

/** UTF-16 units from which on a line is taken for running text. */
const shortestProse = 20;

function anchorOf({ model }: TextFacts, known: ReadonlySet<number>): number {
  const line = model.lines.find(
    ({ index, start, end }) =>
      end - start >= shortestProse &&
      !known.has(index) &&
      model.text.slice(start, end).trim().length >= shortestProse,
  );
  return line === undefined ? 0 : hashOf(withoutSpace(model.text.slice(line.start, line.end)));
}

function readLine({ text }: TextModel, { index, start, end }: Line, known: boolean): EdgeLine {
  const folded = end - start > longestLine * 3 ? '' : withoutSpace(simplified(text.slice(start, end)));
  const isShort = folded !== '' && folded.length <= longestLine && !sentence.test(folded);
  const hash = known || (isShort && !isMetadata(folded)) ? hashOf(folded) : 0;
  return { line: index, hash, known, entry: known || (hash !== 0 && mayBeEntry(folded)), folded };
}

function mayBeEntry(folded: string): boolean {
  return (
    folded.length >= shortestEntry && folded.length <= longestEntry && says.test(folded) && entry.test(folded)
  );
}

/** FNV-1a over UTF-16 units (G. Fowler, L. C. Noll and K.-P. Vo), never 0. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0 || 1;
}
