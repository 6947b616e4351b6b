import { Worker } from 'node:worker_threads';
import type { WorkerMessage, WorkerOptions, WorkerRequest } from './workerMessages.ts';

/** What a thread tells its owner. */
export interface ThreadListener {
  onMessage(message: WorkerMessage): void;
  /** The thread has ended and nobody asked it to. */
  onCrash(detail: string): void;
}

/** A worker thread that analyses texts. */
export interface EngineThread {
  send(request: WorkerRequest): void;
  stop(): void;
}

/** Starts a thread; `file` is the bundled worker. Replaced by tests that let threads die. */
export type StartThread = (options: WorkerOptions, listener: ThreadListener) => EngineThread;

/** Starts threads that run the bundled worker. */
export function threadStarter(file: string): StartThread {
  return (options, listener) => {
    // A worker writes to the output of its process, which is the protocol's: keep its streams apart.
    const worker = new Worker(file, { workerData: options, stdout: true, stderr: true });
    let stopped = false;
    const crash = (detail: string): void => {
      if (stopped) return;
      stopped = true;
      listener.onCrash(detail);
    };
    worker.on('message', (message: WorkerMessage) => {
      if (!stopped) listener.onMessage(message);
    });
    worker.on('error', (error) => crash(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => crash(`exit code ${code}`));
    return {
      send: (request) => worker.postMessage(request),
      stop() {
        stopped = true;
        void worker.terminate();
      },
    };
  };
}
