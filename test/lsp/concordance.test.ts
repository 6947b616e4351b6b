import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import {
  type ConcordancePage,
  type ConcordanceQuery,
  type ConcordanceResult,
  type ConcordanceView,
  concordancePageRequest,
  concordanceRequest,
  concordanceTableRequest,
} from '../../server/src/lsp/pagesProtocol.ts';
import type { EntityItem } from '../../server/src/lsp/protocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { TestClient } from '../support/testClient.ts';

const hall =
  '校史馆开馆\n发布时间：2021-03-05\n\n　　云岭大学校史馆馆长赵明远说，校史\n馆每周开放五天。赵明远还说，新的展柜下个月到。\n';
const visit =
  '參觀紀念\n2019年6月1日\n\n　　云岭大学的师生参观了新落成的校史館，馆长赵明远在门口迎接大家，并讲了老照片的来历。\n';

let client: TestClient;

beforeEach(async () => {
  client = await TestClient.start({ files: { 'hall.txt': hall, 'visit.txt': visit } });
});
afterEach(() => client.stop());

const everything: ConcordanceView = { order: 'document', descending: false, filter: '' };
const text = (wanted: string, regularExpression = false): ConcordanceQuery => ({
  kind: 'text',
  text: wanted,
  regularExpression,
});

function find(query: ConcordanceQuery, uri?: string): Promise<ConcordanceResult> {
  const scope = uri === undefined ? { kind: 'corpus' } : { kind: 'file', uri };
  return client.request(concordanceRequest, { query, scope });
}

async function lines(id: number, view: Partial<ConcordanceView> = {}): Promise<readonly string[]> {
  const params = { id, view: { ...everything, ...view }, from: 0, count: 100 };
  const page = await client.request<ConcordancePage>(concordancePageRequest, params);
  return page.lines.map(({ left, key, right }) => `${left.slice(-4)}[${key}]${right.slice(0, 4)}`);
}

describe('a search', () => {
  it('finds either script over wraps, with dates and counts by document', async () => {
    const found = await find(text('校史馆'));
    expect(found).toMatchObject({ lines: 4, cut: false });
    expect(found.documents).toEqual([
      { uri: uriOf('hall.txt'), lines: 3, date: '2021-03-05' },
      { uri: uriOf('visit.txt'), lines: 1, date: '2019-06-01' },
    ]);
    expect(await lines(found.id)).toEqual([
      '[校史馆]开馆',
      '云岭大学[校史馆]馆长赵明',
      '明远说，[校史馆]每周开放',
      '新落成的[校史館]，馆长赵',
    ]);
  });

  it('gives every piece of a hit that a wrap cuts', async () => {
    const { id } = await find(text('校史馆'));
    const params = { id, view: everything, from: 2, count: 1 };
    const { total, lines: page } = await client.request<ConcordancePage>(concordancePageRequest, params);
    expect(total).toBe(4);
    expect(page[0]?.ranges.map((range) => client.textOf(uriOf('hall.txt'), range))).toEqual(['校史', '馆']);
  });

  it('sorts and filters', async () => {
    const { id } = await find(text('馆'));
    expect(await lines(id, { filter: '迎接' })).toHaveLength(2);
    expect(await lines(id, { filter: 'visit' })).toHaveLength(2);
    expect(await lines(id, { filter: 'corpus' })).toEqual([]);
    expect(await lines(id, { document: uriOf('visit.txt'), order: 'left1' })).toEqual([
      '校史館，[馆]长赵明远',
      '成的校史[館]，馆长赵',
    ]);
    const byDate = await lines(id, { order: 'date' });
    expect(byDate[0]).toContain('館');
    expect(await lines(id, { order: 'date', descending: true })).toEqual(byDate.toReversed());
  });

  it('can be limited to one document, which the editor holds', async () => {
    const uri = await client.openFile('visit.txt');
    await client.edit(uri, [{ text: visit.replace('校史館', '船模室') }]);
    expect((await find(text('船模室'), uri)).lines).toBe(1);
    expect((await find(text('校史馆'), uri)).lines).toBe(0);
  });

  it('takes regular expressions, and words what is wrong with one', async () => {
    const { id } = await find(text('馆长(?=赵)', true));
    expect(await lines(id)).toEqual(['学校史馆[馆长]赵明远说', '校史館，[馆长]赵明远在']);
    await expect(find(text('(', true))).rejects.toThrow(/no regular expression/u);
  });

  it('stops a regular expression that would run for ever', async () => {
    await client.write('long.txt', `${'风'.repeat(60)}，渡口停了航。\n`);
    await client.until(() => client.status?.documents === 3, 'the new file');
    await expect(find(text('(风+)+雨', true))).rejects.toThrow(/takes too long/u);
  });

  it('is given up when nobody waits for it', async () => {
    const release = client.files.hold();
    const source = new CancellationTokenSource();
    const params = { query: text('馆'), scope: { kind: 'corpus' } };
    const asked = client.request(concordanceRequest, params, source.token);
    const { length } = client.files.reads;
    await client.until(() => length < client.files.reads.length, 'the first text to be read');
    source.cancel();
    await client.request('jiaokan/entityAt', { uri: uriOf('none.txt'), position: { line: 0, character: 0 } });
    release();
    await expect(asked).rejects.toThrow();
  });

  it('tells how far it is', async () => {
    client.forgetProgress();
    const params = { query: text('馆'), scope: { kind: 'corpus' }, workDoneToken: 'mine' };
    await client.request(concordanceRequest, params);
    expect(client.progressToken).toBe('mine');
    expect(client.progress).toEqual(['begin', 'end']);
  });
});

