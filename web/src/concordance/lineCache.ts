import type { ConcordanceLine, ConcordancePage } from '../../../server/src/lsp/pagesProtocol.ts';

/** The lines of a view, as far as they have been fetched. */
export interface LineCache {
  readonly total: number;
  line(index: number): ConcordanceLine | undefined;
  /** Fetches what is missing between two lines; `fetched` is called when it is there. */
  want(from: number, to: number): void;
}

/** Lines that are fetched together. */
const pageLength = 200;

/** Starts with the first page. Pages that cannot be had (null) are `lost`. */
export function lineCache(
  first: ConcordancePage,
  fetchPage: (from: number, count: number) => Promise<ConcordancePage | null>,
  fetched: () => void,
  lost: () => void,
): LineCache {
  const pages = new Map<number, readonly ConcordanceLine[] | 'asked'>([[0, first.lines]]);
  const fetchOne = async (page: number): Promise<void> => {
    pages.set(page, 'asked');
    const answer = await fetchPage(page * pageLength, pageLength);
    if (answer === null) return lost();
    pages.set(page, answer.lines);
    fetched();
  };
  return {
    total: first.total,
    line(index) {
      const page = pages.get(Math.floor(index / pageLength));
      return page === undefined || page === 'asked' ? undefined : page[index % pageLength];
    },
    want(from, to) {
      for (let page = Math.floor(from / pageLength); page <= Math.floor(to / pageLength); page++) {
        if (!pages.has(page) && page * pageLength < first.total) void fetchOne(page);
      }
    },
  };
}

/** The size of the first page. */
export const firstPage = pageLength;
