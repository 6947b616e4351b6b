import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver/node';
import type { FixResult } from '../../server/src/lsp/protocol.ts';
import type { AcceptBaselineResult, FindingsResult } from '../../server/src/lsp/reviewProtocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { memoryFiles } from '../support/memoryFiles.ts';
import { column, page, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

const files = { 'page.txt': page, 'spaced.txt': spaced };
const corpus = { scope: { kind: 'corpus' } } as const;

const ask = (params: object = corpus): Promise<FindingsResult> => client.request('jiaokan/findings', params);

describe('the findings of the corpus', () => {
  it('are those of closed files and of open ones as they stand', async () => {
    client = await TestClient.start({ files });
    const open = await client.openFile('spaced.txt');
    await client.edit(open, [{ text: `${spaced}\n${column}` }]);
    const result = await ask();
    const rules = Object.fromEntries(
      result.files.map(({ uri, findings }) => [uri, findings.map(({ rule }) => rule)]),
    );
    expect(rules[uriOf('page.txt')]).toContain('doubled-caption');
    expect(rules[open]).toEqual(expect.arrayContaining(['letter-spaced', 'broken-wrap']));
    expect(result.files.flatMap(({ findings }) => findings)).toContainEqual({
      rule: 'letter-spaced',
      severity: 'warning',
      message: expect.any(String),
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 7 } },
      fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u),
      excerpt: '活 动 现 场',
      fix: 'safe',
    });
  });

  it('are the diagnostics of a file', async () => {
    client = await TestClient.start({ files });
    const uri = await client.openFile('page.txt');
    const [file] = (await ask({ scope: { kind: 'file', uri } })).files;
    const shown = (await client.diagnostics(uri)).map(({ data }) => data.fingerprint);
    expect(file?.findings.map(({ fingerprint }) => fingerprint)).toEqual(shown);
  });

  it('come file by file to who wants them so, until the person has seen enough', async () => {
    client = await TestClient.start({ files });
    const token = new CancellationTokenSource();
    const params = { ...corpus, partialResultToken: 'part' };
    const asked = client.request<FindingsResult>('jiaokan/findings', params, token.token);
    await client.until(() => client.partialResults.length > 0, 'the first file');
    token.cancel();
    await Promise.allSettled([asked]);
    expect(client.partialResults).toContainEqual(
      expect.objectContaining({ uri: expect.any(String), accepted: 0 }),
    );
  });
});

describe('a baseline', () => {
  /** Makes a baseline as the client does. */
  async function accept(): Promise<AcceptBaselineResult> {
    const result = await client.request<AcceptBaselineResult>('jiaokan/acceptBaseline', {});
    for (const { uri, text } of result.files) {
      client.files.write(uri, text);
      await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri, type: 2 }] });
    }
    return result;
  }

  it('hides what was there, and shows what is new', async () => {
    client = await TestClient.start({ files });
    const uri = await client.openFile('spaced.txt');
    expect((await accept()).files[0]?.findings).toBeGreaterThan(1);
    expect(await client.diagnostics(uri)).toEqual([]);
    expect((await ask()).files.every(({ findings, accepted }) => findings.length === 0 && accepted > 0)).toBe(
      true,
    );
    await client.edit(uri, [{ text: `${spaced}\n启 动 仪 式\n` }]);
    expect((await client.diagnostics(uri)).map(({ range }) => range.start.line)).toEqual([4]);
  });

  it('is written by the server where its host can do so whole, and else left to the client', async () => {
    const disk = memoryFiles(files);
    const refused: string[] = [];
    const replace = async (uri: string, text: string) => {
      if (refused.includes(uri)) return { en: 'the disk is full.', 'zh-cn': '磁盘已满。' };
      disk.write(uri, text);
      return undefined;
    };
    client = await TestClient.start({ disk: { ...disk, replace } });
    const [file] = (await client.request<AcceptBaselineResult>('jiaokan/acceptBaseline', { write: true }))
      .files;
    expect(file).toMatchObject({ written: true });
    expect(disk.text(file?.uri ?? '')).toBe(file?.text);
    refused.push(file?.uri ?? '');
    await expect(client.request('jiaokan/acceptBaseline', { write: true })).rejects.toThrow(
      'the disk is full.',
    );
    await client.stop();
    client = await TestClient.start({ files });
    const left = await client.request<AcceptBaselineResult>('jiaokan/acceptBaseline', { write: true });
    expect(left.files.map(({ written }) => written)).toEqual([false]);
  });

  it('is left alone by fixes, and keeps what it has when it is made anew', async () => {
    client = await TestClient.start({ files });
    const first = await accept();
    const { files: fixed } = await client.request<FixResult>('jiaokan/fix', { ...corpus, unsafe: false });
    expect(fixed).toBe(0);
    expect(await accept()).toEqual(first);
  });

  it('that is deleted hides nothing any more, and one with a mistake says where', async () => {
    client = await TestClient.start({ files });
    const uri = await client.openFile('spaced.txt');
    await accept();
    await client.write('.jiaokan/baseline.jsonc', '');
    expect(await client.diagnostics(uri)).not.toEqual([]);
    await client.write('.jiaokan/baseline.jsonc', '{"files": 1}');
    const file = uriOf('.jiaokan/baseline.jsonc');
    await client.until(() => (client.published.get(file)?.items.length ?? 0) > 0, 'the mistake');
  });
});
