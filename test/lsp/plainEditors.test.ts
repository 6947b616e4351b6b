/* What an editor gets that can do little. Each test takes one ability away, or all of them. */
import { afterEach, describe, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  Command,
  Hover,
  Location,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { uriOf } from '../support/corpusUris.ts';
import { modern } from '../support/modernEditor.ts';
import { column, page, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

const files = { 'page.txt': page, 'column.txt': column, 'spaced.txt': spaced };
const uri = uriOf('page.txt');
let client: TestClient;
afterEach(() => client.stop());

/** Opens the page and waits for what is pushed. */
async function start(capabilities: ClientCapabilities, more: object = {}): Promise<void> {
  client = await TestClient.start({ files, capabilities, ...more });
  await client.openFile('page.txt');
  await client.until(() => client.published.has(uri), 'diagnostics');
}

function pushed(of = uri): readonly string[] {
  return (client.published.get(of)?.items ?? []).map(({ code }) => String(code)).sort();
}

describe('an editor that tells of no ability', () => {
  it('is pushed its findings, with nothing in them that it does not know', async () => {
    await start({});
    expect(pushed()).toEqual(['doubled-caption', 'inconsistent-organization-name']);
    for (const item of client.published.get(uri)?.items ?? []) {
      expect(item).not.toHaveProperty('relatedInformation');
      expect(item).not.toHaveProperty('codeDescription');
      expect(item).not.toHaveProperty('tags');
    }
  });

  it('is asked for nothing: no registration, no settings, no refresh, no progress', async () => {
    await start({});
    await client.edit(uri, [{ text: `${page}\n` }]);
    await client.until(() => client.published.get(uri)?.version === 2, 'diagnostics of version 2');
    expect(client.asked).toEqual([]);
  });

  it('has a flat outline, places without a preview, and hovers without marks', async () => {
    await start({});
    const at = client.position(uri, '顾明远');
    const symbols = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    expect(symbols.map(({ name }) => name)).toEqual(['志愿者走进社区', '义诊活动现场义诊活动现场']);
    expect(symbols[0]).toHaveProperty('location.uri', uri);
    const place = await client.at<Location>('textDocument/definition', uri, at);
    expect(client.textOf(place.uri, place.range)).toMatch(/^顾明/u);
    const { contents } = await client.at<Hover>('textDocument/hover', uri, at);
    expect(contents).toMatchObject({ kind: 'plaintext', value: expect.not.stringContaining('**') });
  });

  it('is offered commands, and applies what they come to as plain changes', async () => {
    await start({});
    const [diagnostic] = (client.published.get(uri)?.items ?? []).filter(
      ({ code }) => code === 'doubled-caption',
    );
    const offered = await client.request<Command[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic?.range,
      context: { diagnostics: [] },
    });
    const [first] = offered;
    expect(offered.every(({ command }) => typeof command === 'string')).toBe(true);
    const { command, arguments: given } = first ?? {};
    expect(client.initialized?.capabilities.executeCommandProvider?.commands).toContain(command);
    await client.request('workspace/executeCommand', { command, arguments: given });
    expect(client.text(uri)).toBe(page.replace('义诊活动现场义诊活动现场', '义诊活动现场'));
    expect(client.appliedEdits.map((edit) => Object.keys(edit))).toEqual([['changes']]);
  });

  it('renames by plain changes, in files that are not open too', async () => {
    await start({});
    const edit = await client.at<WorkspaceEdit>('textDocument/rename', uri, client.position(uri, '顾明远'), {
      newName: '顾明志',
    });
    expect(Object.keys(edit)).toEqual(['changes']);
    await client.apply(edit);
    expect(client.text(uri)).toBe(page.replaceAll('顾明远', '顾明志'));
    expect(client.text(uriOf('column.txt')).replace(/\s/gu, '')).toContain('院长顾明志在致辞');
  });
});

describe('settings', () => {
  const settings = { locale: 'zh-cn', rules: { 'doubled-caption': 'off' } };

  it('come with the start from an editor that cannot be asked', async () => {
    await start({}, { initializationOptions: settings });
    expect(pushed()).toEqual(['inconsistent-organization-name']);
    expect(client.published.get(uri)?.items[0]?.message).toMatch(/[一-鿿]{4}/u);
  });

  it('come with their change from an editor that cannot be asked', async () => {
    await start({});
    await client.configure(settings);
    await client.until(() => pushed().length === 1, 'the settings');
    expect(pushed()).toEqual(['inconsistent-organization-name']);
  });
});

describe('an editor without', () => {
  /** All abilities but those of one name. */
  function without(group: 'textDocument' | 'workspace' | 'window', name: string): ClientCapabilities {
    const abilities = Object.entries(modern[group] ?? {}).filter(([key]) => key !== name);
    return { ...modern, [group]: Object.fromEntries(abilities) };
  }

  it('requests for diagnostics is pushed them', async () => {
    await start(without('textDocument', 'diagnostic'));
    expect(client.initialized?.capabilities).not.toHaveProperty('diagnosticProvider');
    expect(pushed()).toHaveLength(2);
  });

  it('later edits has them in its code actions', async () => {
    const codeAction = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } };
    const { diagnostic: _, ...rest } = modern.textDocument ?? {};
    await start({ ...modern, textDocument: { ...rest, codeAction } });
    const [diagnostic] = client.published.get(uri)?.items ?? [];
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic] },
    });
    expect(actions.length).toBeGreaterThan(0);
    for (const action of actions) {
      expect(action).toHaveProperty('edit');
      expect(action).not.toHaveProperty('data');
      expect(action).not.toHaveProperty('isPreferred');
    }
  });

  it('watched files is right about open texts all the same', async () => {
    client = await TestClient.start({ files, capabilities: without('workspace', 'didChangeWatchedFiles') });
    await client.openFile('spaced.txt');
    const spacedUri = uriOf('spaced.txt');
    await client.edit(spacedUri, [{ text: column }]);
    const codes = (await client.diagnostics(spacedUri)).map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['broken-wrap', 'duplicate-paragraph']));
    expect(client.registrations).not.toContain('workspace/didChangeWatchedFiles');
  });

  it('files it can make still gets a decision written, as one edit', async () => {
    const workspaceEdit = { documentChanges: true };
    await start({ ...modern, textDocument: {}, workspace: { ...modern.workspace, workspaceEdit } });
    const decision = { kind: 'notName', text: '顾明远' };
    await client.request('workspace/executeCommand', {
      command: 'jiaokan.server.decide',
      arguments: [{ uri, decision }],
    });
    expect(client.text(uriOf('.jiaokan/names.jsonc'))).toContain('顾明远');
    expect(client.appliedEdits).toHaveLength(1);
    expect(JSON.stringify(client.appliedEdits)).not.toContain('"kind":"create"');
  });

  it('folders of a workspace gives its root alone', async () => {
    client = await TestClient.start({ files, capabilities: {}, rootOnly: true });
    await client.openFile('page.txt');
    await client.until(() => client.published.has(uri), 'diagnostics');
    const at = client.position(uri, '顾明远');
    const context = { includeDeclaration: true };
    const places = await client.at<Location[]>('textDocument/references', uri, at, { context });
    expect(new Set(places.map((place) => place.uri))).toEqual(new Set([uri, uriOf('column.txt')]));
  });
});
