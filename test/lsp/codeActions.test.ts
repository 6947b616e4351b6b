import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver/node';
import type { FixResult } from '../../server/src/lsp/protocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { modern } from '../support/modernEditor.ts';
import { column, page, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

/** What the editor asks when the light bulb of a finding is clicked. */
async function actionsFor(
  uri: string,
  rule: string,
): Promise<{ actions: readonly CodeAction[]; diagnostic: Diagnostic }> {
  const diagnostics = await client.diagnostics(uri);
  const diagnostic = diagnostics.find(({ code }) => code === rule);
  if (diagnostic === undefined) throw new Error(`There is no ${rule} in ${uri}.`);
  return { actions: await ask(uri, diagnostic.range, { diagnostics: [diagnostic] }), diagnostic };
}

function ask(uri: string, range: Range, context: object): Promise<readonly CodeAction[]> {
  return client.request('textDocument/codeAction', { textDocument: { uri }, range, context });
}

/** Takes the action whose title matches, resolves it where need be, and applies it. */
async function choose(actions: readonly CodeAction[], title: RegExp): Promise<CodeAction> {
  const action = actions.find((each) => title.test(each.title));
  if (action === undefined)
    throw new Error(`No ${title} among ${actions.map((each) => each.title).join('; ')}`);
  const resolved =
    action.edit === undefined ? await client.request<CodeAction>('codeAction/resolve', action) : action;
  await client.apply(resolved.edit ?? {});
  return resolved;
}

const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

describe('a quick fix', () => {
  it('joins a line that was broken', async () => {
    client = await TestClient.start({ files: { 'column.txt': column } });
    const uri = await client.openFile('column.txt');
    const { actions, diagnostic } = await actionsFor(uri, 'broken-wrap');
    expect(actions[0]).toMatchObject({ kind: 'quickfix', isPreferred: true, diagnostics: [diagnostic] });
    await client.apply(actions[0]?.edit ?? {});
    expect(client.text(uri)).toContain('院长顾明远在致辞中说');
    expect(client.text(uri)).toContain('欢\n\n迎大家');
  });

  it('keeps one of two captions', async () => {
    client = await TestClient.start({ files: { 'page.txt': page } });
    const uri = await client.openFile('page.txt');
    const { actions } = await actionsFor(uri, 'doubled-caption');
    await client.apply(actions[0]?.edit ?? {});
    expect(client.text(uri)).toBe(page.replace('义诊活动现场义诊活动现场', '义诊活动现场'));
  });

  it('is not preferred where a person has to look', async () => {
    client = await TestClient.start({ files: { 'page.txt': page } });
    const uri = await client.openFile('page.txt');
    const { actions } = await actionsFor(uri, 'inconsistent-organization-name');
    expect(actions.length).toBeGreaterThan(3);
    expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([]);
  });

  it('names the version it is for, so that a text that has gone on is left alone', async () => {
    client = await TestClient.start({ files: { 'spaced.txt': spaced } });
    const uri = await client.openFile('spaced.txt');
    const { actions } = await actionsFor(uri, 'letter-spaced');
    await client.edit(uri, [{ text: `新的一行。\n${spaced}` }]);
    await expect(client.apply(actions[0]?.edit ?? {})).rejects.toThrow('the edit is for version 1, not 2');
  });
});

describe('fixing a whole file', () => {
  it('mends every finding of one rule', async () => {
    client = await TestClient.start({ files: { 'column.txt': column } });
    const uri = await client.openFile('column.txt');
    await choose((await actionsFor(uri, 'broken-wrap')).actions, /^Fix all “broken-wrap”/u);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).not.toContain('broken-wrap');
    expect(client.text(uri)).toBe(column.replaceAll(/(?<=[^日。])\n\n/gu, ''));
  });

  it('makes all safe fixes at once, and nothing is left for a second time', async () => {
    client = await TestClient.start();
    const uri = 'untitled:Untitled-1';
    await client.open(uri, `${spaced}\n${page}`);
    const context = { diagnostics: [], only: ['source.fixAll'] };
    await choose(await ask(uri, everywhere, context), /all safe fixes/u);
    const fixed = client.text(uri);
    expect(fixed).toContain('活动现场\n\n周若岚');
    expect(fixed).toContain('\n义诊活动现场\n');
    expect(fixed).toContain('临川市人民第一医院');
    await choose(await ask(uri, everywhere, context), /all safe fixes/u);
    expect(client.text(uri)).toBe(fixed);
  });

  it('is not offered among the light bulbs of a line', async () => {
    client = await TestClient.start({ files: { 'spaced.txt': spaced } });
    const uri = await client.openFile('spaced.txt');
    const { actions } = await actionsFor(uri, 'letter-spaced');
    expect(actions.every(({ kind }) => kind === 'quickfix')).toBe(true);
  });

  it('comes with its edit for a client that cannot ask later', async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['source'] } } };
    const textDocument = { ...modern.textDocument, codeAction };
    client = await TestClient.start({ capabilities: { ...modern, textDocument } });
    await client.open('untitled:Untitled-1', spaced);
    const only = ['source.fixAll.jiaokan'];
    const [action] = await ask('untitled:Untitled-1', everywhere, { diagnostics: [], only });
    await client.apply(action?.edit ?? {});
    expect(client.text('untitled:Untitled-1')).toBe(spaced.replace('活 动 现 场', '活动现场'));
  });

  it('comes as plain changes for a client that knows no versions', async () => {
    const { workspaceEdit: _, ...workspace } = modern.workspace ?? {};
    client = await TestClient.start({ capabilities: { ...modern, workspace } });
    await client.open('untitled:Untitled-1', spaced);
    const { edit } = await client.request<FixResult>('jiaokan/fix', {
      scope: { kind: 'file', uri: 'untitled:Untitled-1' },
      unsafe: false,
    });
    expect(Object.keys(edit.changes ?? {})).toEqual(['untitled:Untitled-1']);
  });
});

