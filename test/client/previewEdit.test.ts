import { expect, test } from 'vitest';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import {
  isEmptyEdit,
  staleDocuments,
  touchedDocuments,
  withReview,
} from '../../client/src/edit/previewEdit.ts';

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

test('a reviewed edit asks about every change, and keeps the reasons that were given', () => {
  const { documentChanges, changeAnnotations } = withReview(edit, { label: 'Safe fixes' });
  expect(documentChanges).toEqual([
    {
      textDocument: { uri: 'file:///a.txt', version: 3 },
      edits: [
        { ...join, annotationId: 'jiaokan.review' },
        { ...join, annotationId: 'likely' },
      ],
    },
    {
      textDocument: { uri: 'file:///b.txt', version: null },
      edits: [{ ...join, annotationId: 'jiaokan.review' }],
    },
  ]);
  expect(changeAnnotations).toEqual({
    likely: { label: 'Likely', needsConfirmation: true },
    'jiaokan.review': { label: 'Safe fixes', needsConfirmation: true },
  });
});

test('an edit in the older form is reviewed too', () => {
  expect(
    withReview({ changes: { 'file:///a.txt': [join] } }, { label: 'Safe fixes' }).documentChanges,
  ).toEqual([
    {
      textDocument: { uri: 'file:///a.txt', version: null },
      edits: [{ ...join, annotationId: 'jiaokan.review' }],
    },
  ]);
});

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
