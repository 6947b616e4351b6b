import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, fixedTexts, goTo, openAt, read, saved } from './steps.mjs';

const clean = '06-clean-feature.txt';
const column = '01-pdf-column.txt';
const bulletin = '03-ocr-bulletin.md';

/** Goes to the end of the text and begins a paragraph there. */
async function beginParagraph(bench) {
  await bench.page.keyboard.press('Control+End');
  await bench.page.keyboard.press('Enter');
}

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

async function paste(bench, folder) {
  const { page } = bench;
  const wrapped = read(folder, column).split('\n').slice(0, 24).join('\n');
  const joined = '六月十八日上午，“守护光明”角膜捐献宣传周启动仪式在澜川医学院第一附属医院';
  await bench.openFile(clean);
  await beginParagraph(bench);
  await page.evaluate((text) => navigator.clipboard.writeText(text), wrapped);
  // By the key, for a page may read the clipboard in no other way; the other way to paste is offered beside the caret.
  await page.keyboard.press('Control+V');
  await page.locator('.post-edit-widget .monaco-button').first().click();
  const offer = page.locator('.action-widget .monaco-list-row', { hasText: 'Paste as Joined Paragraphs' });
  await offer.first().click();
  await saved(bench, 'the paragraph', () => read(folder, clean).includes(joined));
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
  'what was copied from a page is pasted as the paragraph that it is': paste,
  'formatting joins what the page has cut': format,
  'safe fixes are made on saving, where the settings ask for it': onSave,
  'full-width marks are not marked as look-alikes': nothingIsMarkedAsLookAlike,
});
