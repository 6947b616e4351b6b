import { afterEach, describe, expect, it } from 'vitest';
import type { CompletionList, TextEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { JoinTextResult } from '../../server/src/lsp/reviewProtocol.ts';
import { column, page, robots, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

/** Types at the end of a new line of a document, and asks what it may become. */
async function offered(typed: string): Promise<CompletionList> {
  const uri = 'untitled:Untitled-1';
  const text = `${spaced}\n${typed}`;
  await client.open(uri, text);
  const position = client.position(uri, text.length);
  return client.request('textDocument/completion', { textDocument: { uri }, position });
}

const labels = async (typed: string) => (await offered(typed)).items.map(({ label }) => label);

describe('completion', () => {
  const files = { 'page.txt': page, 'column.txt': column };

  it.each([
    ['pinyin initials', '院长gmy', '顾明远'],
    ['pinyin', '院长guming', '顾明远'],
    ['pinyin at the start of a line', 'zhouruo', '周若岚'],
    ['the first characters', '昨天在临川市第', '临川市第一人民医院'],
    ['the first characters of a person', '院长顾明', '顾明远'],
  ])('knows names by %s', async (_, typed, name) => {
    client = await TestClient.start({ files });
    expect(await labels(typed)).toContain(name);
  });

  it.each([
    ['Latin text', 'the gmy'],
    ['one character', '昨天顾'],
    ['one letter', '院长g'],
    ['a name that is there already', '院长顾明远'],
    ['capital letters', '院长GMY'],
    ['letters that begin no name', '院长my'],
  ])('is silent after %s', async (_, typed) => {
    client = await TestClient.start({ files });
    expect(await labels(typed)).toEqual([]);
  });

  it('takes the place of what was typed', async () => {
    client = await TestClient.start({ files });
    const { items } = await offered('院长gmy');
    const [item] = items;
    const text = client.text('untitled:Untitled-1');
    const document = TextDocument.create('', '', 0, text);
    const edited = TextDocument.applyEdits(document, [item?.textEdit as TextEdit]);
    expect(edited).toBe(text.replace('gmy', '顾明远'));
    expect(item).toMatchObject({ filterText: 'gmy', detail: expect.stringContaining('mentions') });
  });

  it('is silent in what is no corpus text', async () => {
    client = await TestClient.start({ files: { ...files, 'robots.txt': robots } });
    const uri = await client.openFile('robots.txt');
    const position = { line: 0, character: 4 };
    expect(await client.at('textDocument/completion', uri, position)).toBeNull();
  });
});

describe('formatting', () => {
  const options = { tabSize: 2, insertSpaces: true };
  const text = `${spaced}\n${page}\n${column}`;

  async function formatted(method: string, more: object): Promise<string> {
    const uri = 'untitled:Untitled-1';
    await client.open(uri, text);
    const params = { textDocument: { uri }, options, ...more };
    const edits = await client.request<TextEdit[]>(method, params);
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), edits);
  }

  it('a document mends its layout, and nothing else', async () => {
    client = await TestClient.start();
    const after = await formatted('textDocument/formatting', {});
    expect(after).toContain('活动现场\n\n周若岚');
    expect(after).toContain('院长顾明远在致辞中说');
    expect(after).toContain('义诊活动现场义诊活动现场');
    expect(after.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });

  it('a selection mends the layout in it', async () => {
    client = await TestClient.start();
    const start = { line: 0, character: 0 };
    const after = await formatted('textDocument/rangeFormatting', {
      range: { start, end: { line: 1, character: 0 } },
    });
    expect(after).toBe(text.replace('活 动 现 场', '活动现场'));
  });
});

describe('what is about to be pasted', () => {
  const join = (text: string): Promise<JoinTextResult> =>
    client.request('jiaokan/joinText', { uri: 'untitled:Untitled-1', text });

  it('gets its paragraphs joined', async () => {
    client = await TestClient.start();
    const { text } = await join(column);
    expect(text).toContain('医院院长顾明远在致辞中说，医院今年新开三个门诊，周边的居民可以就近看病，');
    expect(text.replace(/\s/gu, '')).toBe(column.replace(/\s/gu, ''));
  });

  it('stays as it is where there is nothing to join, or too little Chinese to tell', async () => {
    client = await TestClient.start();
    for (const text of [page, robots, '']) expect(await join(text)).toEqual({ text });
  });
});
