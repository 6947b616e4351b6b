import { afterEach, beforeEach, expect, it } from 'vitest';
import type { EntityItem } from '../../server/src/lsp/protocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { memoryFiles } from '../support/memoryFiles.ts';
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

it('counts a document that only the editor has, as soon as it is read', async () => {
  await client.open('untitled:Untitled-1', column);
  await client.diagnostics('untitled:Untitled-1');
  await client.until(() => client.status?.documents === 41, 'the count');
  await client.close('untitled:Untitled-1');
  await client.until(() => client.status?.documents === 40, 'the count after it is closed');
});

it('takes in no file that a later look at it has refused, however long the earlier one took', async () => {
  await client.stop();
  const disk = memoryFiles({ 'a.txt': column, 'b.txt': column });
  const waiting: (() => void)[] = [];
  let slow = false;
  const read: typeof disk.read = async (uri, options) => {
    const reading = await disk.read(uri, options);
    if (slow && uri === uriOf('a.txt') && waiting.length === 0) {
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
    return reading;
  };
  client = await TestClient.start({ disk: { ...disk, read } });
  slow = true;
  disk.write(uriOf('a.txt'), `${column}\n完。\n`);
  await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('a.txt'), type: 2 }] });
  await client.until(() => waiting.length > 0, 'the first look');
  disk.write(uriOf('.jiaokan/config.jsonc'), '{ "exclude": ["a.txt"] }');
  const changes = [{ uri: uriOf('.jiaokan/config.jsonc'), type: 1 }];
  await client.notify('workspace/didChangeWatchedFiles', { changes });
  await client.until(() => client.status?.documents === 1, 'the second look');
  for (const go of waiting) go();
  // The first look comes to its end while this is answered.
  const scope = { kind: 'corpus' };
  for (let turn = 0; turn < 5; turn++) await client.request('jiaokan/findings', { scope });
  const entities = await client.request<EntityItem[]>('jiaokan/entities', { scope });
  expect(entities.find(({ name }) => name === '顾明远')?.documents).toBe(1);
});
