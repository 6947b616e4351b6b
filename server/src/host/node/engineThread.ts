import { Worker } from 'node:worker_threads';
import type { StartThread } from '../threads/engineThread.ts';
import type { WorkerMessage } from '../threads/workerMessages.ts';

/** Starts threads of Node's that run the bundled worker, `file`. */
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
