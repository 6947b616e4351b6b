import type { CorpusView } from '../../corpus/corpusView.ts';
import { wordingOf } from '../../layout/boilerplate/wording.ts';
import type { DocumentFacts } from '../../lint/documentFacts.ts';
import { type EdgeLine, edgeLines } from '../../recurrence/edgeLines.ts';
import { lineAt } from '../../text/textModel.ts';

/** Adjacent lines of a document that other documents have at their edges, too. */
export interface RecurringRun {
  /** 0-based source lines, ascending. */
  readonly lines: readonly [number, ...number[]];
  /** The documents that have the rarest of them, this one included. */
  readonly documents: number;
}

/** In how many documents a line stands, this one included, before it is taken for the site's. */
export const fewestDocuments = 3;
/** How many lines make a menu by themselves where text begins right behind them, and how many of them say what menus say. */
const shortestMenu = 5;
const fewestWorded = 2;

type EdgesView = CorpusView['edges'];

/** What of a document's edges recurs in the corpus, and is not known for boilerplate from the document alone. */
export function recurringRuns(facts: DocumentFacts, edges: EdgesView): readonly RecurringRun[] {
  const { head, foot, anchor } = edgeLines(facts);
  // Of a document that stands in the corpus more than once everything recurs.
  if (edges.documentsWith(anchor) > 1) return [];
  if (![...head, ...foot].some(({ hash, known }) => !known && edges.documentsWith(hash) >= fewestDocuments))
    return [];
  const named = new Set(
    facts.mentions
      .filter(({ type }) => type === 'person')
      .map(({ pieces: [{ start }] }) => lineAt(facts.model, start).index),
  );
  const recurs = ({ hash, known, line }: EdgeLine): boolean =>
    !known && hash !== 0 && !named.has(line) && edges.documentsWith(hash) >= fewestDocuments;
  return [...runsFrom(head, recurs, edges), ...runsFrom(foot, recurs, edges)].sort(
    (a, b) => a.lines[0] - b.lines[0],
  );
}

/** The runs among lines that are ordered from an edge inwards. */
function runsFrom(
  lines: readonly EdgeLine[],
  recurs: (line: EdgeLine) => boolean,
  edges: EdgesView,
): readonly RecurringRun[] {
  const runs: RecurringRun[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from;
    while (to < lines.length && recurs(lines[to] as EdgeLine)) to++;
    if (to > from) {
      const run = provenPart(lines, from, to);
      if (run.length > 0) runs.push(runOf(run, edges));
    }
    from = to + 1;
  }
  return runs;
}

/**
 * What of the recurring lines from `from` to `to` is certain. Between the edge and known boilerplate, or between two
 * pieces of it, there is no text. Where text follows, only entries count, and few of them may be the name of a section: a
 * menu is longer, has known boilerplate on its other side or things that menus say among its lines. Its last line may
 * be that name.
 */
function provenPart(lines: readonly EdgeLine[], from: number, to: number): readonly EdgeLine[] {
  const run = lines.slice(from, to);
  const outside = lines[from - 1];
  const inside = lines[to];
  const closedInside = inside?.known === true;
  if (outside !== undefined && !outside.known) return [];
  if (closedInside) return run;
  const end = run.findIndex(({ entry }) => !entry);
  const menu = end < 0 ? run : run.slice(0, end);
  if (menu.length < shortestMenu) return [];
  if (outside === undefined && menu.filter(saysWhatMenusSay).length < fewestWorded) return [];
  return menu.slice(0, -1);
}

function saysWhatMenusSay({ folded }: EdgeLine): boolean {
  return wordingOf(folded, false) !== undefined;
}

function runOf(run: readonly EdgeLine[], edges: EdgesView): RecurringRun {
  const [first = 0, ...rest] = run.map(({ line }) => line).sort((a, b) => a - b);
  const documents = Math.min(...run.map(({ hash }) => edges.documentsWith(hash)));
  return { lines: [first, ...rest], documents };
}
