import { afterEach, describe, expect, it, vi } from 'vitest';
import type {
  Diagnostic,
  WorkspaceDiagnosticReport,
  WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import { uriOf } from '../support/corpusUris.ts';
import { modern } from '../support/modernEditor.ts';
import { column, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

/** For what comes in a later turn, however slow the machine is. */
const patience = { timeout: 60_000 };

const workspaceScope = { diagnostics: { scope: 'workspace' } };
const settings = () => workspaceScope;
const majority =
  '临川市第一人民医院举行义诊，居民纷纷前来。临川市第一人民医院院长顾明远到场。会后，临川市第一人民医院设宴答谢。\n';
const minority = '昨天下午，临川市人民第一医院发布通知，号召大家参加义务献血。\n';

function rulesOf(items: readonly Diagnostic[] | undefined): readonly unknown[] {
  return [...new Set((items ?? []).map(({ code }) => code))];
}

function ask(
  more: object = {},
  token?: CancellationTokenSource['token'],
): Promise<WorkspaceDiagnosticReport> {
  const params = { identifier: 'jiaokan', previousResultIds: [], ...more };
  return client.request('workspace/diagnostic', params, token);
}

/** The rules that each file is reported for. */
function told(reports: readonly WorkspaceDocumentDiagnosticReport[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    reports.map((report) => [
      report.uri.split('/').at(-1),
      report.kind === 'full' ? rulesOf(report.items) : report.kind,
    ]),
  );
}

function idsOf(reports: readonly WorkspaceDocumentDiagnosticReport[]) {
  return reports.flatMap(({ uri, resultId }) => (resultId == null ? [] : [{ uri, value: resultId }]));
}

function partials(): readonly WorkspaceDocumentDiagnosticReport[] {
  return client.partialResults.splice(0) as WorkspaceDocumentDiagnosticReport[];
}

describe('asked for the workspace', () => {
  it('files that are not open are reported, each with a name for its report', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced, 'b.txt': column }, settings });
    const { items } = await ask();
    expect(told(items)).toEqual({ 'a.txt': ['letter-spaced'], 'b.txt': ['broken-wrap'] });
    expect(idsOf(items)).toHaveLength(2);
  });

  it('a document that is open and not asked about is reported like a file', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced, 'b.txt': column }, settings });
    await client.openFile('a.txt');
    // It is read once the person pauses.
    await vi.waitFor(
      async () =>
        expect(told((await ask()).items)).toEqual({ 'a.txt': ['letter-spaced'], 'b.txt': ['broken-wrap'] }),
      patience,
    );
  });

  it('what a client has already is called unchanged', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced, 'b.txt': column }, settings });
    const first = await ask();
    expect(told((await ask({ previousResultIds: idsOf(first.items) })).items)).toEqual({
      'a.txt': 'unchanged',
      'b.txt': 'unchanged',
    });
  });

  it('reports are the same as those of the document when it is open', async () => {
    client = await TestClient.start({
      files: { 'a.txt': spaced, 'b.txt': minority, 'c.txt': majority },
      settings,
    });
    const { items } = await ask();
    for (const report of items) {
      const path = report.uri.split('/').at(-1) ?? '';
      const open = await client.diagnostics(await client.openFile(path));
      expect(report.kind === 'full' && report.items).toEqual(open);
    }
    expect(told(items)).toEqual({ 'a.txt': ['letter-spaced'], 'b.txt': ['inconsistent-organization-name'] });
  });

  it('partial results come in, and the answer when all is read', async () => {
    client = await TestClient.startQuickly({ files: { 'a.txt': spaced, 'b.txt': column }, settings });
    expect(await ask({ partialResultToken: 'p' })).toEqual({ items: [] });
    expect(told(partials())).toEqual({ 'a.txt': ['letter-spaced'], 'b.txt': ['broken-wrap'] });
  });

  it('the request stays open until something changes', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced, 'b.txt': column }, settings });
    await ask({ partialResultToken: 'p' });
    let answered = false;
    const open = ask({ partialResultToken: 'q', previousResultIds: idsOf(partials()) });
    void open.then(() => {
      answered = true;
    });
    await client.until(() => client.partialResults.length === 2, 'what is unchanged');
    expect(told(partials())).toEqual({ 'a.txt': 'unchanged', 'b.txt': 'unchanged' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(answered).toBe(false);
    await client.write('a.txt', majority.replace('居民', '居 民'));
    expect(await open).toEqual({ items: [] });
    expect(told(partials())).toEqual({ 'a.txt': ['stray-space'] });
  });

  it('a request that nobody waits for any more is ended', async () => {
    client = await TestClient.start({ files: { 'a.txt': column }, settings });
    const first = await ask();
    const source = new CancellationTokenSource();
    const open = ask({ partialResultToken: 'q', previousResultIds: idsOf(first.items) }, source.token);
    await client.until(() => client.partialResults.length === 1, 'what is unchanged');
    source.cancel();
    await expect(open).rejects.toThrow();
  });

  it('what is deleted, left out or ignored is taken away', async () => {
    client = await TestClient.start({
      files: { 'a.txt': spaced, 'b.txt': spaced, 'c.txt': spaced },
      settings,
    });
    const { items } = await ask();
    await client.remove('a.txt');
    client.files.write(uriOf('.jiaokan/config.jsonc'), '{ "exclude": ["b.txt"] }');
    await client.write('.jiaokan/config.jsonc', '{ "exclude": ["b.txt"] }');
    const c = items.find(({ uri }) => uri.endsWith('c.txt'));
    const data = c?.kind === 'full' ? c.items.map((item) => item.data.fingerprint) : [];
    const ignores = data.map((fingerprint) => ({ rule: 'letter-spaced', path: 'c.txt', fingerprint }));
    await client.write('.jiaokan/ignore.jsonc', JSON.stringify(ignores));
    const after = await ask({ previousResultIds: idsOf(items) });
    expect(told(after.items)).toEqual({ 'a.txt': [], 'b.txt': [], 'c.txt': [] });
  });

  it('the diagnostics of an open document win, and those of the file come back', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced }, settings });
    const first = await ask();
    const uri = await client.openFile('a.txt');
    // Until the document has diagnostics of its own, nothing flickers.
    expect(told((await ask({ previousResultIds: idsOf(first.items) })).items)).toEqual({
      'a.txt': 'unchanged',
    });
    await client.diagnostics(uri);
    expect((await ask({ previousResultIds: idsOf(first.items) })).items).toEqual([]);
    await client.close(uri);
    await client.until(() => client.files.reads.filter((read) => read === uri).length > 1, 'the file');
    expect(told((await ask()).items)).toEqual({ 'a.txt': ['letter-spaced'] });
  });

  it('what was saved while a document was open counts once it is closed', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced }, settings });
    const uri = await client.openFile('a.txt');
    await client.edit(uri, [{ text: column }]);
    expect(rulesOf(await client.diagnostics(uri))).toEqual(['broken-wrap']);
    await client.write('a.txt', column);
    await client.close(uri);
    await vi.waitFor(
      async () => expect(told((await ask()).items)).toEqual({ 'a.txt': ['broken-wrap'] }),
      patience,
    );
  });

  it('names are compared once the corpus has settled, also when an open document changes it', async () => {
    client = await TestClient.start({ files: { 'a.txt': minority, 'b.txt': '' }, settings });
    expect((await ask()).items).toEqual([]);
    await client.open(uriOf('b.txt'), majority);
    await client.diagnostics(uriOf('b.txt'));
    expect(told((await ask({ partialResultToken: 'p' })).items)).toEqual({});
    expect(told(partials())).toEqual({ 'a.txt': ['inconsistent-organization-name'] });
  });

  it('no file is read twice that the rest of the corpus says nothing about', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced, 'b.txt': column }, settings });
    await ask();
    expect([...client.files.reads].sort().filter((uri) => uri.endsWith('.txt'))).toEqual([
      uriOf('a.txt'),
      uriOf('b.txt'),
    ]);
  });

  it('severities of the editor count for files that are not open, too', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced }, settings });
    await ask();
    await client.configure({ ...workspaceScope, rules: { 'letter-spaced': 'off' } });
    await client.until(
      () => client.files.reads.filter((uri) => uri === uriOf('a.txt')).length > 1,
      'the file',
    );
    expect((await ask()).items).toEqual([]);
  });
});

