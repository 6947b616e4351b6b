import type { StartThread } from '../threads/engineThread.ts';
import type { WorkerMessage } from '../threads/workerMessages.ts';
import type { Assets, WorkerRole } from './workerRole.ts';
import { importingScript } from './workerScript.ts';

/**
 * Starts workers inside the server's own. Where a browser has none of these, the thread "crashes", and texts are read in
 * the server's worker.
 */
export function threadStarter(assets: Assets): StartThread {
  return (options, listener) => {
    let worker: Worker | undefined;
    const crash = (detail: string): void => {
      if (worker === undefined) return;
      worker.terminate();
      worker = undefined;
      listener.onCrash(detail);
    };
    try {
      worker = new Worker(importingScript(assets.script), { name: 'jiaokan engine' });
    } catch (error) {
      // The caller does not know its thread yet.
      queueMicrotask(() => listener.onCrash(String(error)));
      return { send: () => {}, stop: () => {} };
    }
    worker.onmessage = ({ data }: MessageEvent<WorkerMessage>) => {
      if (worker !== undefined) listener.onMessage(data);
    };
    worker.onerror = ({ message }) => crash(message);
    const role: WorkerRole = { role: 'engine', assets, options };
    worker.postMessage(role);
    return {
      send: (request) => worker?.postMessage(request),
      stop() {
        worker?.terminate();
        worker = undefined;
      },
    };
  };
}
