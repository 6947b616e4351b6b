import { afterEach, expect, it } from 'vitest';
import type { FixParams, FixResult } from '../../server/src/lsp/protocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { column, page, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

const both = `${spaced}\n${column}`;

async function fixed(uri: string, only: Partial<FixParams>): Promise<FixResult> {
  const scope = { kind: 'file', uri } as const;
  const result = await client.request<FixResult>('jiaokan/fix', { scope, unsafe: false, ...only });
  await client.apply(result.edit);
  return result;
}

it('keeps to the rules that are named', async () => {
  client = await TestClient.start({ files: { 'both.txt': both } });
  const uri = await client.openFile('both.txt');
  expect((await fixed(uri, { rules: ['letter-spaced'] })).byRule).toEqual({ 'letter-spaced': 1 });
  expect(client.text(uri)).toBe(both.replace('活 动 现 场', '活动现场'));
});

it('keeps to the paragraph at a place, from any of its lines', async () => {
  client = await TestClient.start({ files: { 'both.txt': both } });
  const uri = await client.openFile('both.txt');
  const { byRule } = await fixed(uri, { paragraphAt: client.position(uri, '病，不必再去') });
  expect(Object.keys(byRule)).toEqual(['broken-wrap']);
  const after = client.text(uri);
  expect(after).toContain('活 动 现 场');
  expect(after).toContain('欢\n\n迎大家');
  expect(after).toContain(
    '院长顾明远在致辞中说，医院今年新开三个门诊，周边的居民可以就近看病，不必再去很远的地方排队。',
  );
});

it('mends nothing where no paragraph is', async () => {
  client = await TestClient.start({ files: { 'both.txt': both } });
  const uri = await client.openFile('both.txt');
  await fixed(uri, { paragraphAt: { line: 1, character: 0 } });
  expect(client.text(uri)).toBe(both);
});

it('keeps to the findings that are picked, also in closed files', async () => {
  client = await TestClient.start({ files: { 'both.txt': both, 'page.txt': page } });
  const uri = await client.openFile('both.txt');
  const diagnostics = await client.diagnostics(uri);
  const wanted = diagnostics.filter(({ code }) => code === 'broken-wrap').slice(0, 1);
  const result = await client.request<FixResult>('jiaokan/fix', {
    scope: { kind: 'corpus' },
    unsafe: false,
    findings: { [uri]: wanted.map(({ data }) => data.fingerprint), [uriOf('page.txt')]: [] },
  });
  expect(result).toMatchObject({ files: 1, byRule: { 'broken-wrap': 1 } });
});

it('tells how far it is when somebody listens', async () => {
  client = await TestClient.start({ files: { 'both.txt': both, 'page.txt': page } });
  client.forgetProgress();
  const params = { scope: { kind: 'corpus' }, unsafe: false, workDoneToken: 'mine' };
  await client.request<FixResult>('jiaokan/fix', params);
  expect(client.progressToken).toBe('mine');
  expect(client.progress.length).toBeGreaterThan(0);
});
