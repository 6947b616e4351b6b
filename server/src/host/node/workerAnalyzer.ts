import type { DocumentAnalysis, TextAnalysis } from '../../engine/lint/analyzer.ts';
import { characterSegmenter } from '../../engine/segment/characterSegmenter.ts';
import type { DocumentSummary } from '../../service/documentSummary.ts';
import type { AnalysisInput, AnalysisJob, Analyzer, SegmenterState } from '../analyzer.ts';
import { inProcessAnalyzer } from '../inProcessAnalyzer.ts';
import { JobQueue, type Queued } from '../jobQueue.ts';
import type { EngineThread, StartThread } from './engineThread.ts';
import { createReceivedAnalyses, type ReceivedAnalyses } from './receivedAnalyses.ts';
import type { WorkerMessage } from './workerMessages.ts';

/** What becomes of a job: an answer, nothing because another took its place, or it is to be done elsewhere. */
type Answer = DocumentAnalysis | DocumentSummary | 'moved' | undefined;

/** Hears what a text says before its names are read. */
type Early = (analysis: TextAnalysis) => void;

interface Task extends Queued {
  readonly want: 'analysis' | 'summary';
  readonly input: AnalysisInput;
  readonly early?: Early;
  settle(answer: Answer): void;
  fail(detail: string): void;
}

/** One of the two threads with what it is doing. */
interface Post {
  readonly received: ReceivedAnalyses;
  readonly thread: EngineThread;
  ready: boolean;
  task: Task | undefined;
}

/**
 * Reads texts in worker threads. The main one loads the dictionary and lives as long as the server. Until it is
 * ready a second one without a dictionary serves open documents, so that nobody waits; it ends then. When the
 * main thread dies it is started once more, and after that texts are read in this thread, without a dictionary.
 */
export function workerAnalyzer(start: StartThread): Analyzer {
  return new WorkerAnalyzer(start);
}

class WorkerAnalyzer implements Analyzer {
  segmenter: SegmenterState = { id: characterSegmenter.id, settled: false };
  private readonly start: StartThread;
  private readonly queue = new JobQueue<Task>();
  private readonly listeners: ((state: SegmenterState) => void)[] = [];
  private main: Post | undefined;
  private starter: Post | undefined;
  private fallback: Analyzer | undefined;
  private crashes = 0;

  constructor(start: StartThread) {
    this.start = start;
    this.main = this.post('main');
    this.starter = this.post('starter');
  }

  onSegmenterChange(listener: (state: SegmenterState) => void): void {
    this.listeners.push(listener);
  }

  async analyze(job: AnalysisJob, early?: Early): Promise<DocumentAnalysis | undefined> {
    const answer = await this.enqueue('analysis', job, early);
    if (answer === 'moved') return this.fallback?.analyze(job, early);
    return answer !== undefined && 'facts' in answer ? answer : undefined;
  }

  async summarize(job: AnalysisJob): Promise<DocumentSummary | undefined> {
    const answer = await this.enqueue('summary', job);
    if (answer === 'moved') return this.fallback?.summarize(job);
    return answer !== undefined && 'record' in answer ? answer : undefined;
  }

  forget(document: string): void {
    for (const post of [this.main, this.starter]) {
      if (post?.received.forget(document)) post.thread.send({ want: 'forget', document });
    }
    this.fallback?.forget(document);
  }

  dispose(): void {
    this.main?.thread.stop();
    this.starter?.thread.stop();
    for (const task of this.queue.drain()) task.settle(undefined);
    this.main?.task?.settle(undefined);
    this.starter?.task?.settle(undefined);
    this.fallback?.dispose();
  }

  private enqueue(want: Task['want'], job: AnalysisJob, early?: Early): Promise<Answer> {
    if (this.fallback !== undefined) return Promise.resolve('moved');
    const { lane, slot, ...input } = job;
    return new Promise((settle, reject) => {
      const fail = (detail: string): void => reject(new Error(detail));
      const task: Task = {
        lane,
        want,
        input,
        settle,
        fail,
        ...(slot === undefined ? {} : { slot }),
        ...(early === undefined ? {} : { early }),
      };
      this.queue.push(task)?.settle(undefined);
      this.pump();
    });
  }

  private post(role: 'main' | 'starter'): Post {
    const post: Post = {
      received: createReceivedAnalyses(),
      thread: this.start(
        { dictionary: role === 'main' },
        {
          onMessage: (message) => this.receive(post, message),
          onCrash: (detail) => this.crashed(post, detail),
        },
      ),
      ready: false,
      task: undefined,
    };
    return post;
  }

  private receive(post: Post, message: WorkerMessage): void {
    if (message.kind === 'segmenter') {
      post.ready = true;
      if (post === this.main) this.settled(message.id, message.problem);
    } else if (message.kind === 'text') {
      if (post.task === undefined) return;
      post.received.begin(post.task.input, message.analysis);
      post.task.early?.(message.analysis);
      return;
    } else {
      const { task } = post;
      post.task = undefined;
      if (task !== undefined) hand(message, task, post);
    }
    this.pump();
  }

  private settled(id: string, problem: string | undefined): void {
    const { starter } = this;
    this.starter = undefined;
    starter?.thread.stop();
    this.requeue(starter?.task);
    const missing = problem === undefined ? {} : { problem: { kind: 'missing', detail: problem } as const };
    this.announce({ id, settled: true, ...missing });
  }

  private crashed(post: Post, detail: string): void {
    this.requeue(post.task);
    if (post === this.starter) this.starter = undefined;
    else if (post === this.main) {
      this.crashes++;
      if (this.crashes < 2) this.main = this.post('main');
      else this.fallBack(detail);
    }
    this.pump();
  }

  private fallBack(detail: string): void {
    this.main = undefined;
    this.starter?.thread.stop();
    this.requeue(this.starter?.task);
    this.starter = undefined;
    this.fallback = inProcessAnalyzer({ segmenter: characterSegmenter, later: setImmediate });
    const { segmenter } = this.fallback;
    for (const task of this.queue.drain()) task.settle('moved');
    this.announce({ ...segmenter, problem: { kind: 'crashed', detail } });
  }

  private announce(state: SegmenterState): void {
    this.segmenter = state;
    for (const listener of this.listeners) listener(state);
  }

  private requeue(task: Task | undefined): void {
    if (task !== undefined && !this.queue.putBack(task)) task.settle(undefined);
  }

  /** Hands the next job to a thread that is free; the index waits for the dictionary. */
  private pump(): void {
    const main = this.main?.ready === true ? this.main : undefined;
    const post = main ?? (this.starter?.ready === true ? this.starter : undefined);
    if (post === undefined || post.task !== undefined) return;
    post.task = this.queue.shift(main === undefined ? 'open' : 'all');
    if (post.task === undefined) return;
    const { want, input, slot, early } = post.task;
    if (early !== undefined) post.received.forget(input.document);
    post.thread.send(
      want === 'analysis' ? post.received.request(input, slot !== undefined) : { want, input },
    );
  }
}

/** Gives a task the answer that its thread has sent. */
function hand(
  message: Exclude<WorkerMessage, { kind: 'segmenter' | 'text' }>,
  task: Task,
  { received }: Post,
): void {
  if (message.kind === 'failed') task.fail(message.detail);
  else if (message.kind === 'summary') task.settle(message.summary);
  else task.settle(received.take(task.input, message));
}
