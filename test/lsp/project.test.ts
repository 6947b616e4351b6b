import { afterEach, describe, expect, it } from 'vitest';
import { DiagnosticSeverity, type WorkspaceEdit } from 'vscode-languageserver/node';
import type { DecideParams, EntityItem } from '../../server/src/lsp/protocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { column, page, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

async function rulesOf(uri: string): Promise<readonly unknown[]> {
  return (await client.diagnostics(uri)).map(({ code }) => code);
}

async function names(): Promise<readonly string[]> {
  const entities = await client.request<EntityItem[]>('jiaokan/entities', { scope: { kind: 'corpus' } });
  return entities.map(({ name }) => name);
}

const configUri = uriOf('.jiaokan/config.jsonc');

describe('config.jsonc', () => {
  it('turns a rule off as soon as it is written', async () => {
    client = await TestClient.start({ files: { 'spaced.txt': spaced } });
    const uri = await client.openFile('spaced.txt');
    expect(await rulesOf(uri)).toEqual(['letter-spaced']);
    await client.write('.jiaokan/config.jsonc', '{ "rules": { "letter-spaced": "off" } }');
    await client.until(() => client.refreshes > 0, 'a refresh');
    expect(await rulesOf(uri)).toEqual([]);
  });

  it('with a mistake is reported at the mistake, and the last good state stays in force', async () => {
    const good = '{ "rules": { "letter-spaced": "off" } }';
    client = await TestClient.start({ files: { 'spaced.txt': spaced, '.jiaokan/config.jsonc': good } });
    const uri = await client.openFile('spaced.txt');
    await client.write('.jiaokan/config.jsonc', '{\n  "rules": { "letter-spaced": "loud" }\n}');
    await client.until(() => client.published.has(configUri), 'the mistake');
    const [problem] = client.published.get(configUri)?.items ?? [];
    expect(problem).toMatchObject({ severity: DiagnosticSeverity.Error, source: 'jiaokan' });
    expect(problem && client.textOf(configUri, problem.range)).toBe('"loud"');
    expect(await rulesOf(uri)).toEqual([]);
    await client.write('.jiaokan/config.jsonc', good);
    await client.until(() => client.published.get(configUri)?.items.length === 0, 'the mistake to go');
  });

  it('is read from the open buffer, not from the disk', async () => {
    client = await TestClient.start({ files: { 'spaced.txt': spaced, '.jiaokan/config.jsonc': '{}' } });
    const uri = await client.openFile('spaced.txt');
    await client.openFile('.jiaokan/config.jsonc');
    await client.edit(configUri, [{ text: '{ "rules": { "letter-spaced": "off" } }' }]);
    await client.write('.jiaokan/config.jsonc', '{ "rules": { "letter-spaced": "error" } }');
    expect(await rulesOf(uri)).toEqual([]);
  });

  it('yields to the severities that the person has set in the editor', async () => {
    client = await TestClient.start({
      files: { 'spaced.txt': spaced, '.jiaokan/config.jsonc': '{ "rules": { "letter-spaced": "error" } }' },
      settings: () => ({ rules: { 'letter-spaced': 'hint' } }),
    });
    const [found] = await client.diagnostics(await client.openFile('spaced.txt'));
    expect(found?.severity).toBe(DiagnosticSeverity.Hint);
  });
});

it('takes new editor settings over when they change', async () => {
  let rules: object = {};
  client = await TestClient.start({ files: { 'spaced.txt': spaced }, settings: () => ({ rules }) });
  const uri = await client.openFile('spaced.txt');
  expect(await rulesOf(uri)).toEqual(['letter-spaced']);
  rules = { 'letter-spaced': 'off' };
  await client.notify('workspace/didChangeConfiguration', { settings: null });
  await client.until(() => client.refreshes > 0, 'a refresh');
  expect(await rulesOf(uri)).toEqual([]);
});

describe('names.jsonc', () => {
  it('makes one entity of two spellings, in every file', async () => {
    client = await TestClient.start({ files: { 'column.txt': column, 'page.txt': page } });
    const decision = {
      kind: 'same',
      type: 'organization',
      name: '临川市第一人民医院',
      alias: '临川市人民第一医院',
    };
    const edit = await client.request<WorkspaceEdit>('jiaokan/decide', { uri: uriOf('page.txt'), decision });
    await client.apply(edit);
    await client.until(() => client.status?.indexing === null, 'the index');
    expect(await names()).not.toContain('临川市人民第一医院');
    expect(await rulesOf(await client.openFile('page.txt'))).not.toContain('inconsistent-organization-name');
  });

  it('is not written to while it holds a mistake', async () => {
    client = await TestClient.start({
      files: { 'page.txt': page, '.jiaokan/names.jsonc': '{ "entities": [' },
    });
    const params: DecideParams = { uri: uriOf('page.txt'), decision: { kind: 'notName', text: '居民' } };
    await expect(client.request('jiaokan/decide', params)).rejects.toThrow('.jiaokan/names.jsonc');
  });

  it('keeps the remarks that stand in it', async () => {
    const before = '{\n  // 院办核对过\n  "entities": [],\n  "notNames": []\n}\n';
    client = await TestClient.start({ files: { 'page.txt': page, '.jiaokan/names.jsonc': before } });
    const params: DecideParams = { uri: uriOf('page.txt'), decision: { kind: 'notName', text: '居民' } };
    await client.request('workspace/executeCommand', {
      command: 'jiaokan.server.decide',
      arguments: [params],
    });
    const after = client.text(uriOf('.jiaokan/names.jsonc'));
    expect(after).toContain('// 院办核对过');
    expect(after).toContain('"居民"');
  });
});