describe('fixing the corpus', () => {
  it('mends open documents and closed files, and counts by rule', async () => {
    client = await TestClient.start({ files: { 'spaced.txt': spaced, 'page.txt': page } });
    const uri = await client.openFile('spaced.txt');
    const result = await client.request<FixResult>('jiaokan/fix', {
      scope: { kind: 'corpus' },
      unsafe: false,
    });
    expect(result).toMatchObject({ files: 2, byRule: { 'letter-spaced': 1, 'doubled-caption': 1 } });
    await client.apply(result.edit);
    expect(client.text(uri)).toContain('活动现场');
    expect(client.text(uriOf('page.txt'))).toContain('\n义诊活动现场\n');
  });

  it('asks for confirmation of what is not certain', async () => {
    client = await TestClient.start({ files: { 'page.txt': page } });
    const { edit } = await client.request<FixResult>('jiaokan/fix', {
      scope: { kind: 'corpus' },
      unsafe: true,
    });
    expect(edit.changeAnnotations).toMatchObject({
      safe: { needsConfirmation: false },
      unsafe: { needsConfirmation: true },
    });
    const notes = JSON.stringify(edit.documentChanges);
    expect(notes).toContain('"newText":"","annotationId":"safe"');
    expect(notes).toContain('"annotationId":"unsafe"');
  });

  it('leaves a closed file alone that an editor would read differently', async () => {
    client = await TestClient.start({ files: { 'spaced.txt': spaced } });
    client.files.encodeOtherwise(uriOf('spaced.txt'));
    const result = await client.request<FixResult>('jiaokan/fix', {
      scope: { kind: 'corpus' },
      unsafe: false,
    });
    expect(result).toMatchObject({ files: 0, edit: { documentChanges: [] } });
  });

  it('is a command for clients that know no other way', async () => {
    client = await TestClient.start({ files: { 'spaced.txt': spaced } });
    await client.request('workspace/executeCommand', {
      command: 'jiaokan.server.fix',
      arguments: [{ scope: { kind: 'corpus' }, unsafe: false }],
    });
    expect(client.text(uriOf('spaced.txt'))).toBe(spaced.replace('活 动 现 场', '活动现场'));
  });
});

