import { type Measure, spread } from '../figure.ts';
import { isReady, startServer } from '../server.ts';
import { corpusOf, documentOf } from '../texts.ts';
import { withServer } from '../withServer.ts';

const starts = 5;
const bytes = 100_000;

/** From the start of the process to the first diagnostics of an open document, and to those with the dictionary. */
export const start: Measure = async (options) => {
  const text = documentOf(bytes, options) ?? corpusOf(1, options).join();
  const initialized: number[] = [];
  const first: number[] = [];
  const complete: number[] = [];
  await withServer([], async ({ program, corpus }) => {
    for (let round = 0; round < starts; round++) {
      const begun = performance.now();
      const server = await startServer(program, corpus);
      initialized.push(performance.now() - begun);
      const textDocument = { uri: 'untitled:bench', languageId: 'plaintext', version: 1, text };
      await server.connection.sendNotification('textDocument/didOpen', { textDocument });
      await server.connection.sendRequest('textDocument/diagnostic', { textDocument });
      first.push(performance.now() - begun);
      await server.until(isReady);
      await server.connection.sendRequest('textDocument/diagnostic', { textDocument });
      complete.push(performance.now() - begun);
      await server.stop();
    }
  });
  return [
    ...spread('start to the answer to initialize', initialized),
    ...spread('start to first diagnostics, 100 KB', first),
    ...spread('start to diagnostics with the dictionary', complete),
  ];
};
