import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure, Measure } from '../figure.ts';
import { isReady, startServer } from '../server.ts';
import { corpusOf } from '../texts.ts';
import { type Bench, withServer } from '../withServer.ts';

/** How long the server takes to read a corpus that it has never seen, and one that it has kept; and how much memory. */
export const indexing: Measure = async (options) => {
  const texts = corpusOf(options.documents, options);
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const storagePath = mkdtempSync(join(tmpdir(), 'jiaokan-store-'));
  try {
    return await withServer(texts, async (bench) => [
      { name: 'documents', value: texts.length, unit: 'count' },
      { name: 'text', value: megabytes, unit: 'MB' },
      ...(await cold(bench, storagePath, megabytes)),
      // What was written within the last two seconds is read again, for it could have changed without a trace.
      ...(await warm(bench, storagePath, texts.length, 'warm, first time')),
      ...(await warm(bench, storagePath, texts.length, 'warm')),
    ]);
  } finally {
    rmSync(storagePath, { recursive: true, force: true });
  }
};

async function cold(
  { program, corpus }: Bench,
  storagePath: string,
  megabytes: number,
): Promise<readonly Figure[]> {
  const begun = performance.now();
  const server = await startServer(program, corpus, { storagePath });
  await server.until(({ indexing: run }) => run !== null && run.done > run.total / 4);
  const early = server.usage()?.peak;
  await server.until((status) => isReady(status) && status.documents > 0);
  const seconds = (performance.now() - begun) / 1e3;
  const usage = server.usage();
  await server.stop();
  const wall: Figure = { name: 'cold: wall time', value: seconds, unit: 's' };
  if (usage === undefined || early === undefined) return [wall];
  return [
    wall,
    { name: 'cold: server CPU', value: usage.all / 1e3, unit: 's' },
    { name: 'cold: text for each CPU second', value: megabytes / (usage.all / 1e3), unit: 'MB/s' },
    { name: 'cold: peak memory after a quarter', value: early, unit: 'MB' },
    { name: 'cold: peak memory', value: usage.peak, unit: 'MB' },
  ];
}

/** From the start of the process until the tree of the whole corpus is there. */
async function warm(
  { program, corpus }: Bench,
  storagePath: string,
  documents: number,
  name: string,
): Promise<readonly Figure[]> {
  const begun = performance.now();
  const server = await startServer(program, corpus, { storagePath });
  await server.until((status) => status.documents >= documents);
  const indexed = (performance.now() - begun) / 1e3;
  await server.connection.sendRequest('jiaokan/entities', { scope: { kind: 'corpus' } });
  const seconds = (performance.now() - begun) / 1e3;
  const usage = server.usage();
  await server.stop();
  const wall: readonly Figure[] = [
    { name: `${name}: start to a full index`, value: indexed, unit: 's' },
    { name: `${name}: start to a full tree`, value: seconds, unit: 's' },
  ];
  if (usage === undefined) return wall;
  return [
    ...wall,
    { name: `${name}: server CPU`, value: usage.all / 1e3, unit: 's' },
    { name: `${name}: peak memory`, value: usage.peak, unit: 'MB' },
  ];
}
