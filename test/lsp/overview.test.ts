import { afterEach, beforeEach, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { type OverviewResult, overviewRequest } from '../../server/src/lsp/pagesProtocol.ts';
import { uriOf } from '../support/corpusUris.ts';
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
