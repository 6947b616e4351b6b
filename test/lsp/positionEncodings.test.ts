import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import type {
  ClientCapabilities,
  CodeAction,
  Diagnostic,
  Hover,
  Location,
  Position,
  Range,
  SemanticTokens,
  TypeHierarchyItem,
  WorkspaceEdit,
} from 'vscode-languageserver/node';
import { columnsOf, type PositionEncoding } from '../../server/src/lsp/positions/columns.ts';
import { uriOf } from '../support/corpusUris.ts';
import { modern } from '../support/modernEditor.ts';
import { processorTime } from '../support/processorTime.ts';
import { TestClient } from '../support/testClient.ts';

/** A name stands behind a character of two UTF-16 units, which takes four bytes. */
const visit = `𠮷祥路的居民向院长顾明远表示感谢。

院长顾明远参加了活 动 现 场的座谈。`;
const talk = `𠮷祥路社区昨天请来了院长顾明远。

座谈会现场座谈会现场
`;

type Encoding = Exclude<PositionEncoding, 'utf-16'>;

/** How a client counts that takes the text for bytes or for characters: written otherwise than the server does. */
const width: Record<Encoding, (text: string) => number> = {
  'utf-8': (text) => Buffer.byteLength(text),
  'utf-32': (text) => [...text].length,
};

let clients: TestClient[] = [];
afterEach(async () => {
  await Promise.all(clients.map((client) => client.stop()));
  clients = [];
});

async function start(positionEncodings: readonly string[] | undefined): Promise<TestClient> {
  const { diagnostic: _, ...textDocument } = modern.textDocument ?? {};
  const general = positionEncodings === undefined ? {} : { positionEncodings: [...positionEncodings] };
  const capabilities: ClientCapabilities = { ...modern, textDocument, general };
  const client = await TestClient.start({ files: { 'visit.txt': visit, 'talk.txt': talk }, capabilities });
  clients.push(client);
  await client.openFile('visit.txt');
  await client.until(() => client.published.has(uriOf('visit.txt')), 'diagnostics');
  return client;
}

const texts = new Map([
  [uriOf('visit.txt'), visit],
  [uriOf('talk.txt'), talk],
]);

/** What stands in a range whose columns are counted in bytes or characters. */
function cut(uri: string, { start: from, end }: Range, encoding: Encoding): string {
  const lines = (texts.get(uri) ?? '').split('\n');
  const offset = ({ line, character }: Position): number => {
    const before = lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0);
    const text = lines[line] ?? '';
    for (let units = 0; units <= text.length; units++) {
      if (width[encoding](text.slice(0, units)) === character) return before + units;
    }
    throw new Error(`There is no column ${character} in “${text}”.`);
  };
  return (texts.get(uri) ?? '').slice(offset(from), offset(end));
}

