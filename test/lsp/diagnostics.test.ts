import { afterEach, describe, expect, it } from 'vitest';
import { type Diagnostic, DiagnosticTag } from 'vscode-languageserver/node';
import { uriOf } from '../support/corpusUris.ts';
import { modern } from '../support/modernEditor.ts';
import { column, page, robots, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

function rulesOf(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

describe('pulled diagnostics', () => {
  it('name the rule, the place and the page of the rule', async () => {
    client = await TestClient.start({ files: { 'page.txt': page } });
    const uri = await client.openFile('page.txt');
    const doubled = (await client.diagnostics(uri)).find(({ code }) => code === 'doubled-caption');
    expect(doubled).toMatchObject({
      source: 'jiaokan',
      codeDescription: { href: 'https://example.org/rules/doubled-caption' },
      tags: [DiagnosticTag.Unnecessary],
      data: { fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u) },
    });
    expect(doubled && client.textOf(uri, doubled.range)).toBe('义诊活动现场义诊活动现场');
  });

  it('point at the other spelling of a name', async () => {
    client = await TestClient.start({ files: { 'page.txt': page } });
    const uri = await client.openFile('page.txt');
    const name = (await client.diagnostics(uri)).find(
      ({ code }) => code === 'inconsistent-organization-name',
    );
    const related = name?.relatedInformation?.map(({ location }) =>
      client.textOf(location.uri, location.range),
    );
    expect(related).toContain('临川市第一人民医院');
  });

  it('are worded in the language of the editor', async () => {
    client = await TestClient.start({ files: { 'page.txt': page }, locale: 'zh-CN' });
    const [first] = await client.diagnostics(await client.openFile('page.txt'));
    expect(first?.message).toMatch(/[\u4e00-\u9fff].*。$/u);
  });

  it('follow the setting jiaokan.locale before the language of the editor', async () => {
    const settings = () => ({ locale: 'en' });
    client = await TestClient.start({ files: { 'spaced.txt': spaced }, locale: 'zh-cn', settings });
    const [first] = await client.diagnostics(await client.openFile('spaced.txt'));
    expect(first?.message).toMatch(/[a-z] [a-z]/u);
  });

  it('are unchanged as long as nothing has changed, and full after an edit', async () => {
    client = await TestClient.start({ files: { 'spaced.txt': spaced } });
    const uri = await client.openFile('spaced.txt');
    const first = await client.pull(uri);
    expect(await client.pull(uri, first.resultId)).toEqual({ kind: 'unchanged', resultId: first.resultId });
    await client.edit(uri, [{ text: spaced.replace('活 动 现 场', '活动现场') }]);
    expect(await client.pull(uri, first.resultId)).toMatchObject({ kind: 'full', items: [] });
  });

  it('stay silent about texts that are not Chinese', async () => {
    client = await TestClient.start({ files: { 'robots.txt': robots } });
    expect(await client.diagnostics(await client.openFile('robots.txt'))).toEqual([]);
  });

  it('stay silent about files that the project leaves out', async () => {
    client = await TestClient.start({
      files: { 'drafts/spaced.txt': spaced, '.jiaokan/config.jsonc': '{ "exclude": ["drafts"] }' },
    });
    expect(await client.diagnostics(await client.openFile('drafts/spaced.txt'))).toEqual([]);
  });

  it('come for a text that was never saved', async () => {
    client = await TestClient.start();
    await client.open('untitled:Untitled-1', spaced);
    expect(rulesOf(await client.diagnostics('untitled:Untitled-1'))).toEqual(['letter-spaced']);
  });

  it.each([
    ['carriage returns', spaced.replaceAll('\n', '\r\n')],
    ['characters beyond the Basic Multilingual Plane', `𠮷𠮷𠮷：\n\n${spaced}`],
  ])('stand in the right place in a text with %s', async (_, text) => {
    client = await TestClient.start();
    await client.open('untitled:Untitled-1', text);
    const found = (await client.diagnostics('untitled:Untitled-1')).find(
      ({ code }) => code === 'letter-spaced',
    );
    expect(found && client.textOf('untitled:Untitled-1', found.range)).toBe('活 动 现 场');
  });

  it('are asked for again when another document changes what they say', async () => {
    const majority =
      '临川市第一人民医院举行义诊，居民纷纷前来。临川市第一人民医院院长顾明远到场。会后，临川市第一人民医院设宴答谢。\n';
    const minority = '昨天下午，临川市人民第一医院发布通知，号召大家参加义务献血。\n';
    client = await TestClient.start({ files: { 'a.txt': minority } });
    const a = await client.openFile('a.txt');
    expect(rulesOf(await client.diagnostics(a))).toEqual([]);
    await client.open('untitled:Untitled-1', majority);
    await client.until(() => client.refreshes > 0, 'a refresh');
    expect(rulesOf(await client.diagnostics(a))).toEqual(['inconsistent-organization-name']);
  });
});

describe('pushed diagnostics', () => {
  const { diagnostic: _, ...textDocument } = modern.textDocument ?? {};
  const capabilities = { ...modern, textDocument };

  it('come with the version they are of, and go when the document is closed', async () => {
    client = await TestClient.start({ capabilities });
    const uri = 'untitled:Untitled-1';
    await client.open(uri, spaced);
    await client.until(() => client.published.get(uri)?.version === 1, 'diagnostics of version 1');
    expect(rulesOf(client.published.get(uri)?.items ?? [])).toEqual(['letter-spaced']);
    await client.edit(uri, [{ text: column }]);
    await client.until(() => client.published.get(uri)?.version === 2, 'diagnostics of version 2');
    expect(new Set(rulesOf(client.published.get(uri)?.items ?? []))).toEqual(new Set(['broken-wrap']));
    await client.close(uri);
    await client.until(() => client.published.get(uri)?.items.length === 0, 'no diagnostics');
  });

  it('do not flicker: nothing is taken back while a text is read again', async () => {
    client = await TestClient.start({ capabilities });
    const uri = 'untitled:Untitled-1';
    await client.open(uri, spaced);
    await client.until(() => client.published.has(uri), 'diagnostics');
    await client.edit(uri, [{ text: `${spaced}\n又一段文字，写得规规矩矩。\n` }]);
    await client.until(() => {
      expect(client.published.get(uri)?.items).toHaveLength(1);
      return client.published.get(uri)?.version === 2;
    }, 'diagnostics of version 2');
  });

  it('are not offered to a client that pulls', async () => {
    client = await TestClient.start({ files: { 'spaced.txt': spaced } });
    const uri = await client.openFile('spaced.txt');
    await client.diagnostics(uri);
    await client.request('jiaokan/entities', { scope: { kind: 'corpus' } });
    expect(client.published.has(uriOf('spaced.txt'))).toBe(false);
  });
});
