import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildServer } from './server.ts';

/** Where the server and the texts are. */
export interface Bench {
  /** The folder of the built server. */
  readonly program: string;
  /** A folder with the texts, for the server to read. */
  readonly corpus: string;
}

/** Builds the server and writes texts for it; both are gone afterwards. */
export async function withServer<T>(texts: readonly string[], use: (bench: Bench) => Promise<T>): Promise<T> {
  const { folder, remove } = await buildServer();
  const corpus = mkdtempSync(join(tmpdir(), 'jiaokan-bench-'));
  try {
    for (const [index, text] of texts.entries()) writeFileSync(join(corpus, `${index}.txt`), text);
    return await use({ program: folder, corpus });
  } finally {
    remove();
    rmSync(corpus, { recursive: true, force: true });
  }
}