describe('settling a finding', () => {
  it('ignores it for good, and only it', async () => {
    client = await TestClient.start({ files: { 'column.txt': column } });
    const uri = await client.openFile('column.txt');
    const before = await client.diagnostics(uri);
    await choose((await actionsFor(uri, 'broken-wrap')).actions, /^Ignore/u);
    expect(JSON.parse(client.text(uriOf('.jiaokan/ignore.jsonc')).replace(/^\/\/.*$/gmu, ''))).toMatchObject([
      { rule: 'broken-wrap', path: 'column.txt' },
    ]);
    await client.until(() => client.refreshes > 0, 'a refresh');
    expect(await client.diagnostics(uri)).toEqual(before.slice(1));
  });

  it('keeps what is ignored when the rest of the file is mended', async () => {
    client = await TestClient.start({ files: { 'column.txt': column } });
    const uri = await client.openFile('column.txt');
    await choose((await actionsFor(uri, 'broken-wrap')).actions, /^Ignore/u);
    await client.until(() => client.refreshes > 0, 'a refresh');
    const only = ['source.fixAll.jiaokan'];
    await choose(await ask(uri, everywhere, { diagnostics: [], only }), /all safe fixes/u);
    expect(client.text(uri)).toContain('顾明\n\n远');
    expect(client.text(uri)).toContain('欢迎大家');
  });

  it('uses one spelling everywhere in the corpus', async () => {
    const other = '昨天下午，临川市人民第一医院发布通知，号召大家参加义务献血，周若岚第一个报名。\n';
    client = await TestClient.start({ files: { 'page.txt': page, 'other.txt': other } });
    const uri = await client.openFile('page.txt');
    const { actions } = await actionsFor(uri, 'inconsistent-organization-name');
    const { edit } = await choose(actions, /^Use “临川市第一人民医院” everywhere/u);
    expect(edit?.changeAnnotations).toMatchObject({ elsewhere: { needsConfirmation: true } });
    expect(client.text(uri) + client.text(uriOf('other.txt'))).not.toContain('临川市人民第一医院');
  });

  it('remembers that two names are the same', async () => {
    client = await TestClient.start({ files: { 'page.txt': page } });
    const uri = await client.openFile('page.txt');
    await choose((await actionsFor(uri, 'inconsistent-organization-name')).actions, /are the same/u);
    const names = client.text(uriOf('.jiaokan/names.jsonc'));
    expect(names).toMatch(/"name": "临川市第一人民医院",\s+"aliases": \[\s*"临川市人民第一医院"\s*\]/u);
  });

  it('remembers which spelling is to give way, and mends it wherever it stands', async () => {
    client = await TestClient.start({ files: { 'page.txt': page } });
    const uri = await client.openFile('page.txt');
    await choose((await actionsFor(uri, 'inconsistent-organization-name')).actions, /^Always write/u);
    expect(client.text(uriOf('.jiaokan/names.jsonc'))).toMatch(/"replace": \[\s*"临川市人民第一医院"\s*\]/u);
    await client.until(() => client.refreshes > 0, 'a refresh');
    const { actions } = await actionsFor(uri, 'non-canonical-name');
    expect(actions.map(({ title }) => title)).toContain(
      '“临川市人民第一医院” and “临川市第一人民医院” are the same, and both may stand: remember',
    );
    await choose(actions, /^Write “临川市第一人民医院”/u);
    expect(client.text(uri)).not.toContain('临川市人民第一医院');
  });

  it('remembers that two names are different, and says no more about them', async () => {
    client = await TestClient.start({ files: { 'page.txt': page } });
    const uri = await client.openFile('page.txt');
    await choose((await actionsFor(uri, 'inconsistent-organization-name')).actions, /are different/u);
    expect(client.text(uriOf('.jiaokan/names.jsonc'))).toContain('"distinctFrom"');
    await client.until(() => client.refreshes > 0, 'a refresh');
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['doubled-caption']);
  });

  it('is not offered for a text that has no folder to keep the decision in', async () => {
    client = await TestClient.start();
    await client.open('untitled:Untitled-1', spaced);
    const { actions } = await actionsFor('untitled:Untitled-1', 'letter-spaced');
    expect(actions.map(({ title }) => title).filter((title) => title.startsWith('Ignore'))).toEqual([]);
  });
});
