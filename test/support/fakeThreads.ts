/** Engine threads that a test directs. */
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import type { AnalysisJob } from '../../server/src/host/analyzer.ts';
import { createReader } from '../../server/src/host/runAnalysis.ts';
import { createAnswering } from '../../server/src/host/threads/answering.ts';
import type { StartThread, ThreadListener } from '../../server/src/host/threads/engineThread.ts';
import type {
  WorkerMessage,
  WorkerOptions,
  WorkerRequest,
} from '../../server/src/host/threads/workerMessages.ts';
import { spaced } from './sampleTexts.ts';

/** A thread whose life the test directs. */
export interface FakeThread {
  readonly options: WorkerOptions;
  readonly listener: ThreadListener;
  readonly requests: WorkerRequest[];
  readonly messages: WorkerMessage[];
  /** Answers as the worker does. */
  reply(): void;
  stopped: boolean;
  /** Whether it answers by itself; else the test says when. */
  automatic: boolean;
}

/** Threads that are none, and what starts them. */
export function fakeThreads() {
  const threads: FakeThread[] = [];
  const start: StartThread = (options, listener) => {
    // What crosses threads is copied.
    const tell = (message: WorkerMessage): void => {
      thread.messages.push(message);
      listener.onMessage(structuredClone(message));
    };
    const answer = createAnswering(createReader(characterSegmenter), tell);
    const thread: FakeThread = {
      options,
      listener,
      requests: [],
      messages: [],
      stopped: false,
      automatic: false,
      reply() {
        const request = thread.requests.at(-1);
        const message = request === undefined ? undefined : answer(request);
        if (message !== undefined) tell(message);
      },
    };
    threads.push(thread);
    return {
      send(request) {
        thread.requests.push(request);
        if (thread.automatic) setImmediate(thread.reply);
      },
      stop() {
        thread.stopped = true;
      },
    };
  };
  return { threads, start };
}

/** One of them. */
export function thread(threads: readonly FakeThread[], index: number): FakeThread {
  const found = threads[index];
  if (found === undefined) throw new Error(`Thread ${index} was not started.`);
  return found;
}

/** The documents that a thread was asked to read. */
export function asked({ requests }: FakeThread): readonly string[] {
  return requests.flatMap((request) => (request.want === 'forget' ? [] : [request.input.document]));
}

/** The texts that a thread was asked to read. */
export function askedTexts({ requests }: FakeThread): readonly string[] {
  return requests.flatMap((request) => (request.want === 'forget' ? [] : [request.input.text]));
}

const empty = { recorded: { entities: [], notNames: [] }, settings: new Map() } as const;

/** A text to be read. */
export function job(document: string, lane: 'open' | 'index', slot?: string): AnalysisJob {
  return { document, text: spaced, lane, ...empty, ...(slot === undefined ? {} : { slot }) };
}
