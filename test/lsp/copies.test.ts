import { afterEach, describe, expect, it } from 'vitest';
import type { ClientCapabilities, CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { copiedFiles as files, paragraphs } from '../support/copiedTexts.ts';
import { uriOf } from '../support/corpusUris.ts';
import { modern } from '../support/modernEditor.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

const { ferry, bells, vane } = paragraphs;
const comparing: ClientCapabilities = { ...modern, experimental: { commands: ['jiaokan.compareCopies'] } };

/** Waits until the whole corpus is read. */
async function indexed(documents: number): Promise<void> {
  await client.until(() => client.status?.documents === documents, 'the index');
}

async function start(
  capabilities: ClientCapabilities = comparing,
  texts: Record<string, string> = files,
): Promise<void> {
  client = await TestClient.start({ files: texts, capabilities });
  await indexed(Object.keys(texts).length);
}

async function copyOf(uri: string, rule = 'duplicate-paragraph'): Promise<Diagnostic> {
  const found = (await client.diagnostics(uri)).find(({ code }) => code === rule);
  if (found === undefined) throw new Error(`There is no ${rule} in ${uri}.`);
  return found;
}

async function actionsFor(uri: string, diagnostic: Diagnostic): Promise<readonly CodeAction[]> {
  return client.request('textDocument/codeAction', {
    textDocument: { uri },
    range: diagnostic.range,
    context: { diagnostics: [diagnostic] },
  });
}

async function choose(actions: readonly CodeAction[], title: RegExp): Promise<void> {
  const action = actions.find((each) => title.test(each.title));
  if (action === undefined)
    throw new Error(`No ${title} among ${actions.map((each) => each.title).join('; ')}`);
  const resolved =
    action.edit === undefined ? await client.request<CodeAction>('codeAction/resolve', action) : action;
  await client.apply(resolved.edit ?? {});
}

describe('a copy', () => {
  it('is reported with a link to the other document, also to a closed one', async () => {
    await start();
    const uri = await client.openFile('b.txt');
    const diagnostic = await copyOf(uri);
    expect(diagnostic.message).toContain('a.txt, line 3');
    expect(diagnostic.relatedInformation?.map(({ location }) => location)).toEqual([
      {
        uri: uriOf('a.txt'),
        range: { start: { line: 2, character: 0 }, end: { line: 2, character: ferry.length } },
      },
    ]);
    expect(diagnostic.tags).toEqual([1]);
  });

  it('that differs in a character is told by reading the closed file', async () => {
    await start(comparing, { ...files, 'a.txt': files['a.txt'].replace('想起河上', '想到河上') });
    const uri = await client.openFile('b.txt');
    expect((await copyOf(uri)).message).toContain('places that differ: 1');
  });

  it('goes when the other document changes', async () => {
    await start();
    const uri = await client.openFile('b.txt');
    await copyOf(uri);
    await client.write('a.txt', `${bells}\n`);
    await client.until(() => client.refreshes > 0, 'a refresh');
    expect((await client.diagnostics(uri)).map(({ code }) => code)).not.toContain('duplicate-paragraph');
  });

  it('comes when another document is opened with it', async () => {
    await start(comparing, { 'b.txt': files['b.txt'] });
    const uri = await client.openFile('b.txt');
    expect(await client.diagnostics(uri)).toEqual([]);
    client.refreshes = 0;
    await client.open(uriOf('new.txt'), files['a.txt']);
    await client.until(() => client.refreshes > 0, 'a refresh');
    await copyOf(uri);
  });
});

describe('the actions of a copy', () => {
  it('delete this one', async () => {
    await start();
    const uri = await client.openFile('a.txt');
    const actions = await actionsFor(uri, await copyOf(uri));
    expect(actions.filter(({ isPreferred }) => isPreferred)).toEqual([]);
    await choose(actions, /^Delete this copy/u);
    expect(client.text(uri)).toBe(`${bells}\n\n`);
  });

  it('compare the two side by side, by a command of the client', async () => {
    await start();
    const uri = await client.openFile('b.txt');
    const actions = await actionsFor(uri, await copyOf(uri));
    expect(actions.find(({ command }) => command !== undefined)?.command).toMatchObject({
      command: 'jiaokan.compareCopies',
      arguments: [
        {
          extent: 'paragraph',
          left: { uri: uriOf('a.txt'), range: { start: { line: 2 } } },
          right: { uri, range: { start: { line: 0 } } },
        },
      ],
    });
  });

  it('leave the comparison out for a client that cannot show it', async () => {
    await start(modern);
    const uri = await client.openFile('b.txt');
    const actions = await actionsFor(uri, await copyOf(uri));
    expect(actions.filter(({ title }) => title.startsWith('Compare'))).toEqual([]);
  });

  it('keep both for good: neither place says anything any more', async () => {
    await start();
    const uri = await client.openFile('b.txt');
    await choose(await actionsFor(uri, await copyOf(uri)), /^Keep both/u);
    const ignores = JSON.parse(client.text(uriOf('.jiaokan/ignore.jsonc')).replace(/^\/\/.*$/gmu, ''));
    expect(ignores).toMatchObject([
      { rule: 'duplicate-paragraph', path: 'b.txt' },
      { rule: 'duplicate-paragraph', path: 'a.txt' },
    ]);
    await client.until(() => client.refreshes > 0, 'a refresh');
    const other = await client.openFile('a.txt');
    for (const each of [uri, other]) expect(await client.diagnostics(each)).toEqual([]);
  });
});

describe('a document that is another one', () => {
  it('says so once, can be compared and kept', async () => {
    const text = [ferry, bells, vane].join('\n\n');
    await start(comparing, { 'a.txt': text, 'b.txt': text.replaceAll('，', ',') });
    const uri = await client.openFile('b.txt');
    const diagnostic = await copyOf(uri, 'duplicate-document');
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['duplicate-document']);
    const actions = await actionsFor(uri, diagnostic);
    expect(actions.map(({ title }) => title)).toEqual([
      'Compare the two side by side',
      'Keep both and do not ask again',
      'Ignore this finding (duplicate-document)',
      'Ignore all “duplicate-document” in this file',
      'Ignore all “duplicate-document” everywhere in this corpus',
    ]);
    expect(actions[0]?.command?.arguments).toMatchObject([{ extent: 'document' }]);
    await choose(actions, /^Keep both/u);
    await client.until(() => client.refreshes > 0, 'a refresh');
    for (const path of ['a.txt', 'b.txt']) {
      expect(await client.diagnostics(path === 'b.txt' ? uri : await client.openFile(path))).toEqual([]);
    }
  });
});

describe('mending the corpus', () => {
  it('never deletes both places', async () => {
    await start();
    const { edit } = await client.request<{ edit: object }>('jiaokan/fix', {
      scope: { kind: 'corpus' },
      unsafe: true,
    });
    await client.apply(edit);
    expect(client.text(uriOf('a.txt'))).toContain(ferry);
    expect(client.text(uriOf('b.txt'))).not.toContain(ferry);
  });
});
