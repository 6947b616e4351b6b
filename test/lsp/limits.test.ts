import { afterEach, describe, expect, it } from 'vitest';
import {
  type CodeAction,
  type Diagnostic,
  DiagnosticSeverity,
  type WorkspaceDiagnosticReport,
} from 'vscode-languageserver/node';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import type { Analyzer } from '../../server/src/host/analyzer.ts';
import { inProcessAnalyzer } from '../../server/src/host/inProcessAnalyzer.ts';
import { capDiagnostics, mostDiagnostics } from '../../server/src/lsp/limits/capDiagnostics.ts';
import { uriOf } from '../support/corpusUris.ts';
import { spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient | undefined;
afterEach(async () => {
  await client?.stop();
  client = undefined;
});

const small = '{\n  // 语料较小。\n  "maxFileSize": 20\n}\n';

function wordsOf(diagnostic: Diagnostic | undefined): string {
  return typeof diagnostic?.message === 'string' ? diagnostic.message : '';
}

describe('a file with more findings than an editor shows', () => {
  const lines = (count: number) => Array.from({ length: count }, () => '活 动 现 场').join('\n\n');

  it('has as many as it shows, and says at its top how many are left out', async () => {
    client = await TestClient.start();
    await client.open('untitled:Untitled-1', `${lines(1200)}\n`);
    const found = await client.diagnostics('untitled:Untitled-1');
    expect(found).toHaveLength(mostDiagnostics);
    expect(found[0]).toMatchObject({
      severity: DiagnosticSeverity.Information,
      range: { start: { line: 0, character: 0 } },
      code: 'too-many-findings',
    });
    const hidden = Number(/^(\d+) more findings/u.exec(wordsOf(found[0]))?.[1]);
    expect(hidden).toBeGreaterThanOrEqual(1200 - mostDiagnostics);
  });

  it('keeps the most severe of them, in reading order', () => {
    const item = (line: number, severity: DiagnosticSeverity): Diagnostic => ({
      range: { start: { line, character: 0 }, end: { line, character: 1 } },
      severity,
      message: '',
    });
    const mild = Array.from({ length: 1500 }, (_, line) => item(line, DiagnosticSeverity.Hint));
    const [note, ...kept] = capDiagnostics({ locale: () => 'zh-cn' }, [
      ...mild,
      item(2000, DiagnosticSeverity.Error),
    ]);
    expect(note?.message).toMatch(/^此文件另有 502 个问题/u);
    expect(kept.at(-1)?.severity).toBe(DiagnosticSeverity.Error);
    expect(kept.map(({ range }) => range.start.line).slice(0, 3)).toEqual([0, 1, 2]);
  });

  it('is left as it is where all are shown', () => {
    expect(capDiagnostics({ locale: () => 'en' }, [])).toEqual([]);
  });
});

describe('a file that is too large', () => {
  it('is listed with its size, and a command raises the limit', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced, '.jiaokan/config.jsonc': small } });
    const [skipped] = client.status?.skipped ?? [];
    expect(skipped).toMatchObject({ uri: uriOf('a.txt'), size: Buffer.byteLength(spaced) });
    const command = { command: 'jiaokan.server.raiseLimit', arguments: [skipped] };
    await client.request('workspace/executeCommand', command);
    await client.until(() => client?.status?.skipped.length === 0, 'the file');
    expect(client.status?.documents).toBe(1);
  });

  it('says so when it is open, and is read when the limit is lifted', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced, '.jiaokan/config.jsonc': small } });
    const uri = await client.openFile('a.txt');
    const [found] = await client.diagnostics(uri);
    expect(found).toMatchObject({ code: 'max-file-size', range: { start: { line: 0, character: 0 } } });
    expect(found?.message).toMatch(/^This file has \d+ B, more than the limit of 20 B/u);
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: found?.range,
      context: { diagnostics: [found] },
    });
    expect(actions).toHaveLength(1);
    await client.apply(actions[0]?.edit ?? {});
    expect(client.text(uriOf('.jiaokan/config.jsonc'))).toBe(small.replace('20', '16777216'));
    const { code } = (await client.diagnostics(uri))[0] ?? {};
    expect(code).toBe('letter-spaced');
  });

  it('is listed no longer while it is open, where it says so itself', async () => {
    client = await TestClient.start({ files: { 'a.txt': spaced, '.jiaokan/config.jsonc': small } });
    const listed = () => client?.status?.skipped.map(({ uri }) => uri);
    const uri = await client.openFile('a.txt');
    await client.until(() => listed()?.length === 0, 'the list without the file');
    await client.close(uri);
    await client.until(() => listed()?.length === 1, 'the list with the file');
    expect(listed()).toEqual([uri]);
  });

  it('says so when it is not open, where all files of the workspace have diagnostics', async () => {
    const settings = () => ({ diagnostics: { scope: 'workspace' }, maxFileSize: 20 });
    client = await TestClient.start({ files: { 'a.txt': spaced }, settings });
    const ask = () =>
      client?.request<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds: [] });
    expect(await ask()).toMatchObject({ items: [{ items: [{ code: 'max-file-size' }] }] });
    await client.write('.jiaokan/config.jsonc', '{ "maxFileSize": 2000 }');
    await client.until(() => client?.status?.skipped.length === 0, 'the file');
    expect(await ask()).toMatchObject({ items: [{ items: [{ code: 'letter-spaced' }] }] });
  });
});

describe('a file whose analysis takes longer than its time budget', () => {
  it('is named with how long it took, and no longer once it is fast', async () => {
    let milliseconds = 0;
    const inner = inProcessAnalyzer({ segmenter: characterSegmenter, later: setImmediate });
    const analyzer: Analyzer = {
      ...inner,
      async analyze(job) {
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        return inner.analyze(job);
      },
    };
    const settings = () => ({ analysis: { timeBudget: 200 } });
    client = await TestClient.start({ files: { 'a.txt': spaced }, analyzer, settings });
    const slow = () => client?.status?.slow.map(({ uri }) => uri) ?? [];
    milliseconds = 400;
    const uri = await client.openFile('a.txt');
    // Nothing is switched off: the findings come.
    expect(await client.diagnostics(uri)).toHaveLength(1);
    await client.until(() => slow().includes(uri), 'the file');
    expect(client.status?.slow[0]?.milliseconds).toBeGreaterThanOrEqual(200);
    milliseconds = 0;
    await client.edit(uri, [{ text: `${spaced}。` }]);
    await client.diagnostics(uri);
    await client.until(() => slow().length === 0, 'the end');
  });
});
