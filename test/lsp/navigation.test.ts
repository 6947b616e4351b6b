import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type DocumentHighlight,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  type MarkupContent,
  type SemanticTokens,
  type SymbolInformation,
  SymbolKind,
  type WorkspaceSymbol,
} from 'vscode-languageserver/node';
import type { EntityAtResult, EntityItem, MentionGroup } from '../../server/src/lsp/protocol.ts';
import { uriOf } from '../support/corpusUris.ts';
import { modern } from '../support/modernEditor.ts';
import { column, page } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
const columnUri = uriOf('column.txt');
const pageUri = uriOf('page.txt');

beforeEach(async () => {
  client = await TestClient.start({ files: { 'column.txt': column, 'page.txt': page } });
  await client.openFile('column.txt');
});
afterEach(() => client.stop());

/** Right behind the first character of the first mention. */
function inside(uri: string, name: string) {
  const { line, character } = client.position(uri, name);
  return { line, character: character + 1 };
}

describe('definition', () => {
  it('leads from a name in one file to the mention that says most, in another', async () => {
    await client.openFile('page.txt');
    const [link] =
      (await client.at<LocationLink[]>('textDocument/definition', pageUri, inside(pageUri, '顾明远'))) ?? [];
    expect(link?.targetUri).toBe(columnUri);
    expect(link && client.textOf(link.targetUri, link.targetRange)).toBe('顾明\n\n远');
    expect(link?.originSelectionRange && client.textOf(pageUri, link.originSelectionRange)).toBe('顾明远');
  });

  it('goes on to the names file where the name is recorded', async () => {
    const names = '{ "entities": [{ "type": "person", "name": "顾明远", "aliases": [] }] }';
    await client.write('.jiaokan/names.jsonc', names);
    await client.diagnostics(columnUri);
    const [link] = await client.at<LocationLink[]>(
      'textDocument/definition',
      columnUri,
      inside(columnUri, '顾明'),
    );
    expect(link?.targetUri).toBe(uriOf('.jiaokan/names.jsonc'));
    expect(link && client.textOf(link.targetUri, link.targetRange)).toBe('"顾明远"');
  });

  it('is nothing where no name stands', async () => {
    expect(await client.at('textDocument/definition', columnUri, inside(columnUri, '门诊'))).toBeNull();
  });
});

describe('references', () => {
  it('are all mentions of the corpus, cut ones whole', async () => {
    const found = await client.at<Location[]>(
      'textDocument/references',
      columnUri,
      inside(columnUri, '顾明'),
      {
        context: { includeDeclaration: true },
      },
    );
    expect(found.map(({ uri, range }) => [uri, client.textOf(uri, range)])).toEqual([
      [columnUri, '顾明\n\n远'],
      [columnUri, '顾明远'],
      [pageUri, '顾明远'],
    ]);
  });

  it('leave the defining mention out when it is not asked for', async () => {
    const found = await client.at<Location[]>(
      'textDocument/references',
      columnUri,
      inside(columnUri, '顾明'),
      {
        context: { includeDeclaration: false },
      },
    );
    expect(found).toHaveLength(2);
  });
});

it('highlights both pieces of a name that a wrap has cut', async () => {
  const found = await client.at<DocumentHighlight[]>(
    'textDocument/documentHighlight',
    columnUri,
    inside(columnUri, '顾明'),
  );
  expect(found.map(({ range }) => client.textOf(columnUri, range))).toEqual(['顾明', '远', '顾明远']);
});

describe('hover', () => {
  it('tells who is meant, with other spellings and counts', async () => {
    const found = await client.at<Hover>('textDocument/hover', columnUri, inside(columnUri, '临川市第一'));
    expect(found.contents).toMatchObject({
      kind: 'markdown',
      value: expect.stringContaining('**临川市第一人民医院**'),
    });
    expect(found.contents).toMatchObject({ value: expect.stringContaining('in 2 documents') });
    expect(found.contents).toMatchObject({ value: expect.stringContaining('临川市人民第一医院 ×1') });
  });

  it('tells who is named together with it, and how often each document names it', async () => {
    const found = await client.at<Hover>('textDocument/hover', columnUri, inside(columnUri, '顾明'));
    const { value } = found.contents as MarkupContent;
    expect(value).toContain('Named together with: 临川市第一人民医院');
    expect(value).toMatch(
      /- \[column\\\.txt\]\(\S+column\.txt#L5\) ×2\n- \[page\\\.txt\]\(\S+page\.txt#L7\) ×1/u,
    );
  });

  it('tells what is wrong and why', async () => {
    await client.openFile('page.txt');
    const found = await client.at<Hover>('textDocument/hover', pageUri, inside(pageUri, '义诊活动现场'));
    expect(found.contents).toMatchObject({ value: expect.stringContaining('`doubled-caption`') });
  });
});

describe('symbols', () => {
  it('are the sections of a document', async () => {
    const [heading] = await client.request<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: { uri: columnUri },
    });
    expect(heading).toMatchObject({ name: '医院举行开放日', children: [] });
    expect(heading && client.textOf(columnUri, heading.range)).toBe(column.trimEnd());
  });

  it('are flat for a client that knows no tree', async () => {
    const { documentSymbol: _, ...textDocument } = modern.textDocument ?? {};
    await client.stop();
    client = await TestClient.start({
      files: { 'column.txt': column },
      capabilities: { ...modern, textDocument },
    });
    await client.openFile('column.txt');
    const [heading] = await client.request<SymbolInformation[]>('textDocument/documentSymbol', {
      textDocument: { uri: columnUri },
    });
    expect(heading).toMatchObject({ location: { uri: columnUri }, kind: SymbolKind.String });
  });

  it.each(['顾明远', '明远', 'gmy', 'gumingyuan', 'mingyuan', 'GMY'])(
    'of the workspace are found by %s',
    async (query) => {
      const [first] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query });
      expect(first?.name).toMatch(/^顾明远/u);
      expect(first?.location.uri).toBe(columnUri);
    },
  );

  it('of the workspace keep the letters that were typed, for editors filter once more', async () => {
    const [first] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'gmy' });
    expect(first?.name).toBe('顾明远 gu ming yuan');
  });

  it('of the workspace include an entity by its other spelling', async () => {
    const [first] = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: '临川市人民第一' });
    expect(first?.name).toBe('临川市第一人民医院 临川市人民第一医院');
  });

  it('of the workspace are headings too, also of files that are not open', async () => {
    const found = await client.request<WorkspaceSymbol[]>('workspace/symbol', { query: 'zyz' });
    expect(found).toMatchObject([
      { name: '志愿者走进社区 zhi yuan zhe zou jin she qu', location: { uri: pageUri } },
    ]);
  });

  it('of the workspace are none for letters that nobody is read by', async () => {
    expect(await client.request('workspace/symbol', { query: 'qqqq' })).toEqual([]);
  });
});

