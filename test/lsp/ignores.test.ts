import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver/node';
import type { RemoveStaleResult } from '../../server/src/lsp/reviewProtocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { column, page, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

const ignoreFile = '.jiaokan/ignore.jsonc';

function actionsAt(uri: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
  const context = { diagnostics: [diagnostic] };
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic.range,
    context,
  });
}

/** Chooses a quick fix of the first finding of a rule. */
async function choose(uri: string, rule: string, title: RegExp): Promise<void> {
  const diagnostic = (await client.diagnostics(uri)).find(({ code }) => code === rule);
  if (diagnostic === undefined) throw new Error(`There is no ${rule}.`);
  const action = (await actionsAt(uri, diagnostic)).find((each) => title.test(each.title));
  if (action === undefined) throw new Error(`There is no ${title}.`);
  const { edit } = await client.request<CodeAction>('codeAction/resolve', action);
  await client.apply(edit ?? {});
}

const rulesOf = async (uri: string) => (await client.diagnostics(uri)).map(({ code }) => code);

describe('ignoring', () => {
  const files = { 'a.txt': column, 'b.txt': column.replace('开放日', '接待日') };

  it('a rule in a file leaves the text and the other files alone', async () => {
    client = await TestClient.start({ files });
    const [a, b] = [await client.openFile('a.txt'), await client.openFile('b.txt')];
    await choose(a, 'broken-wrap', /^Ignore all “broken-wrap” in this file/u);
    expect(await rulesOf(a)).not.toContain('broken-wrap');
    expect(await rulesOf(b)).toContain('broken-wrap');
    expect(client.text(a)).toBe(column);
  });

  it('a rule everywhere goes for every file, and is written once', async () => {
    client = await TestClient.start({ files });
    const [a, b] = [await client.openFile('a.txt'), await client.openFile('b.txt')];
    await choose(a, 'broken-wrap', /^Ignore all “broken-wrap” everywhere/u);
    expect(await rulesOf(b)).not.toContain('broken-wrap');
    expect(JSON.parse(client.text(uriOf(ignoreFile)).replace(/^\/\/.*$/gmu, ''))).toEqual([
      { rule: 'broken-wrap', path: '**', fingerprint: '*', excerpt: '', reason: '' },
    ]);
  });

  it('many findings at once keeps the comments of the file', async () => {
    const kept =
      '// 我的说明\n[\n  // 第一项\n  {"rule": "a", "path": "b", "fingerprint": "c"}, // 尾注\n]\n';
    client = await TestClient.start({ files: { 'a.txt': column, [ignoreFile]: kept } });
    const uri = await client.openFile('a.txt');
    const findings = (await client.diagnostics(uri)).map(({ code, data }) => ({
      uri,
      rule: String(code),
      fingerprint: String(data.fingerprint),
      excerpt: '',
    }));
    expect(findings.length).toBeGreaterThan(1);
    await client.apply(await client.request<WorkspaceEdit>('jiaokan/ignore', { findings }));
    const text = client.text(uriOf(ignoreFile));
    for (const comment of ['// 我的说明', '// 第一项', '// 尾注']) expect(text).toContain(comment);
    expect(await rulesOf(uri)).toEqual([]);
  });
});

describe('an entry that matches nothing any more', () => {
  const gone = { rule: 'letter-spaced', path: 'gone.txt', fingerprint: '1', excerpt: '', reason: '' };
  const mended = { rule: 'letter-spaced', path: 'a.txt', fingerprint: '*', excerpt: '', reason: '' };
  const holds = { rule: 'doubled-caption', path: 'page.txt', fingerprint: '*', excerpt: '', reason: '' };
  const everywhere = { rule: 'lost-text', path: '**', fingerprint: '*', excerpt: '', reason: '' };
  const all = JSON.stringify([gone, holds, mended, everywhere], null, 2);
  const files = { 'a.txt': column, 'page.txt': page, [ignoreFile]: all };

  const hints = (): readonly Diagnostic[] =>
    (client.published.get(uriOf(ignoreFile))?.items ?? []).filter(({ code }) => code === 'stale-ignore');

  it('is shown in the file that is open, and a quick fix takes it out', async () => {
    client = await TestClient.start({ files });
    const uri = await client.openFile(ignoreFile);
    await client.until(() => hints().length === 2, 'two stale entries');
    const [first] = hints();
    if (first === undefined) throw new Error('There is no hint.');
    expect(client.textOf(uri, first.range)).toContain('gone.txt');
    const [one, every] = await actionsAt(uri, first);
    expect(one).toMatchObject({ title: /matches nothing/u, isPreferred: true });
    await client.apply(every?.edit ?? {});
    expect(JSON.parse(client.text(uri))).toEqual([holds, everywhere]);
    await client.until(() => hints().length === 0, 'no stale entry');
  });

  it('shows when a text is mended, and hides when it comes back', async () => {
    const entry = [{ ...mended, path: 'spaced.txt' }];
    client = await TestClient.start({ files: { 'spaced.txt': spaced, [ignoreFile]: JSON.stringify(entry) } });
    await client.openFile(ignoreFile);
    const uri = await client.openFile('spaced.txt');
    await client.edit(uri, [{ text: spaced.replace('活 动 现 场', '活动现场') }]);
    await client.until(() => hints().length === 1, 'a stale entry');
    await client.edit(uri, [{ text: spaced }]);
    await client.until(() => hints().length === 0, 'no stale entry');
  });

  it('is let be where its rule is off or its file is left out', async () => {
    const config = JSON.stringify({ rules: { 'letter-spaced': 'off' }, exclude: ['page.txt'] });
    const entries = JSON.stringify([mended, { ...mended, path: 'page.txt', rule: 'lost-text' }]);
    client = await TestClient.start({
      files: { ...files, '.jiaokan/config.jsonc': config, [ignoreFile]: entries },
    });
    const { entries: count } = await client.request<RemoveStaleResult>('jiaokan/removeStaleIgnores', {});
    expect(count).toBe(0);
  });

  it('goes from all files at once, on request', async () => {
    client = await TestClient.start({ files });
    const result = await client.request<RemoveStaleResult>('jiaokan/removeStaleIgnores', {});
    expect(result.entries).toBe(2);
    await client.apply(result.edit);
    expect(JSON.parse(client.text(uriOf(ignoreFile)))).toEqual([holds, everywhere]);
  });
});
