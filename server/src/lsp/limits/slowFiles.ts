import type { Analyzer } from '../../host/analyzer.ts';

/** The open files whose analysis takes longer than the person wants to wait. */
export interface SlowFiles {
  /** How long the last analysis took, or has taken so far, in milliseconds; by URI. */
  all(): ReadonlyMap<string, number>;
}

/** What a watch over an analyzer needs. */
export interface BudgetOptions {
  /** In milliseconds. */
  readonly budget: () => number;
  /** How long a rule may be at work, in milliseconds. */
  readonly ruleBudget: () => number;
  /** A file has become slow, or is so no longer. */
  readonly changed: () => void;
}

/** Watches how long an analyzer takes over open documents, and tells it how long a rule may take. */
export function watchBudget(
  analyzer: Analyzer,
  { budget, ruleBudget, changed }: BudgetOptions,
): { readonly analyzer: Analyzer; readonly slow: SlowFiles } {
  const slow = new Map<string, number>();
  const timers = new Set<NodeJS.Timeout>();
  const set = (document: string, milliseconds: number | undefined): void => {
    if (milliseconds === slow.get(document)) return;
    if (milliseconds === undefined) slow.delete(document);
    else slow.set(document, milliseconds);
    changed();
  };

  const analyze: Analyzer['analyze'] = async (given, early) => {
    const job = { ...given, ruleBudget: ruleBudget() };
    // While the threads are being started, waiting says nothing about the file.
    if (job.lane !== 'open' || !analyzer.segmenter.settled) return analyzer.analyze(job, early);
    const limit = budget();
    const begun = performance.now();
    const timer = setTimeout(() => set(job.document, limit), limit);
    timers.add(timer);
    try {
      const analysis = await analyzer.analyze(job, early);
      const taken = Math.round(performance.now() - begun);
      // A later text has taken the place of this one; it is timed by itself.
      if (analysis !== undefined) set(job.document, taken > limit ? taken : undefined);
      return analysis;
    } finally {
      clearTimeout(timer);
      timers.delete(timer);
    }
  };

  const watched: Analyzer = {
    get segmenter() {
      return analyzer.segmenter;
    },
    onSegmenterChange: (listener) => analyzer.onSegmenterChange(listener),
    analyze,
    summarize: (job) => analyzer.summarize({ ...job, ruleBudget: ruleBudget() }),
    forget(document) {
      set(document, undefined);
      analyzer.forget(document);
    },
    dispose() {
      for (const timer of timers) clearTimeout(timer);
      analyzer.dispose();
    },
  };
  return { analyzer: watched, slow: { all: () => slow } };
}
