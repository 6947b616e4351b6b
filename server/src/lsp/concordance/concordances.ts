import { type KwicLine, mostLines } from '../../service/concordance/kwic.ts';
import { orderLines } from '../../service/concordance/kwicOrder.ts';
import { literalPattern } from '../../service/concordance/literalPattern.ts';
import type { ConcordanceView } from '../pagesProtocol.ts';
import { baseName } from '../uris.ts';

/** The lines of a search, as they were when it was made. */
export interface Concordance {
  readonly id: number;
  /** In document order. */
  readonly lines: readonly KwicLine[];
  readonly cut: boolean;
  /** Whether the lines are those of the index, which keeps little of what stands around them. */
  readonly fromIndex: boolean;
  /** By document. */
  readonly dates: ReadonlyMap<string, string>;
  /** The lines of a view, in its order. */
  view(view: ConcordanceView): readonly KwicLine[];
}

/** The concordances that clients may still ask for lines of. */
export interface Concordances {
  add(lines: readonly KwicLine[], dates: ReadonlyMap<string, string>, fromIndex: boolean): Concordance;
  get(id: number): Concordance | undefined;
}

/** A window has one or two in use; those before them are let go. */
const mostKept = 3;

/** Starts without any. */
export function createConcordances(): Concordances {
  const kept = new Map<number, Concordance>();
  let last = 0;
  return {
    add(found, dates, fromIndex) {
      const id = ++last;
      const lines = found.slice(0, mostLines);
      const cut = lines.length < found.length;
      const concordance = { id, lines, dates, cut, fromIndex, view: viewer(lines, dates) };
      kept.set(id, concordance);
      kept.delete(id - mostKept);
      return concordance;
    },
    get: (id) => kept.get(id),
  };
}

/** Pages of one view are asked for one after the other, so the last order is remembered. */
function viewer(lines: readonly KwicLine[], dates: ReadonlyMap<string, string>): Concordance['view'] {
  let last: { readonly key: string; readonly lines: readonly KwicLine[] } | undefined;
  return (view) => {
    const key = JSON.stringify([view.order, view.descending, view.filter, view.document]);
    if (last?.key !== key) last = { key, lines: viewed(lines, view, dates) };
    return last.lines;
  };
}

function viewed(
  lines: readonly KwicLine[],
  { order, descending, filter, document }: ConcordanceView,
  dates: ReadonlyMap<string, string>,
): readonly KwicLine[] {
  const pattern = literalPattern(filter);
  const taken = lines.filter(
    (line) =>
      (document === undefined || line.document === document) &&
      (pattern === undefined || holds(line, pattern)),
  );
  const numbers = orderLines(taken, order, dates);
  const ordered = numbers.flatMap((number) => taken[number] ?? []);
  return descending ? ordered.reverse() : ordered;
}

function holds({ left, key, right, document }: KwicLine, pattern: RegExp): boolean {
  return [`${left}${key}${right}`, baseName(document)].some((text) => text.search(pattern) >= 0);
}
