import { afterEach, beforeEach, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import type { Analyzer } from '../../server/src/host/analyzer.ts';
import { inProcessAnalyzer } from '../../server/src/host/inProcessAnalyzer.ts';
import { memoryStore } from '../../server/src/host/memoryStore.ts';
import { storeKeyOf } from '../../server/src/host/node/store/packStore.ts';
import { type OverviewResult, overviewRequest } from '../../server/src/lsp/pagesProtocol.ts';
import { type FindingsResult, findingsRequest } from '../../server/src/lsp/reviewProtocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { memoryFiles } from '../support/memoryFiles.ts';
import { TestClient } from '../support/testClient.ts';

const meeting = '云岭市人民医院院长赵明远在会上讲话。\n\n启动仪式现场留影启动仪式现场留影\n';
const visit = '记者从云岭市人民医院获悉，院长赵明远昨天到访。\n';

let client: TestClient;

beforeEach(async () => {
  client = await TestClient.start({ files: { 'page10.txt': visit, 'page2.txt': meeting }, locale: 'zh-cn' });
});
afterEach(() => client.stop());

const overview = () => client.request<OverviewResult>(overviewRequest, {});

it('counts findings and names of documents that are not open', async () => {
  const { documents, entities, links, rules } = await overview();
  expect(documents.map(({ uri, findings, mentions }) => ({ uri, findings, mentions }))).toEqual([
    { uri: uriOf('page2.txt'), findings: { 'doubled-caption': 1 }, mentions: 2 },
    { uri: uriOf('page10.txt'), findings: {}, mentions: 2 },
  ]);
  expect(entities.map(({ name, mentions }) => `${name} ${mentions}`)).toEqual([
    '云岭市人民医院 2',
    '赵明远 2',
  ]);
  expect(links).toEqual([{ entities: [0, 1], paragraphs: 2 }]);
  expect(rules['doubled-caption']).toMatch(/\p{Script=Han}/u);
});

it('sees what the editor holds', async () => {
  const uri = await client.openFile('page2.txt');
  await client.edit(uri, [{ text: visit }]);
  const { documents } = await overview();
  expect(documents[0]).toMatchObject({ findings: {}, mentions: 2 });
});

it('reads nothing again that it has read, and only what has changed', async () => {
  const analysed: string[] = [];
  const inner = inProcessAnalyzer({ segmenter: characterSegmenter, later: setImmediate });
  const analyzer: Analyzer = {
    ...inner,
    analyze(job) {
      analysed.push(job.document);
      return inner.analyze(job);
    },
  };
  const disk = memoryFiles({ 'page10.txt': visit, 'page2.txt': meeting });
  const store = memoryStore(storeKeyOf);
  const counted = await TestClient.start({ disk, store, analyzer });
  const first = await counted.request<OverviewResult>(overviewRequest, {});
  expect(analysed.sort()).toEqual([uriOf('page10.txt'), uriOf('page2.txt')].sort());
  analysed.length = 0;
  expect(await counted.request<OverviewResult>(overviewRequest, {})).toEqual(first);
  const found = await counted.request<FindingsResult>(findingsRequest, { scope: { kind: 'corpus' } });
  expect(found.files.map(({ findings }) => findings.map(({ rule }) => rule))).toEqual([['doubled-caption']]);
  expect(analysed).toEqual([]);
  await counted.write('page10.txt', meeting);
  await counted.write(
    '.jiaokan/ignore.jsonc',
    '[{ "rule": "doubled-caption", "path": "page2.txt", "fingerprint": "*" }]',
  );
  await counted.until(() => counted.status?.indexing === null, 'the index');
  const { documents } = await counted.request<OverviewResult>(overviewRequest, {});
  expect(documents.map(({ findings }) => findings['doubled-caption'] ?? 0)).toEqual([0, 1]);
  await counted.stop();
  // And neither does the next session.
  analysed.length = 0;
  const later = await TestClient.start({ disk, store, analyzer });
  expect((await later.request<OverviewResult>(overviewRequest, {})).documents).toEqual(documents);
  expect(analysed).toEqual([]);
  await later.stop();
});

it('tells how far it is, and is given up when nobody waits', async () => {
  client.forgetProgress();
  await client.request(overviewRequest, { workDoneToken: 'mine' });
  expect(client.progress).toEqual(['begin', 'end']);
  const release = client.files.hold();
  const source = new CancellationTokenSource();
  const asked = client.request(overviewRequest, {}, source.token);
  const { length } = client.files.reads;
  await client.until(() => length < client.files.reads.length, 'the first text to be read');
  source.cancel();
  await client.request('jiaokan/entityAt', { uri: uriOf('none.txt'), position: { line: 0, character: 0 } });
  release();
  await expect(asked).rejects.toThrow();
});
