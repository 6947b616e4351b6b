import { parentPort, workerData } from 'node:worker_threads';
import { characterSegmenter } from './engine/segment/characterSegmenter.ts';
import type { Segmenter } from './engine/segment/segmenter.ts';
import { loadDictionary } from './host/node/dictionary.ts';
import { noteIn } from './host/ruleAtWork.ts';
import { createReader } from './host/runAnalysis.ts';
import { createAnswering } from './host/threads/answering.ts';
import type { WorkerMessage, WorkerOptions, WorkerRequest } from './host/threads/workerMessages.ts';

/* The engine's thread: it holds the dictionary and answers one request after the other. */

function chooseSegmenter({ dictionary }: WorkerOptions): Segmenter {
  if (!dictionary) {
    send({ kind: 'segmenter', id: characterSegmenter.id });
    return characterSegmenter;
  }
  const loaded = loadDictionary(__filename);
  const segmenter = loaded.kind === 'loaded' ? loaded.segmenter : characterSegmenter;
  const problem = loaded.kind === 'missing' ? { problem: loaded.detail } : {};
  send({ kind: 'segmenter', id: segmenter.id, ...problem });
  return segmenter;
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

const options: WorkerOptions = workerData;
const atWork = options.atWork === undefined ? undefined : noteIn(options.atWork);
const answer = createAnswering(createReader(chooseSegmenter(options), atWork), send);
parentPort?.on('message', (request: WorkerRequest) => {
  const message = answer(request);
  if (message !== undefined) send(message);
});
