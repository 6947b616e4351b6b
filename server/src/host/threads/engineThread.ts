import type { WorkerMessage, WorkerOptions, WorkerRequest } from './workerMessages.ts';

/** What a thread tells its owner. */
export interface ThreadListener {
  onMessage(message: WorkerMessage): void;
  /** The thread has ended and nobody asked it to. */
  onCrash(detail: string): void;
}

/** A thread that analyses texts: a worker of Node's or of a browser's. */
export interface EngineThread {
  send(request: WorkerRequest): void;
  stop(): void;
}

/** Starts a thread. Replaced by tests that let threads die. */
export type StartThread = (options: WorkerOptions, listener: ThreadListener) => EngineThread;
