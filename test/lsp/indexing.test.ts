import { afterEach, expect, it } from 'vitest';
import type { EntityItem } from '../../server/src/lsp/protocol.ts';
import { column } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, column]));

it('shows its progress when it takes its time, and ends it', async () => {
  client = await TestClient.start({ files: many });
  expect(client.progress).toEqual([]);
  client.files.slowDown(60);
  await client.request('jiaokan/reindex', null);
  await client.until(() => client.progress.at(-1) === 'end', 'the end');
  expect(client.progress[0]).toBe('begin');
  expect(client.progress).toContain('report');
});

it('is stopped by the person, and what was read stays', async () => {
  client = await TestClient.start({ files: many });
  client.files.slowDown(60);
  const before = client.files.reads.length;
  const reindexed = client.request('jiaokan/reindex', null);
  await client.until(() => client.progressToken !== undefined, 'the progress');
  await client.notify('window/workDoneProgress/cancel', { token: client.progressToken });
  await reindexed;
  expect(client.files.reads.length - before).toBeLessThan(43);
  await client.until(() => client.status?.indexing === null, 'the end');
  const entities = await client.request<EntityItem[]>('jiaokan/entities', { scope: { kind: 'corpus' } });
  expect(entities.find(({ name }) => name === '顾明远')?.documents).toBe(40);
});

it('answers for open documents meanwhile', async () => {
  client = await TestClient.start({ files: many });
  client.files.slowDown(60);
  const reindexed = client.request('jiaokan/reindex', null);
  await client.open('untitled:Untitled-1', column);
  expect(await client.diagnostics('untitled:Untitled-1')).not.toEqual([]);
  expect(client.status?.indexing?.done ?? 0).toBeLessThan(40);
  await reindexed;
});
