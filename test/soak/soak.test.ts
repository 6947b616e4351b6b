/** A short run of what `npm run soak` does for as long as it is let. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { serverBundle } from '../../server/tools/bundle.mjs';
import { differences } from './answers.ts';
import { soak } from './day.ts';
import { slopeOf } from './memory.ts';

/** Far from the repository, so that nodejieba, which takes its time, is not found. */
let program: string;

beforeAll(async () => {
  program = mkdtempSync(join(tmpdir(), 'jiaokan-soak-server-'));
  const entryPoints = { server: 'server/src/main.node.ts', engineWorker: 'server/src/engineWorker.node.ts' };
  await build({ ...serverBundle(program), entryPoints, outdir: program });
});

afterAll(() => rmSync(program, { recursive: true, force: true }));

it('knows after many deeds what a server knows that begins anew', async () => {
  const { deeds, comparisons, failures } = await soak({
    program,
    seed: 1,
    documents: 8,
    stretch: 80,
    goesOn: (done) => done < 80,
  });
  expect(failures).toEqual([]);
  expect(comparisons).toBe(1);
  expect(Object.keys(deeds).length).toBeGreaterThan(5);
});

it('tells answers apart, and a memory that grows from one that does not', () => {
  expect(differences({ a: [1, 2] }, { a: [1, 3], b: null })).toHaveLength(2);
  expect(differences({ a: [1, 2] }, { a: [1, 2] })).toEqual([]);
  const memory = (megabytes: readonly number[]) =>
    megabytes.map((each, minutes) => ({ minutes, megabytes: each }));
  expect(slopeOf(memory([100, 110, 120, 130]))).toBeCloseTo(10);
  expect(slopeOf(memory([100, 110, 90, 100]))).toBeCloseTo(-2);
});
