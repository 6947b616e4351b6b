import { afterEach, describe, expect, it } from 'vitest';
import type { CodeLens, InlayHint, TypeHierarchyItem } from 'vscode-languageserver/node';
import { uriOf } from '../support/corpusUris.ts';
import { modern } from '../support/modernEditor.ts';
import { column, page } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

const everywhere = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
const on = { codeLens: { enabled: true }, inlayHints: { enabled: true } };

async function start(settings: unknown, commands: readonly string[] = []): Promise<string> {
  client = await TestClient.start({
    files: { 'column.txt': column, 'page.txt': page },
    settings: () => settings,
    capabilities: { ...modern, experimental: { commands } },
  });
  return client.openFile('page.txt');
}

describe('code lenses', () => {
  it('stand above the first mention of a name, with its counts', async () => {
    const uri = await start(on, ['jiaokan.findMentions']);
    const lenses = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    expect(lenses.map(({ range, command }) => [client.textOf(uri, range), command?.title])).toEqual([
      ['临川市第一人民医院', '临川市第一人民医院 · 4 mentions in 2 documents'],
      ['顾明远', '顾明远 · 3 mentions in 2 documents'],
    ]);
    expect(lenses[1]?.command).toMatchObject({
      command: 'jiaokan.findMentions',
      arguments: [{ uri, position: lenses[1]?.range.start }],
    });
  });

  it('do nothing on a click where the client knows no such command', async () => {
    const uri = await start(on);
    const [lens] = await client.request<CodeLens[]>('textDocument/codeLens', { textDocument: { uri } });
    expect(lens?.command?.command).toBe('');
  });
});

describe('inlay hints', () => {
  it('give the canonical name behind another spelling', async () => {
    const uri = await start(on);
    const hints = await client.request<InlayHint[]>('textDocument/inlayHint', {
      textDocument: { uri },
      range: everywhere,
    });
    const { line, character } = client.position(uri, '临川市人民第一医院');
    expect(hints).toEqual([
      {
        position: { line, character: character + 9 },
        label: '= 临川市第一人民医院',
        tooltip: 'other order of words',
        paddingLeft: true,
      },
    ]);
  });

  it('come for the stretch that is asked for', async () => {
    const uri = await start(on);
    const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
    expect(await client.request('textDocument/inlayHint', { textDocument: { uri }, range })).toEqual([]);
  });
});

it('are off until somebody turns them on', async () => {
  const uri = await start({});
  const textDocument = { uri };
  expect(await client.request('textDocument/codeLens', { textDocument })).toBeNull();
  expect(await client.request('textDocument/inlayHint', { textDocument, range: everywhere })).toBeNull();
});

describe('the hierarchy of organizations', () => {
  const text =
    '临川大学附属医院护理部举办了培训。临川大学附属医院急诊科派人参加，临川大学附属医院急诊科主任发言。\n\n临川大学附属医院院长到场，临川大学校长致辞。\n';

  async function prepare(place: string): Promise<TypeHierarchyItem | undefined> {
    client = await TestClient.start({ files: { 'a.txt': text } });
    const uri = await client.openFile('a.txt');
    const items = await client.at<TypeHierarchyItem[] | null>(
      'textDocument/prepareTypeHierarchy',
      uri,
      client.position(uri, place),
    );
    return items?.[0];
  }
  const ask = async (direction: 'supertypes' | 'subtypes', item: TypeHierarchyItem | undefined) =>
    (await client.request<TypeHierarchyItem[]>(`typeHierarchy/${direction}`, { item })).map(
      ({ name }) => name,
    );

  it('leads from a department up to its institution, and on', async () => {
    const department = await prepare('临川大学附属医院护理部');
    expect(department).toMatchObject({ name: '临川大学附属医院护理部', uri: uriOf('a.txt') });
    expect(await ask('supertypes', department)).toEqual(['临川大学附属医院']);
    expect(await ask('subtypes', department)).toEqual([]);
  });

  it('leads from an institution down to its departments, the most often named first', async () => {
    const hospital = await prepare('临川大学附属医院院长');
    expect(hospital?.detail).toBe('1 mention in 1 document');
    expect(await ask('subtypes', hospital)).toEqual(['临川大学附属医院急诊科', '临川大学附属医院护理部']);
    expect(await ask('supertypes', hospital)).toEqual(['临川大学']);
  });

  it('is none of a place without an organization', async () => {
    expect(await prepare('培训')).toBeUndefined();
  });
});