describe('files', () => {
  it('that are written, made and deleted elsewhere change the index', async () => {
    client = await TestClient.start({ files: { 'column.txt': column } });
    expect(await names()).toContain('顾明远');
    await client.write('column.txt', column.replace('顾明\n\n远', '何\n\n启文').replace('顾明远', '何启文'));
    await client.until(() => client.entityChanges > 1, 'the change');
    expect(await names()).toContain('何启文');
    await client.write('new.txt', page);
    await client.until(() => client.status?.documents === 2, 'the new file');
    client.files.delete(uriOf('new.txt'));
    await client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf('new.txt'), type: 3 }] });
    await client.until(() => client.status?.documents === 1, 'the file to go');
  });

  it('that are open are what the buffer says, whatever is written to the disk', async () => {
    client = await TestClient.start({ files: { 'column.txt': column } });
    const uri = await client.openFile('column.txt');
    await client.edit(uri, [{ text: page }]);
    await client.write('column.txt', spaced);
    expect(await rulesOf(uri)).toContain('doubled-caption');
    expect(await names()).toContain('顾明远');
  });

  it('are what the disk says again when the buffer is closed', async () => {
    client = await TestClient.start({ files: { 'column.txt': column } });
    const uri = await client.openFile('column.txt');
    await client.edit(uri, [{ text: spaced }]);
    expect(await names()).not.toContain('顾明远');
    await client.close(uri);
    await client.until(() => client.files.reads.filter((read) => read === uri).length === 2, 'the file');
    await client.until(() => client.status?.indexing === null, 'the index');
    expect(await names()).toContain('顾明远');
  });

  it('of a loose document leave the index when it is closed', async () => {
    client = await TestClient.start();
    await client.open('untitled:Untitled-1', column);
    await client.until(() => client.status !== undefined, 'the status');
    expect(await names()).toContain('顾明远');
    await client.close('untitled:Untitled-1');
    expect(await names()).toEqual([]);
  });
});

it('of a folder that was moved in the editor are looked for again', async () => {
  client = await TestClient.start({ files: { 'old/page.txt': page } });
  client.files.delete(uriOf('old/page.txt'));
  client.files.write(uriOf('new/page.txt'), page);
  const move = { oldUri: uriOf('old'), newUri: uriOf('new') };
  await client.notify('workspace/didRenameFiles', { files: [move] });
  await client.until(() => client.files.reads.at(-1) === uriOf('new/page.txt'), 'the file');
  await client.until(() => client.status?.indexing === null && client.status.documents === 1, 'the index');
  expect(await names()).toContain('顾明远');
});

describe('several folders', () => {
  const folders = ['file:///corpus/north', 'file:///corpus/south'];

  it('have settings of their own and one index', async () => {
    client = await TestClient.start({
      folders,
      files: {
        'north/spaced.txt': spaced,
        'south/spaced.txt': spaced,
        'south/.jiaokan/config.jsonc': '{ "rules": { "letter-spaced": "off" } }',
      },
    });
    expect(await rulesOf(await client.openFile('north/spaced.txt'))).toEqual(['letter-spaced']);
    expect(await rulesOf(await client.openFile('south/spaced.txt'))).toEqual([]);
    const entities = await client.request<EntityItem[]>('jiaokan/entities', { scope: { kind: 'corpus' } });
    expect(entities).toMatchObject([{ name: '周若岚', documents: 2 }]);
  });

  it('have editor settings of their own', async () => {
    client = await TestClient.start({
      folders,
      files: { 'north/spaced.txt': spaced, 'south/spaced.txt': spaced },
      settings: (folder) => ({ rules: folder?.endsWith('south') ? { 'letter-spaced': 'off' } : {} }),
    });
    expect(await rulesOf(await client.openFile('north/spaced.txt'))).toEqual(['letter-spaced']);
    expect(await rulesOf(await client.openFile('south/spaced.txt'))).toEqual([]);
  });

  it('come and go', async () => {
    client = await TestClient.start({ folders: folders.slice(0, 1), files: { 'south/page.txt': page } });
    expect(await names()).toEqual([]);
    const south = { uri: 'file:///corpus/south', name: 'south' };
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [south], removed: [] } });
    await client.until(() => client.status?.documents === 1, 'the folder');
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [south] } });
    await client.until(() => client.status?.documents === 0, 'the folder to go');
  });
});

it('tells which files it could not read, and reads them when asked again', async () => {
  client = await TestClient.start({ files: { 'page.txt': page } });
  client.files.refuse(uriOf('page.txt'), { en: 'permission denied.', 'zh-cn': '没有权限。' });
  await client.request('jiaokan/reindex', null);
  await client.until(() => client.status?.skipped.length === 1, 'the skipped file');
  expect(client.status?.skipped).toEqual([{ uri: uriOf('page.txt'), reason: 'permission denied.' }]);
  expect(await names()).toEqual([]);
});
