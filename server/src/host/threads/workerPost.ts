import type { DocumentAnalysis, TextAnalysis } from '../../engine/lint/analyzer.ts';
import type { DocumentSummary } from '../../service/documentSummary.ts';
import type { AnalysisInput } from '../analyzer.ts';
import type { Queued } from '../jobQueue.ts';
import type { EngineThread } from './engineThread.ts';
import type { ReceivedAnalyses } from './receivedAnalyses.ts';
import type { WorkerMessage } from './workerMessages.ts';

/** What becomes of a job: an answer, nothing because another took its place, or it is to be done elsewhere. */
export type Answer = DocumentAnalysis | DocumentSummary | 'moved' | undefined;

/** Hears what a text says before its names are read. */
export type Early = (analysis: TextAnalysis) => void;

/** A text on its way through a thread. */
export interface Task extends Queued {
  readonly want: 'analysis' | 'summary';
  input: AnalysisInput;
  /** How long a rule may be at work on it, in milliseconds. */
  readonly budget: number;
  readonly early?: Early;
  /** The document was closed while a thread was reading it: what it says is not kept. */
  forgotten?: true;
  settle(answer: Answer): void;
  fail(error: Error): void;
}

/** One of the two threads with what it is doing. */
export interface Post {
  readonly received: ReceivedAnalyses;
  readonly thread: EngineThread;
  ready: boolean;
  task: Task | undefined;
  /** Where the thread notes what is at work. */
  readonly atWork: SharedArrayBuffer | undefined;
  timer?: ReturnType<typeof setTimeout>;
  /** Ends the watch over the rules. */
  unwatch?: () => void;
}

/** Ends the watches over a thread that is through with a text. */
export function rest(post: Post | undefined): void {
  clearTimeout(post?.timer);
  post?.unwatch?.();
}

/** Gives a task the answer that its thread has sent. */
export function hand(
  message: Exclude<WorkerMessage, { kind: 'segmenter' | 'text' }>,
  task: Task,
  { received, thread }: Post,
): void {
  const { document } = task.input;
  if (task.forgotten) {
    // The thread had its answer when it was told to forget the document.
    received.forget(document);
    thread.send({ want: 'forget', document });
    task.settle(undefined);
  } else if (message.kind === 'failed') task.fail(new Error(message.detail));
  else if (message.kind === 'summary') task.settle(message.summary);
  else task.settle(received.take(task.input, message));
}
