import type { Figure, Measure } from '../figure.ts';
import { isReady, startServer } from '../server.ts';
import { corpusOf } from '../texts.ts';
import { withServer } from '../withServer.ts';

/** How long the server takes to read a corpus that it has never seen, and how much memory. */
export const indexing: Measure = async (options) => {
  const texts = corpusOf(options.documents, options);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  return withServer(texts, async ({ program, corpus }) => {
    const begun = performance.now();
    const server = await startServer(program, corpus);
    await server.until((status) => isReady(status) && status.documents > 0);
    const seconds = (performance.now() - begun) / 1e3;
    const usage = server.usage();
    await server.stop();
    const common: readonly Figure[] = [
      { name: 'documents', value: texts.length, unit: 'count' },
      { name: 'text', value: megabytes, unit: 'MB' },
      { name: 'wall time', value: seconds, unit: 's' },
    ];
    if (usage === undefined) return common;
    return [
      ...common,
      { name: 'server CPU', value: usage.all / 1e3, unit: 's' },
      { name: 'text for each CPU second', value: megabytes / (usage.all / 1e3), unit: 'MB/s' },
      { name: 'peak memory of the server', value: usage.peak, unit: 'MB' },
    ];
  });
};
