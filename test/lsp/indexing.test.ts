import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EntityItem } from '../../server/src/lsp/protocol.ts';
import { column } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
const many = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, column]));

beforeEach(async () => {
  client = await TestClient.start({ files: many });
  await client.until(() => client.progress.length === 0 || client.progress.at(-1) === 'end', 'the first run');
  client.forgetProgress();
});
afterEach(() => client.stop());

it('shows its progress when it takes its time, and ends it', async () => {
  const release = client.files.hold();
  const reindexed = client.request('jiaokan/reindex', null);
  await client.until(() => client.progress.includes('begin'), 'the beginning');
  release();
  await reindexed;
  await client.until(() => client.progress.at(-1) === 'end', 'the end');
  expect(client.progress).toContain('report');
});

it('is stopped by the person, and what was read stays', async () => {
  const before = client.files.reads.length;
  const release = client.files.hold();
  const reindexed = client.request('jiaokan/reindex', null);
  await client.until(() => client.progressToken !== undefined, 'the progress');
  await client.notify('window/workDoneProgress/cancel', { token: client.progressToken });
  await client.diagnostics('untitled:Nowhere');
  release();
  await reindexed;
  expect(client.files.reads.length - before).toBeLessThan(40);
  await client.until(() => client.status?.indexing === null, 'the end');
  const entities = await client.request<EntityItem[]>('jiaokan/entities', { scope: { kind: 'corpus' } });
  expect(entities.find(({ name }) => name === '顾明远')?.documents).toBe(40);
});

it('answers for open documents meanwhile', async () => {
  const release = client.files.hold();
  const reindexed = client.request('jiaokan/reindex', null);
  await client.open('untitled:Untitled-1', column);
  expect(await client.diagnostics('untitled:Untitled-1')).not.toEqual([]);
  release();
  await reindexed;
});
