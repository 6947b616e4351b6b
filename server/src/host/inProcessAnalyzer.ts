import type { DocumentAnalysis, TextAnalysis } from '../engine/lint/analyzer.ts';
import type { EarlierAnalysis, Revision } from '../engine/lint/reviseAnalysis.ts';
import type { Segmenter } from '../engine/segment/segmenter.ts';
import type { AnalysisJob, Analyzer, SegmenterProblem } from './analyzer.ts';
import { JobQueue, type Queued } from './jobQueue.ts';
import {
  createReader,
  type Reader,
  runNames,
  runRevision,
  runSummary,
  runTextAnalysis,
} from './runAnalysis.ts';

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

  const analyse: (...args: Parameters<Analyzer['analyze']>) => DocumentAnalysis = (job, early) => {
    const before = job.slot === undefined ? undefined : latest.get(job.document);
    const made: Pick<EarlierAnalysis, 'analysis' | 'workings'> =
      before === undefined || early !== undefined
        ? { analysis: firstAnalysis(job, reader, early) }
        : withoutPatch(runRevision(before, job, reader));
    if (job.slot !== undefined) latest.set(job.document, { ...made, recorded: job.recorded });
    return made.analysis;
  };

  return {
    segmenter: { id: segmenter.id, settled: true, ...(problem === undefined ? {} : { problem }) },
    // The segmenter of this analyzer never changes.
    onSegmenterChange: () => {},
    analyze: (job, early) => enqueue(job, () => analyse(job, early)),
    summarize: (job) => enqueue(job, () => runSummary(job, reader)),
    forget: (document) => void latest.delete(document),
    dispose() {
      disposed = true;
      for (const task of queue.drain()) task.drop();
    },
  };
}

/** What is kept of a revision: nobody here wants to be sent what has changed. */
function withoutPatch({ analysis, workings }: Revision): Pick<EarlierAnalysis, 'analysis' | 'workings'> {
  return { analysis, workings };
}

function firstAnalysis(
  job: AnalysisJob,
  reader: Reader,
  early?: (analysis: TextAnalysis) => void,
): DocumentAnalysis {
  const text = runTextAnalysis(job, reader);
  early?.(text);
  return runNames(text, job, reader);
}
