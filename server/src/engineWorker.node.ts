import { parentPort, workerData } from 'node:worker_threads';
import { characterSegmenter } from './engine/segment/characterSegmenter.ts';
import type { Segmenter } from './engine/segment/segmenter.ts';
import { loadNodejieba } from './host/node/nodejieba.ts';
import type { WorkerMessage, WorkerOptions, WorkerRequest } from './host/node/workerMessages.ts';
import { createReader, type Reader, runAnalysis, runSummary } from './host/runAnalysis.ts';

/* The engine's thread: it holds the dictionary and answers one request after the other. */

function chooseSegmenter({ dictionary }: WorkerOptions): Segmenter {
  if (!dictionary) {
    send({ kind: 'segmenter', id: characterSegmenter.id });
    return characterSegmenter;
  }
  const loaded = loadNodejieba(__filename);
  const segmenter = loaded.kind === 'loaded' ? loaded.segmenter : characterSegmenter;
  const problem = loaded.kind === 'missing' ? { problem: loaded.detail } : {};
  send({ kind: 'segmenter', id: segmenter.id, ...problem });
  return segmenter;
}

function answer({ want, input }: WorkerRequest, reader: Reader): WorkerMessage {
  try {
    return want === 'analysis'
      ? { kind: 'analysis', analysis: runAnalysis(input, reader) }
      : { kind: 'summary', summary: runSummary(input, reader) };
  } catch (error) {
    return {
      kind: 'failed',
      detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

function send(message: WorkerMessage): void {
  parentPort?.postMessage(message);
}

const options: WorkerOptions = workerData;
const reader = createReader(chooseSegmenter(options));
parentPort?.on('message', (request: WorkerRequest) => send(answer(request, reader)));