describe.each(['utf-8', 'utf-32'] as const)('a client that knows %s alone', (encoding) => {
  const uri = uriOf('visit.txt');
  /** The second character of a word. */
  const at = (word: string): Position => {
    const offset = visit.indexOf(word) + 1;
    const lineStart = visit.lastIndexOf('\n', offset - 1) + 1;
    const line = visit.slice(0, lineStart).split('\n').length - 1;
    return { line, character: width[encoding](visit.slice(lineStart, offset)) };
  };
  const piece = ({ uri: of, range }: Location): string => cut(of, range, encoding);

  it('is told so, and sends its texts whole', async () => {
    const client = await start([encoding]);
    expect(client.initialized?.capabilities).toMatchObject({
      positionEncoding: encoding,
      textDocumentSync: { openClose: true, change: 1 },
    });
  });

  it('finds what is pushed in its place', async () => {
    const client = await start([encoding]);
    const { items = [] } = client.published.get(uri) ?? {};
    expect(items.map(({ range }) => cut(uri, range, encoding))).toEqual(['活 动 现 场']);
  });

  it('points at names and is led to them, in files that are not open too', async () => {
    const client = await start([encoding]);
    const mentions = await client.at<Location[]>('textDocument/references', uri, at('顾明远表示'), {
      context: { includeDeclaration: true },
    });
    expect(mentions.map(piece)).toEqual(['顾明远', '顾明远', '顾明远']);
    expect(new Set(mentions.map(({ uri: of }) => of)).size).toBe(2);
    const [place] = await client.at<{ targetUri: string; targetRange: Range; originSelectionRange: Range }[]>(
      'textDocument/definition',
      uri,
      at('顾明远参加'),
    );
    expect(place && cut(place.targetUri, place.targetRange, encoding)).toBe('顾明远');
    expect(place && cut(uri, place.originSelectionRange, encoding)).toBe('顾明远');
    const hover = await client.at<Hover>('textDocument/hover', uri, at('顾明远表示'));
    expect(hover.range && cut(uri, hover.range, encoding)).toBe('顾明远');
    const items = await client.at<TypeHierarchyItem[] | null>(
      'textDocument/prepareTypeHierarchy',
      uri,
      at('顾明远表示'),
    );
    for (const item of items ?? []) expect(cut(item.uri, item.range, encoding)).toContain('顾明远');
  });

  it('renames, fixes and formats what is meant', async () => {
    const client = await start([encoding]);
    const renaming = await client.at<WorkspaceEdit>('textDocument/rename', uri, at('顾明远表示'), {
      newName: '顾明志',
    });
    const renamed = (renaming.documentChanges ?? []).flatMap((change) =>
      'edits' in change ? change.edits.map(({ range }) => cut(change.textDocument.uri, range, encoding)) : [],
    );
    expect(renamed).toEqual(['顾明远', '顾明远', '顾明远']);
    const [diagnostic] = client.published.get(uri)?.items ?? [];
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic?.range,
      context: { diagnostics: [diagnostic] satisfies (Diagnostic | undefined)[] },
    });
    const [edit] = actions[0]?.edit?.documentChanges ?? [];
    const replaced = edit && 'edits' in edit ? edit.edits.map(({ range }) => cut(uri, range, encoding)) : [];
    expect(replaced.join('').trim()).toBe('');
    expect(replaced).toHaveLength(3);
    const formatting = await client.request<{ range: Range }[]>('textDocument/formatting', {
      textDocument: { uri },
      options: { tabSize: 2, insertSpaces: true },
    });
    expect(formatting.map(({ range }) => cut(uri, range, encoding))).toEqual([' ', ' ', ' ']);
  });

  it('colours names', async () => {
    const client = await start([encoding]);
    const { data } = await client.request<SemanticTokens>('textDocument/semanticTokens/full', {
      textDocument: { uri },
    });
    const coloured: string[] = [];
    let [line, column] = [0, 0];
    for (let index = 0; index < data.length; index += 5) {
      const [lines = 0, columns = 0, length = 0] = data.slice(index, index + 3);
      column = lines === 0 ? column + columns : columns;
      line += lines;
      const end = { line, character: column + length };
      coloured.push(cut(uri, { start: { line, character: column }, end }, encoding));
    }
    expect(coloured).toEqual(['顾明远', '顾明远']);
  });

  it('is followed as it edits', async () => {
    const client = await start([encoding]);
    const edited = `𠮷𠮷${visit}`;
    texts.set(uri, edited);
    await client.edit(uri, [{ text: edited }]);
    const mentions = await client.at<Location[]>('textDocument/documentHighlight', uri, {
      line: 0,
      character: width[encoding]('𠮷𠮷𠮷祥路的居民向院长顾'),
    });
    expect(mentions.map(({ range }) => cut(uri, range, encoding))).toEqual(['顾明远', '顾明远']);
    texts.set(uri, visit);
  });
});

it('counts in UTF-16 with everybody who can, and with those who say nothing', async () => {
  for (const offered of [undefined, ['utf-8', 'utf-16', 'utf-32'], ['utf-7']]) {
    const client = await start(offered);
    expect(client.initialized?.capabilities).toMatchObject({
      positionEncoding: 'utf-16',
      textDocumentSync: { change: 2 },
    });
  }
});

describe('columns', () => {
  const pieces = fc.array(fc.constantFrom('a', 'é', '中', '𠮷', '\ud842', '\udfb7', '\u0000'), {
    maxLength: 1500,
  });

  it.each(['utf-8', 'utf-32'] as const)('in %s are the widths of what stands before', (encoding) => {
    fc.assert(
      fc.property(pieces, fc.nat(1500), (parts, place) => {
        const line = parts.join('');
        const units = Math.min(place, line.length);
        const half =
          /^[\udc00-\udfff]/.test(line.slice(units)) && /[\ud800-\udbff]$/.test(line.slice(0, units));
        fc.pre(!half);
        const columns = columnsOf(`x\r\n${line}\ny`, encoding);
        const there = columns.fromUtf16({ line: 1, character: units });
        expect(there).toEqual({ line: 1, character: width[encoding](line.slice(0, units)) });
        expect(columns.toUtf16(there)).toEqual({ line: 1, character: units });
      }),
    );
  });

  it('behind the end of a line are its end, and between the bytes of a character its start', () => {
    const columns = columnsOf('中𠮷\n', 'utf-8');
    expect(columns.fromUtf16({ line: 0, character: 9 })).toEqual({ line: 0, character: 7 });
    expect(columns.toUtf16({ line: 0, character: 99 })).toEqual({ line: 0, character: 3 });
    expect(columns.toUtf16({ line: 0, character: 5 })).toEqual({ line: 0, character: 1 });
    expect(columns.toUtf16({ line: 7, character: 5 })).toEqual({ line: 7, character: 5 });
  });

  it('of one huge line cost little each', () => {
    const line = '中'.repeat(1_000_000);
    const columns = columnsOf(line, 'utf-8');
    const time = processorTime(() => {
      for (let count = 0; count < 10_000; count++) {
        columns.toUtf16(columns.fromUtf16({ line: 0, character: 999_999 - count }));
      }
    });
    expect(time).toBeLessThan(5000);
  });
});
