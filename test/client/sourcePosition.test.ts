import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { sourcePosition } from '../../client/src/clean/sourcePosition.ts';

const source = '第一段的上半\n\n句，在这里。\n第二段活 动现场。';
const document = TextDocument.create('', '', 0, source);
const edit = (text: string, newText: string) => {
  const start = source.indexOf(text);
  return {
    range: { start: document.positionAt(start), end: document.positionAt(start + text.length) },
    newText,
  };
};
const edits = [edit(' ', ''), edit('\n\n', '')];
const cleaned = TextDocument.create('', '', 0, TextDocument.applyEdits(document, edits));

const behind = (text: string) =>
  document.offsetAt(sourcePosition({ source, edits }, cleaned.positionAt(cleaned.getText().indexOf(text))));

test('a place of the cleaned text leads to the same characters of the source', () => {
  for (const text of ['第一段', '上半', '句', '在这里', '第二段', '动现场', '。'])
    expect(source.startsWith(text, behind(text)), text).toBe(true);
});

test('what was put in leads to where it was put', () => {
  const put = { source, edits: [edit('\n\n', '——')] };
  expect(sourcePosition(put, { line: 0, character: 7 })).toEqual({ line: 0, character: 6 });
});
