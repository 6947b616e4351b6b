import type { EdgeRecord } from './edgeLines.ts';

/** How many documents have a line at their edges. */
export interface EdgeTable {
  /** Grows when a line comes to stand in more than one document, or in one less of those. */
  readonly revision: number;
  /** Documents that have the line with this hash near an edge. */
  documentsWith(hash: number): number;
  /** Takes one state of a document out and another one in. */
  replace(before: EdgeRecord, after: EdgeRecord): void;
}

/** Starts an empty table. */
export function createEdgeTable(): EdgeTable {
  const counts = new Map<number, number>();
  let revision = 0;
  const count = (hash: number, by: 1 | -1): void => {
    const now = (counts.get(hash) ?? 0) + by;
    if (now <= 0) counts.delete(hash);
    else counts.set(hash, now);
    if (now > 1 || (by < 0 && now > 0)) revision++;
  };
  return {
    get revision() {
      return revision;
    },
    documentsWith: (hash) => counts.get(hash) ?? 0,
    replace(before, after) {
      const [old, fresh] = [hashesOf(before), hashesOf(after)];
      for (const hash of old) if (!fresh.has(hash)) count(hash, -1);
      for (const hash of fresh) if (!old.has(hash)) count(hash, 1);
    },
  };
}

function hashesOf({ known, open }: EdgeRecord): ReadonlySet<number> {
  return new Set([...known, ...open]);
}
