import type { CorpusIndex } from '../engine/corpus/corpusIndex.ts';
import { findSuspects, type SuspectedEntity } from '../engine/corpus/suspects.ts';
import { nextTurn } from '../host/nextTurn.ts';

/** Looks for spellings that may be one name, and remembers what it found until names change. */
export interface SuspectSearch {
  find(): Promise<readonly SuspectedEntity[]>;
}

/** How long the search works before other requests have their turn, in milliseconds. */
const sliceMs = 15;

/** Starts a search that has found nothing yet. Requests that come while one is under way share its answer. */
export function createSuspectSearch(index: CorpusIndex): SuspectSearch {
  let latest: { readonly revision: number; readonly found: Promise<readonly SuspectedEntity[]> } | undefined;
  return {
    find() {
      if (latest?.revision === index.revision) return latest.found;
      const found = inSlices(index);
      found.catch(() => {
        latest = undefined;
      });
      latest = { revision: index.revision, found };
      return found;
    },
  };
}

async function inSlices(index: CorpusIndex): Promise<readonly SuspectedEntity[]> {
  const steps = findSuspects(index);
  for (;;) {
    const end = performance.now() + sliceMs;
    while (performance.now() < end) {
      const { done, value } = steps.next();
      if (done === true) return value;
    }
    await nextTurn();
  }
}
