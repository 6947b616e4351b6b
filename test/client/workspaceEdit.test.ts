import { expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { editedText, textEditsOf, withoutDocuments } from '../../client/src/edit/editedText.ts';
import {
  isEmptyEdit,
  needsConfirmation,
  staleDocuments,
  touchedDocuments,
} from '../../client/src/edit/workspaceEdit.ts';

const range = { start: { line: 0, character: 4 }, end: { line: 1, character: 0 } };
const join = { range, newText: '' };
const edit: WorkspaceEdit = {
  documentChanges: [
    {
      textDocument: { uri: 'file:///a.txt', version: 3 },
      edits: [join, { ...join, annotationId: 'likely' }],
    },
    { textDocument: { uri: 'file:///b.txt', version: null }, edits: [join] },
  ],
  changeAnnotations: { likely: { label: 'Likely', needsConfirmation: true } },
};

test('an edit is stale where an open document has another version than the one it was made for', () => {
  expect(staleDocuments(edit, new Map([['file:///a.txt', 3]]))).toEqual([]);
  expect(staleDocuments(edit, new Map([['file:///a.txt', 4]]))).toEqual(['file:///a.txt']);
  expect(staleDocuments(edit, new Map([['file:///b.txt', 4]]))).toEqual([]);
});

test('an edit is empty when it changes no text and makes no file', () => {
  expect(isEmptyEdit({})).toBe(true);
  expect(
    isEmptyEdit({ documentChanges: [{ textDocument: { uri: 'file:///a.txt', version: 1 }, edits: [] }] }),
  ).toBe(true);
  expect(isEmptyEdit({ documentChanges: [{ kind: 'create', uri: 'file:///c.txt' }] })).toBe(false);
  expect(isEmptyEdit(edit)).toBe(false);
});

test('touched documents are named once, new ones too', () => {
  const created: WorkspaceEdit = {
    documentChanges: [
      { kind: 'create', uri: 'file:///c.txt' },
      { textDocument: { uri: 'file:///c.txt', version: null }, edits: [join] },
    ],
  };
  expect(touchedDocuments(created)).toEqual(['file:///c.txt']);
});

test('what a text becomes is worked out from all edits of its document', () => {
  const edits = textEditsOf(edit).get('file:///a.txt');
  expect(edits).toHaveLength(2);
  expect(editedText('青川大学\n附属医院\n', [join])).toBe('青川大学附属医院\n');
});

test('documents can be left out of an edit', () => {
  const rest = withoutDocuments(edit, new Set(['file:///a.txt']));
  expect(touchedDocuments(rest)).toEqual(['file:///b.txt']);
  expect(withoutDocuments({ changes: { 'file:///a.txt': [join] } }, new Set(['file:///a.txt']))).toEqual({
    changes: {},
  });
});

test('an edit needs a confirmation where one of its changes does', () => {
  expect(needsConfirmation(edit)).toBe(true);
  expect(needsConfirmation(withoutDocuments(edit, new Set(['file:///a.txt'])))).toBe(false);
});
