import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Figure, type Measure, spread } from '../figure.ts';
import { isReady, startServer } from '../server.ts';
import { corpusOf, documentOf } from '../texts.ts';
import { type Bench, withServer } from '../withServer.ts';

const starts = 5;
const bytes = 100_000;

/** When a start came how far, in milliseconds from the start of the process. */
interface Start {
  readonly initialized: number;
  /** The first diagnostics of an open document. */
  readonly first: number;
  /** Processor time of all threads until then; undefined where the system does not tell. */
  readonly cpu: number | undefined;
  /** Those with the dictionary. */
  readonly complete: number;
}

/** From the start of the process to diagnostics, for a text that was never seen and for one that was kept. */
export const start: Measure = async (options) => {
  const text = documentOf(bytes, options) ?? corpusOf(1, options).join();
  const storagePath = mkdtempSync(join(tmpdir(), 'jiaokan-store-'));
  try {
    return await withServer([], async (bench) => {
      const cold: Start[] = [];
      for (let round = 0; round < starts; round++) cold.push(await startOnce(bench, text, {}));
      await startOnce(bench, text, { storagePath });
      const warm: Start[] = [];
      for (let round = 0; round < starts; round++) warm.push(await startOnce(bench, text, { storagePath }));
      return [...figuresOf('cold', cold), ...figuresOf('warm', warm)];
    });
  } finally {
    rmSync(storagePath, { recursive: true, force: true });
  }
};

async function startOnce({ program, corpus }: Bench, text: string, settings: object): Promise<Start> {
  const begun = performance.now();
  const since = () => performance.now() - begun;
  const server = await startServer(program, corpus, settings);
  const initialized = since();
  const textDocument = { uri: 'untitled:bench', languageId: 'plaintext', version: 1, text };
  await server.connection.sendNotification('textDocument/didOpen', { textDocument });
  await server.connection.sendRequest('textDocument/diagnostic', { textDocument });
  const first = since();
  const cpu = server.usage()?.all;
  await server.until(isReady);
  await server.connection.sendRequest('textDocument/diagnostic', { textDocument });
  const complete = since();
  await server.stop();
  return { initialized, first, cpu, complete };
}

function figuresOf(name: string, all: readonly Start[]): readonly Figure[] {
  const cpu = all.flatMap((each) => each.cpu ?? []);
  return [
    ...spread(
      `${name}: start to the answer to initialize`,
      all.map(({ initialized }) => initialized),
    ),
    ...spread(
      `${name}: start to first diagnostics, 100 KB`,
      all.map(({ first }) => first),
    ),
    ...(cpu.length === 0 ? [] : spread(`${name}: server CPU to first diagnostics`, cpu)),
    ...spread(
      `${name}: start to diagnostics with the dictionary`,
      all.map(({ complete }) => complete),
    ),
  ];
}
