import { afterEach, describe, expect, it } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver/node';
import { uriOf } from '../support/corpusUris.ts';
import { column, page } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

async function renameAt(uri: string, place: string, newName: string): Promise<WorkspaceEdit | null> {
  return client.at('textDocument/rename', uri, client.position(uri, place), { newName });
}

describe('rename', () => {
  it('changes a name in every file, keeps the lines, and changes nothing else', async () => {
    client = await TestClient.start({ files: { 'column.txt': column, 'page.txt': page } });
    const uri = await client.openFile('column.txt');
    const edit = await renameAt(uri, '顾明', '顾铭远');
    expect(edit?.changeAnnotations).toMatchObject({
      here: { needsConfirmation: false },
      elsewhere: { needsConfirmation: true },
    });
    await client.apply(edit ?? {});
    expect(client.text(uri)).toBe(column.replace('顾明\n\n远', '顾铭\n\n远').replace('顾明远', '顾铭远'));
    expect(client.text(uriOf('page.txt'))).toBe(page.replace('顾明远', '顾铭远'));
  });

  it('leaves the other spellings of an organization alone', async () => {
    client = await TestClient.start({ files: { 'page.txt': page } });
    const uri = await client.openFile('page.txt');
    await client.apply((await renameAt(uri, '临川市第一', '临川市立医院')) ?? {});
    expect(client.text(uri)).toBe(page.replaceAll('临川市第一人民医院', '临川市立医院'));
  });

  it('takes the new name over into the names file', async () => {
    const names = `{
      // 院长
      "entities": [{ "type": "person", "name": "顾明远", "aliases": ["顾院长"] }, { "type": "organization", "name": "顾明远" }]
    }`;
    client = await TestClient.start({ files: { 'column.txt': column, '.jiaokan/names.jsonc': names } });
    const uri = await client.openFile('column.txt');
    await client.apply((await renameAt(uri, '顾明', '顾铭远')) ?? {});
    expect(client.text(uriOf('.jiaokan/names.jsonc'))).toBe(names.replace('顾明远', '顾铭远'));
    expect(client.text(uri)).not.toContain('顾明');
  });

  it('works on what the disk holds now, not on what was read once', async () => {
    client = await TestClient.start({ files: { 'column.txt': column, 'page.txt': page } });
    const uri = await client.openFile('column.txt');
    client.files.write(uriOf('page.txt'), `新添的一段文字在最前面。\n\n${page}`);
    await client.apply((await renameAt(uri, '顾明', '顾铭远')) ?? {});
    expect(client.text(uriOf('page.txt'))).toBe(
      `新添的一段文字在最前面。\n\n${page.replace('顾明远', '顾铭远')}`,
    );
  });

  it('refuses to touch a closed file that an editor would read differently', async () => {
    client = await TestClient.start({ files: { 'column.txt': column, 'page.txt': page } });
    const uri = await client.openFile('column.txt');
    client.files.encodeOtherwise(uriOf('page.txt'));
    await expect(renameAt(uri, '顾明', '顾铭远')).rejects.toThrow('“page.txt” is not in UTF-8');
  });

  it.each([
    ['', 'cannot be empty'],
    ['顾\n远', 'cannot hold a line end'],
  ])('says why %j is no name', async (newName, reason) => {
    client = await TestClient.start({ files: { 'column.txt': column } });
    const uri = await client.openFile('column.txt');
    await expect(renameAt(uri, '顾明', newName)).rejects.toThrow(reason);
  });

  it('does nothing when the name stays', async () => {
    client = await TestClient.start({ files: { 'column.txt': column } });
    expect(await renameAt(await client.openFile('column.txt'), '顾明', ' 顾明远 ')).toBeNull();
  });
});

describe('preparing a rename', () => {
  it('offers the whole name on the piece under the caret', async () => {
    client = await TestClient.start({ files: { 'column.txt': column } });
    const uri = await client.openFile('column.txt');
    const { line } = client.position(uri, '远在致辞');
    expect(await client.at('textDocument/prepareRename', uri, { line, character: 1 })).toEqual({
      range: { start: { line, character: 0 }, end: { line, character: 1 } },
      placeholder: '顾明远',
    });
  });

  it('says that there is nothing to rename, in the language of the editor', async () => {
    client = await TestClient.start({ files: { 'column.txt': column }, locale: 'zh-cn' });
    const uri = await client.openFile('column.txt');
    const place = client.position(uri, '门诊');
    await expect(client.at('textDocument/prepareRename', uri, place)).rejects.toThrow('此处没有人名或机构名');
  });
});
