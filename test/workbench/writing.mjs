import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, fixedTexts, goTo, openAt, read, saved } from './steps.mjs';

// Pasting is driven by the extension suite: a page may not read the clipboard as a desktop's window does.
const clean = '06-clean-feature.txt';
const column = '01-pdf-column.txt';
const bulletin = '03-ocr-bulletin.md';

/** Offers come once the names of the corpus are known; typing another letter asks for them again. */
async function completion(bench, folder) {
  const { keyboard } = bench.page;
  await openAt(bench, folder, clean, '值班医生');
  const offer = bench.page.locator('.suggest-widget .monaco-list-row', { hasText: '韩松年' }).first();
  await eventually('the name among the offers', async () => {
    await keyboard.type('hsn', { delay: 50 });
    const offered = await offer.waitFor({ timeout: 3000 }).then(
      () => true,
      () => false,
    );
    if (offered) return true;
    await keyboard.press('Escape');
    for (let letter = 0; letter < 3; letter++) await keyboard.press('Backspace');
    return false;
  });
  await keyboard.press('Enter');
  await saved(bench, 'the name', () => read(folder, clean).includes('值班医生韩松年韩松年'));
}

async function format(bench, folder) {
  const wanted = fixedTexts(folder)[column];
  const paragraphs = wanted.split('\n').filter((line) => line.length > 40);
  assert.ok(paragraphs.length > 2);
  await bench.openFile(column);
  await bench.page.locator('.squiggly-warning').first().waitFor();
  await bench.runCommand('Format Document');
  await saved(bench, 'the joined paragraphs', () =>
    paragraphs.slice(0, 2).every((each) => read(folder, column).includes(each)),
  );
}

async function onSave(bench, folder) {
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(
    path.join(folder, '.vscode', 'settings.json'),
    JSON.stringify({ 'editor.codeActionsOnSave': { 'source.fixAll.jiaokan': 'explicit' } }),
  );
  const wanted = fixedTexts(folder)[bulletin];
  assert.notEqual(read(folder, bulletin), wanted);
  await bench.openFile(bulletin);
  await bench.page.locator('.squiggly-warning').first().waitFor();
  // The settings of the folder are read when VS Code sees that their file is there.
  await eventually('the mended text', async () => {
    await bench.page.keyboard.press('Control+S');
    return read(folder, bulletin) === wanted;
  });
}

async function nothingIsMarkedAsLookAlike(bench, folder) {
  await openAt(bench, folder, '02-hospital-web.txt', '义诊现场');
  await bench.page.locator('.squiggly-warning').first().waitFor();
  assert.equal(await bench.page.locator('.unicode-highlight').count(), 0);
  await goTo(bench, read(folder, '02-hospital-web.txt'), '上一篇：');
}

export const tests = () => ({
  'inside a sentence, a known name is offered for the initials of its pinyin': completion,
  'formatting joins what the page has cut': format,
  'safe fixes are made on saving, where the settings ask for it': onSave,
  'full-width marks are not marked as look-alikes': nothingIsMarkedAsLookAlike,
});
