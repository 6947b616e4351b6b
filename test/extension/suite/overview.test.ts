import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { JiaokanApi } from '../../../client/src/api.ts';
import { activate, eventually, restoreWorkspace } from '../support.ts';

suite('the corpus overview', () => {
  let api: JiaokanApi;
  suiteSetup(async () => {
    api = await activate();
  });
  teardown(restoreWorkspace);

  test('counts the findings and the names of both files', async () => {
    await eventually('the index', () =>
      api.client.status?.indexing === null && api.client.status.documents >= 2 ? true : undefined,
    );
    await vscode.commands.executeCommand('jiaokan.showOverview');
    const { documents, entities } = await eventually('the overview', () => api.overview.overview);
    const labels = documents.map(({ label }) => label);
    assert.ok(['hall.txt', 'harbour.txt'].every((label) => labels.includes(label)));
    const hall = documents.find(({ label }) => label === 'hall.txt');
    assert.equal(hall?.findings['doubled-caption'], 1);
    assert.ok(entities.some(({ name, documents: count }) => name === '程砚秋' && count === 2));
  });
});
