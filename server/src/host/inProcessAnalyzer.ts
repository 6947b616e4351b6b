import type { EarlierAnalysis } from '../engine/lint/reviseAnalysis.ts';
import type { Segmenter } from '../engine/segment/segmenter.ts';
import type { AnalysisJob, Analyzer, SegmenterProblem } from './analyzer.ts';
import { JobQueue, type Queued } from './jobQueue.ts';
import { createReader, runAnalysis, runRevision, runSummary } from './runAnalysis.ts';

interface Task extends Queued {
  run(): void;
  drop(): void;
}

/** What an analyzer of this thread works with. */
export interface InProcessOptions {
  readonly segmenter: Segmenter;
  /** Calls back in a later turn of the event loop. */
  readonly later: (turn: () => void) => void;
  readonly problem?: SegmenterProblem;
}

/** Reads texts in this thread, one for each turn of the event loop, so that messages are still answered. */
export function inProcessAnalyzer({ segmenter, later, problem }: InProcessOptions): Analyzer {
  const reader = createReader(segmenter);
  /** The last analyses of the open documents. */
  const latest = new Map<string, EarlierAnalysis>();
  const queue = new JobQueue<Task>();
  let scheduled = false;
  let disposed = false;

  const schedule = (): void => {
    if (scheduled) return;
    scheduled = true;
    later(() => {
      scheduled = false;
      const task = queue.shift('all');
      if (task === undefined) return;
      task.run();
      schedule();
    });
  };

  const enqueue = <T>({ lane, slot }: AnalysisJob, compute: () => T): Promise<T | undefined> =>
    new Promise((resolve, reject) => {
      const drop = () => resolve(undefined);
      const run = () => {
        try {
          resolve(compute());
        } catch (error) {
          reject(error);
        }
      };
      if (disposed) return drop();
      queue.push({ lane, run, drop, ...(slot === undefined ? {} : { slot }) })?.drop();
      schedule();
    });

  return {
    segmenter: { id: segmenter.id, settled: true, ...(problem === undefined ? {} : { problem }) },
    // The segmenter of this analyzer never changes.
    onSegmenterChange: () => {},
    analyze: (job) =>
      enqueue(job, () => {
        const before = latest.get(job.document);
        const analysis =
          before === undefined ? runAnalysis(job, reader) : runRevision(before, job, reader).analysis;
        if (job.lane === 'open') latest.set(job.document, { analysis, recorded: job.recorded });
        return analysis;
      }),
    summarize: (job) => enqueue(job, () => runSummary(job, reader)),
    forget: (document) => void latest.delete(document),
    dispose() {
      disposed = true;
      for (const task of queue.drain()) task.drop();
    },
  };
}
