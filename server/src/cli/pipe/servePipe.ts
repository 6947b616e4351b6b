import type { MessagePort } from 'node:worker_threads';
import type { LoadedSegmenter } from '../../host/node/nodejieba.ts';
import type { PipeSetup } from './judgeText.ts';
import type { InputLine } from './lines.ts';
import { localAnswerer } from './pipe.ts';
import type { PipeMessage } from './pipeThreads.ts';

/** The side of a thread: answers the lines that it is sent. */
export function servePipe(port: MessagePort, setup: PipeSetup, loaded: LoadedSegmenter): void {
  const send = (message: PipeMessage): void => port.postMessage(message);
  let problem: string | undefined;
  const answerer = localAnswerer(setup, loaded, (detail) => {
    problem = detail;
  });
  port.on('message', (line: InputLine) => {
    void answerer.answer(line).then((answer) => send({ kind: 'answer', answer }));
  });
  send({ kind: 'ready', problem });
}