describe('the scope', () => {
  const dynamic = {
    ...modern,
    textDocument: { ...modern.textDocument, diagnostic: { dynamicRegistration: true } },
  };

  it('is open files at first: nothing is reported', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced } });
    expect((await ask()).items).toEqual([]);
    await client.openFile('a.txt');
    expect(client.published.size).toBe(0);
  });

  it('is told to a client that can be told, and taken back', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced }, capabilities: dynamic, settings });
    expect(client.registrations).toContain('textDocument/diagnostic');
    await client.configure({ diagnostics: { scope: 'openFiles' } });
    // There is one offer at a time, so that nothing is shown twice.
    await client.until(() => client.unregistrations.length === 2, 'the end');
    expect(client.unregistrations).toEqual(['jiaokan-open-files', 'jiaokan-workspace']);
    const items = [{ uri: uriOf('a.txt'), value: 'old' }];
    expect(told((await ask({ previousResultIds: items })).items)).toEqual({ 'a.txt': [] });
  });

  it('can be widened later: all files are read', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced }, capabilities: dynamic });
    expect(client.registrations).not.toContain('textDocument/diagnostic');
    await client.configure(workspaceScope);
    await client.until(() => client.registrations.includes('textDocument/diagnostic'), 'the offer');
    expect(told((await ask()).items)).toEqual({ 'a.txt': ['letter-spaced'] });
  });
});

