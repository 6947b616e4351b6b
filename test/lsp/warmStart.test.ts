/** What a server has read is not read again by the next one, and makes no difference to its answers. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import type { Analyzer } from '../../server/src/host/analyzer.ts';
import { inProcessAnalyzer } from '../../server/src/host/inProcessAnalyzer.ts';
import { memoryStore } from '../../server/src/host/memoryStore.ts';
import { storeKeyOf } from '../../server/src/host/node/store/packStore.ts';
import type { EntityItem } from '../../server/src/lsp/protocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { type MemoryFiles, memoryFiles } from '../support/memoryFiles.ts';
import { column, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';
import type { TestOptions } from '../support/testOptions.ts';

const hospital =
  '望川市人民医院派出医生二十名。\n\n望川市人民医院举行了启动仪式。\n\n院长陆怀瑾出席了仪式。\n';
const texts = [column, spaced, hospital, `${hospital}\n${column}`, 'plain English\n'];

/** An analyzer that counts what it is asked. */
function counted(settled = true) {
  const inner = inProcessAnalyzer({ segmenter: characterSegmenter, later: setImmediate });
  const asked: string[] = [];
  const note = (job: { readonly document: string }): void => void asked.push(job.document);
  const analyzer: Analyzer = {
    ...inner,
    segmenter: { id: characterSegmenter.id, settled },
    analyze(job) {
      note(job);
      return inner.analyze(job);
    },
    summarize(job) {
      note(job);
      return inner.summarize(job);
    },
  };
  return { analyzer, asked };
}

async function answers(client: TestClient): Promise<unknown> {
  const entities = await client.request<EntityItem[]>('jiaokan/entities', { scope: { kind: 'corpus' } });
  const ids = entities.map(({ id }) => id).sort();
  const mentions = await Promise.all(
    ids.map((id) => client.request('jiaokan/mentions', { id, scope: { kind: 'corpus' } })),
  );
  const symbols = await client.request<unknown[]>('workspace/symbol', { query: '' });
  // Which of two equal headings comes first depends on which file was read first.
  const headings = symbols.map((each) => JSON.stringify(each)).sort();
  return { entities: entities.sort((a, b) => (a.id < b.id ? -1 : 1)), mentions, headings };
}

async function answersOf(options: TestOptions): Promise<unknown> {
  const client = await TestClient.start(options);
  try {
    return await answers(client);
  } finally {
    await client.stop();
  }
}

const change = fc.record({
  path: fc.constantFrom('a.txt', 'b.txt', 'c.md', 'deep/d.txt'),
  text: fc.option(fc.constantFrom(...texts), { nil: undefined }),
});

function apply(disk: MemoryFiles, { path, text }: { path: string; text: string | undefined }): void {
  if (text === undefined) disk.delete(uriOf(path));
  else disk.write(uriOf(path), text);
}

it('gives the answers of a cold start, whatever changed in between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 6 }),
      fc.array(change, { maxLength: 4 }),
      async (first, then) => {
        const disk = memoryFiles({ 'a.txt': column });
        const store = memoryStore(storeKeyOf);
        for (const each of first) apply(disk, each);
        await answersOf({ disk, store });
        for (const each of then) apply(disk, each);
        expect(await answersOf({ disk, store })).toEqual(await answersOf({ disk }));
      },
    ),
    { numRuns: 12 },
  );
});

it('reads and analyses only what changed', async () => {
  const disk = memoryFiles({ 'a.txt': column, 'b.txt': hospital, 'c.txt': 'plain English\n' });
  const store = memoryStore(storeKeyOf);
  await answersOf({ disk, store });
  const reads = disk.reads.length;
  disk.write(uriOf('b.txt'), column);
  disk.write(uriOf('d.txt'), spaced);
  const { analyzer, asked } = counted();
  await answersOf({ disk, store, analyzer });
  // The text of b.txt was read before, under another name.
  expect(asked).toEqual([uriOf('d.txt')]);
  const again = disk.reads.slice(reads).filter((uri) => !uri.includes('/.jiaokan/'));
  expect(again.sort()).toEqual([uriOf('b.txt'), uriOf('d.txt')]);
});

it('does not wait for the dictionary', async () => {
  const disk = memoryFiles({ 'a.txt': column, 'b.txt': hospital });
  const store = memoryStore(storeKeyOf);
  const cold = await answersOf({ disk, store });
  const { analyzer, asked } = counted(false);
  const client = await TestClient.start({ disk, store, analyzer });
  await client.until(() => client.status?.documents === 2, 'the documents');
  expect(await answers(client)).toEqual(cold);
  expect(asked).toEqual([]);
  await client.stop();
});

it('shows at once what was found in a text that is as it was', async () => {
  const disk = memoryFiles({ 'a.txt': spaced });
  const store = memoryStore(storeKeyOf);
  const before = await TestClient.start({ disk, store });
  await before.open(uriOf('a.txt'), spaced);
  const found = await before.diagnostics(uriOf('a.txt'));
  expect(found).not.toEqual([]);
  await before.stop();
  const { analyzer } = counted();
  // An analysis that never ends.
  const client = await TestClient.start({
    disk,
    store,
    analyzer: { ...analyzer, analyze: () => new Promise(() => {}) },
  });
  await client.open(uriOf('a.txt'), spaced);
  expect(await client.diagnostics(uriOf('a.txt'))).toEqual(found);
  await client.stop();
});

it('reads everything again when a person asks for it', async () => {
  const disk = memoryFiles({ 'a.txt': column });
  const { analyzer, asked } = counted();
  const client = await TestClient.start({ disk, store: memoryStore(storeKeyOf), analyzer });
  await client.request('jiaokan/reindex', null);
  expect(asked).toEqual([uriOf('a.txt'), uriOf('a.txt')]);
  await client.stop();
});

it('tells what files that are not open have to say, also across the corpus, without reading them', async () => {
  const majority =
    '临川市第一人民医院举行义诊，居民纷纷前来。临川市第一人民医院院长顾明远到场。会后，临川市第一人民医院设宴答谢。\n';
  const minority = '昨天下午，临川市人民第一医院发布通知，号召大家参加义务献血。\n';
  const disk = memoryFiles({ 'a.txt': majority, 'b.txt': minority, 'c.txt': spaced });
  const store = memoryStore(storeKeyOf);
  const settings = () => ({ diagnostics: { scope: 'workspace' } });
  const ask = async (analyzer?: Analyzer) => {
    const client = await TestClient.start({
      disk,
      store,
      settings,
      ...(analyzer === undefined ? {} : { analyzer }),
    });
    const report = await client.request<{ readonly items: unknown[] }>('workspace/diagnostic', {
      identifier: 'jiaokan-workspace',
      previousResultIds: [],
    });
    await client.stop();
    return report.items.map((each) => JSON.stringify(each)).sort();
  };
  const cold = await ask();
  expect(cold.join()).toContain('inconsistent-organization-name');
  const { analyzer, asked } = counted();
  const reads = disk.reads.length;
  expect(await ask(analyzer)).toEqual(cold);
  expect(asked).toEqual([]);
  expect(disk.reads.slice(reads).filter((uri) => !uri.includes('/.jiaokan/'))).toEqual([]);
});
