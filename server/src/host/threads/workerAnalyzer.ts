import type { DocumentAnalysis } from '../../engine/lint/analyzer.ts';
import { characterSegmenter } from '../../engine/segment/characterSegmenter.ts';
import type { DocumentSummary } from '../../service/documentSummary.ts';
import type { AnalysisJob, Analyzer, SegmenterState } from '../analyzer.ts';
import { inProcessAnalyzer } from '../inProcessAnalyzer.ts';
import { JobQueue } from '../jobQueue.ts';
import { later } from '../nextTurn.ts';
import { budgetFor, createOverTime, readingBudget, watchWork } from '../overTime.ts';
import { sharedWord } from '../ruleAtWork.ts';
import type { StartThread } from './engineThread.ts';
import { createReceivedAnalyses } from './receivedAnalyses.ts';
import type { WorkerMessage } from './workerMessages.ts';
import { type Answer, type Early, hand, type Post, rest, type Task } from './workerPost.ts';

/** After so many threads it is taken to be the text that ends them. */
const mostDeaths = 2;

/** After so many threads that died over texts, the threads are given up. */
const mostLosses = 12;

/** A thread that is so much longer at one text than reading it may take goes round in circles, in milliseconds. */
const longestBesides = 10 * 60 * 1000;

/**
 * Reads texts in worker threads. The main one loads the dictionary and lives as long as the server. Until it is
 * ready a second one without a dictionary serves open documents, so that nobody waits; it ends then. When the
 * main thread dies it is started once more, and after that texts are read in this thread, without a dictionary. A text over
 * which two threads have died is not read at all. A thread in which a rule does not end is replaced, and the text is read without
 * that rule; where the reading itself does not end, the text is not read.
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
  private losses = 0;
  /** How many threads have died over a document since it was last read. */
  private readonly deaths = new Map<string, number>();
  private readonly overTime = createOverTime();

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
    if (answer === 'moved') return this.elsewhere(job)?.analyze(job, early);
    return answer !== undefined && 'facts' in answer ? answer : undefined;
  }

  async summarize(job: AnalysisJob): Promise<DocumentSummary | undefined> {
    const answer = await this.enqueue('summary', job);
    if (answer === 'moved') return this.elsewhere(job)?.summarize(job);
    return answer !== undefined && 'record' in answer ? answer : undefined;
  }

  /** The analyzer of this thread, which must not read what other threads have died of. */
  private elsewhere({ document }: AnalysisJob): Analyzer | undefined {
    if (this.deaths.has(document)) throw new Error(deadly);
    return this.fallback;
  }

  forget(document: string): void {
    this.deaths.delete(document);
    this.overTime.forget(document);
    for (const post of [this.main, this.starter]) {
      if (post?.task?.input.document === document) post.task.forgotten = true;
      if (post?.received.forget(document)) post.thread.send({ want: 'forget', document });
    }
    this.fallback?.forget(document);
  }

  dispose(): void {
    for (const post of [this.main, this.starter]) {
      rest(post);
      post?.thread.stop();
    }
    for (const task of this.queue.drain()) task.settle(undefined);
    this.main?.task?.settle(undefined);
    this.starter?.task?.settle(undefined);
    this.fallback?.dispose();
  }

  private enqueue(want: Task['want'], job: AnalysisJob, early?: Early): Promise<Answer> {
    if (this.fallback !== undefined) return Promise.resolve('moved');
    const { lane, slot, ruleBudget, ...input } = job;
    const budget = budgetFor(input.text.length, ruleBudget);
    const unread = this.overTime.unread(input.document, budget, lengthOf(input.text, slot));
    if (unread !== undefined) return Promise.reject(unread);
    return new Promise((settle, fail) => {
      const task: Task = {
        lane,
        want,
        input,
        budget,
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
    const atWork = sharedWord();
    const post: Post = {
      received: createReceivedAnalyses(),
      atWork,
      thread: this.start(
        { dictionary: role === 'main', ...(atWork === undefined ? {} : { atWork }) },
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
      if (post.task === undefined || post.task.forgotten) return;
      post.received.begin(post.task.input, message.analysis);
      post.task.early?.(message.analysis);
      return;
    } else {
      const { task } = post;
      rest(post);
      post.task = undefined;
      if (task !== undefined) this.deaths.delete(task.input.document);
      if (task !== undefined) hand(message, task, post);
    }
    this.pump();
  }

  /** A rule does not end on a text: another thread reads the text without it. Nobody reads one of which the reading does not end. */
  private stuck(post: Post, worker: string): void {
    const { task } = post;
    if (task === undefined) return;
    rest(post);
    post.thread.stop();
    const { document, text } = task.input;
    const late = this.overTime.note(document, worker, task.budget, text.length);
    if (late === undefined) this.requeue(task);
    else task.fail(late);
    if (post === this.starter) this.starter = this.post('starter');
    else if (post === this.main) this.main = this.post('main');
    this.pump();
  }

  private settled(id: string, problem: string | undefined): void {
    const { starter } = this;
    this.starter = undefined;
    rest(starter);
    starter?.thread.stop();
    this.requeue(starter?.task);
    const missing = problem === undefined ? {} : { problem: { kind: 'missing', detail: problem } as const };
    this.announce({ id, settled: true, ...missing });
  }

  private crashed(post: Post, detail: string): void {
    rest(post);
    const { task } = post;
    const reading = task !== undefined && post.ready;
    if (!reading || !this.blame(task, detail)) this.requeue(task);
    if (post === this.starter) this.starter = undefined;
    else if (post === this.main) {
      if (reading) this.losses++;
      else this.crashes++;
      if (this.crashes < 2 && this.losses < mostLosses) this.main = this.post('main');
      else this.fallBack(detail);
    }
    this.pump();
  }

  /**
   * Gives up a text over which threads die one after the other: it would take this thread with it, and with it all that
   * the person has open. Tells whether it did.
   */
  private blame(task: Task, detail: string): boolean {
    const { document } = task.input;
    const deaths = (this.deaths.get(document) ?? 0) + 1;
    this.deaths.set(document, deaths);
    if (deaths < mostDeaths) return false;
    task.fail(new Error(`${deadly}: ${detail}`));
    return true;
  }

  private fallBack(detail: string): void {
    this.main = undefined;
    rest(this.starter);
    this.starter?.thread.stop();
    this.requeue(this.starter?.task);
    this.starter = undefined;
    this.fallback = inProcessAnalyzer({ segmenter: characterSegmenter, later });
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
    const { task } = post;
    const { document, settings, text } = task.input;
    const { want, slot, early, budget } = task;
    const inForce = this.overTime.settingsFor(document, settings, lengthOf(text, slot));
    const input = { ...task.input, settings: inForce };
    task.input = input;
    post.unwatch = watchWork(post.atWork, budget, (worker) => this.stuck(post, worker));
    const longest = readingBudget(budget) + longestBesides;
    post.timer = setTimeout(() => {
      post.thread.stop();
      this.crashed(post, `no answer in ${Math.round(longest / 1000)} s`);
    }, longest);
    // Node's timers are objects and would keep the process alive; a browser's are numbers.
    if (typeof post.timer === 'object') post.timer.unref();
    if (early !== undefined) post.received.forget(input.document);
    post.thread.send(
      want === 'analysis' ? post.received.request(input, slot !== undefined) : { want, input },
    );
  }
}

/** The length that tells one state of a file from another; an open document is not another one at every edit. */
function lengthOf(text: string, slot: string | undefined): number | undefined {
  return slot === undefined ? text.length : undefined;
}

/** Said of a text that is not read any more. */
const deadly = 'the thread that reads it died';