describe('sent to a client that does not ask', () => {
  const { diagnostic: _, ...textDocument } = modern.textDocument ?? {};
  const pushed = (path: string) => client.published.get(uriOf(path))?.items;

  it.each([
    ['not at all', { ...modern, textDocument }],
    ['for open documents only', modern],
  ])('%s, files come and go', async (_name, capabilities) => {
    client = await TestClient.start({ files: { 'a.txt': spaced, 'b.txt': column }, capabilities, settings });
    await client.until(() => pushed('a.txt') !== undefined && pushed('b.txt') !== undefined, 'both files');
    expect(rulesOf(pushed('a.txt'))).toEqual(['letter-spaced']);
    await client.write('a.txt', column);
    await client.until(() => rulesOf(pushed('a.txt'))[0] === 'broken-wrap', 'the change');
    await client.remove('a.txt');
    await client.until(() => pushed('a.txt')?.length === 0, 'the end');
    await client.configure({});
    await client.until(() => pushed('b.txt')?.length === 0, 'the end of the scope');
  });

  it('an open document is sent as it is, and as the disk has it when it is closed', async () => {
    client = await TestClient.start({
      files: { 'a.txt': spaced },
      capabilities: { ...modern, textDocument },
      settings,
    });
    await client.until(() => pushed('a.txt') !== undefined, 'the file');
    const uri = await client.openFile('a.txt');
    await client.edit(uri, [{ text: column }]);
    await client.until(() => rulesOf(pushed('a.txt'))[0] === 'broken-wrap', 'the text that is open');
    await client.close(uri);
    await client.until(() => rulesOf(pushed('a.txt'))[0] === 'letter-spaced', 'the file');
  });

  it('what was sent is taken back when the client begins to ask', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced }, settings });
    await client.until(() => pushed('a.txt') !== undefined, 'the file');
    expect(told((await ask()).items)).toEqual({ 'a.txt': ['letter-spaced'] });
    await client.until(() => pushed('a.txt')?.length === 0, 'the end');
  });
});