it('colours people and organizations, each piece by itself', async () => {
  const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
    textDocument: { uri: columnUri },
  });
  const pieces = decodeTokens(data).map(({ line, character, length, type }) => [
    client.textOf(columnUri, { start: { line, character }, end: { line, character: character + length } }),
    type,
  ]);
  expect(pieces).toEqual([
    ['临川市第一人民医院', 1],
    ['顾明', 0],
    ['远', 0],
    ['顾明远', 0],
  ]);
});

it('colours what is on the screen only, when asked for a range', async () => {
  const range = { start: { line: 0, character: 0 }, end: { line: 3, character: 0 } };
  const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument: { uri: columnUri },
    range,
  });
  expect(decodeTokens(data)).toEqual([{ line: 2, character: 5, length: 9, type: 1 }]);
});

it('folds a section away', async () => {
  const folds = await client.request<FoldingRange[]>('textDocument/foldingRange', {
    textDocument: { uri: columnUri },
  });
  expect(folds).toContainEqual({ startLine: 0, endLine: 14 });
});

describe('the list of people and organizations', () => {
  it('holds those of the corpus with their counts', async () => {
    const entities = await client.request<EntityItem[]>('jiaokan/entities', { scope: { kind: 'corpus' } });
    expect(entities.find(({ name }) => name === '顾明远')).toEqual({
      id: 'person:顾明远',
      type: 'person',
      name: '顾明远',
      aliases: [],
      mentions: 3,
      documents: 2,
    });
  });

  it('holds those of one file when asked for it', async () => {
    const scope = { kind: 'file', uri: columnUri };
    const entities = await client.request<EntityItem[]>('jiaokan/entities', { scope });
    expect(entities.map(({ name, mentions }) => [name, mentions])).toEqual([
      ['临川市第一人民医院', 1],
      ['顾明远', 2],
    ]);
  });

  it('leads to the mentions by file, with the text around them', async () => {
    const groups = await client.request<MentionGroup[]>('jiaokan/mentions', {
      id: 'person:顾明远',
      scope: { kind: 'corpus' },
    });
    expect(
      groups.map(({ uri, mentions }) => [uri, mentions.map(({ before, text }) => before.slice(-2) + text)]),
    ).toEqual([
      [columnUri, ['院长顾明远', expect.stringMatching(/顾明远$/u)]],
      [pageUri, ['院长顾明远']],
    ]);
    expect(groups[0]?.mentions[0]?.ranges).toHaveLength(2);
  });

  it('knows the entity under the caret, in either piece of a cut name', async () => {
    const { line } = client.position(columnUri, '远在致辞');
    const found = await client.request<EntityAtResult>('jiaokan/entityAt', {
      uri: columnUri,
      position: { line, character: 0 },
    });
    expect(found).toMatchObject({ id: 'person:顾明远', mention: { text: '顾明远' } });
  });

  it('is told to the client when it changes', async () => {
    const before = client.entityChanges;
    await client.edit(columnUri, [{ text: page }]);
    await client.until(() => client.entityChanges > before, 'the news');
  });
});

function decodeTokens(data: readonly number[]) {
  const tokens: { line: number; character: number; length: number; type: number }[] = [];
  let line = 0;
  let character = 0;
  for (let index = 0; index < data.length; index += 5) {
    const [lines = 0, columns = 0, length = 0, type = 0] = data.slice(index, index + 5);
    character = lines === 0 ? character + columns : columns;
    line += lines;
    tokens.push({ line, character, length, type });
  }
  return tokens;
}
