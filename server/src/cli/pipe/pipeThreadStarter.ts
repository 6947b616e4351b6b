import { Worker } from 'node:worker_threads';
import type { PipeSetup } from './judgeText.ts';
import type { PipeMessage, StartPipeThread } from './pipeThreads.ts';

/** Starts threads that run `file`, the bundle of the command line, and answer lines. */
export function pipeThreadStarter(file: string): (setup: PipeSetup) => StartPipeThread {
  return (setup) => (onMessage, onCrash) => {
    // A thread writes to the output of its process, which holds answers and nothing else: keep its streams apart.
    const worker = new Worker(file, { workerData: setup, stdout: true, stderr: true });
    let stopped = false;
    const crash = (detail: string): void => {
      if (stopped) return;
      stopped = true;
      onCrash(detail);
    };
    worker.on('message', (message: PipeMessage) => {
      if (!stopped) onMessage(message);
    });
    worker.on('error', (error) => crash(error instanceof Error ? error.message : String(error)));
    worker.on('exit', (code) => crash(`exit code ${code}`));
    return {
      send({ number, bytes }) {
        // A line is a part of what came in with many others, and would take all of it along.
        const own = bytes && new Uint8Array(bytes);
        worker.postMessage({ number, bytes: own }, own === undefined ? [] : [own.buffer]);
      },
      stop() {
        stopped = true;
        void worker.terminate();
      },
    };
  };
}