it('shows all mentions of an entity without reading the texts closely', async () => {
  const entities = await client.request<readonly EntityItem[]>('jiaokan/entities', {
    scope: { kind: 'corpus' },
  });
  const person = entities.find(({ name }) => name === '赵明远');
  const { id, documents } = await find({ kind: 'entity', id: person?.id ?? '' });
  expect(documents.map(({ lines: count }) => count)).toEqual([2, 1]);
  expect(await lines(id, { order: 'right1' })).toEqual([
    '放五天。[赵明远]还说，新',
    '史馆馆长[赵明远]说，校史',
    '館，馆长[赵明远]在门口迎',
  ]);
});

it('shows more around the mentions of a page than the index keeps', async () => {
  const entities = await client.request<readonly EntityItem[]>('jiaokan/entities', {
    scope: { kind: 'corpus' },
  });
  const id = entities.find(({ name }) => name === '赵明远')?.id ?? '';
  const found = await find({ kind: 'entity', id });
  const params = { id: found.id, view: everything, from: 0, count: 100 };
  const { lines: page } = await client.request<ConcordancePage>(concordancePageRequest, params);
  expect(page.map(({ left, key, right }) => `${left}[${key}]${right}`)).toEqual([
    '云岭大学校史馆馆长[赵明远]说，校史馆每周开放五天。赵明远还说，新的展柜下个月到。',
    '云岭大学校史馆馆长赵明远说，校史馆每周开放五天。[赵明远]还说，新的展柜下个月到。',
    '云岭大学的师生参观了新落成的校史館，馆长[赵明远]在门口迎接大家，并讲了老照片的来历。',
  ]);
});

it('makes a table for spreadsheets', async () => {
  const { id } = await find(text('校史馆'));
  const table = await client.request<string>(concordanceTableRequest, { id, view: everything });
  expect(table.split('\r\n').slice(0, 2)).toEqual([
    '\ufeffdocument,date,line,column,left,key word,right',
    'hall.txt,2021-03-05,1,1,,校史馆,开馆',
  ]);
});

it('says so when a concordance is no longer kept', async () => {
  const { id } = await find(text('馆'));
  for (const query of ['校', '史', '说']) await find(text(query));
  const params = { id, view: everything, from: 0, count: 1 };
  expect(await client.request(concordancePageRequest, params)).toBeNull();
  expect(await client.request(concordanceTableRequest, { id, view: everything })).toBeNull();
});
