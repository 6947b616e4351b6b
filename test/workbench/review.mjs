import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { eventually, fixedTexts, focusView, goTo, openAt, read, saved } from './steps.mjs';

const column = '01-pdf-column.txt';
const page = '02-hospital-web.txt';

/** A button among those of the active editor's title, by what a screen reader says of it. */
const titleButton = (bench, title) =>
  bench.page.locator(`.editor-actions .action-label[aria-label^="${title}"]`).first();

async function cleanPreview(bench, folder) {
  const before = read(folder, column);
  const wanted = fixedTexts(folder)[column];
  const doubled = '参观登记平台沈嘉禾（右二）参观登记平台';
  assert.ok(before.includes(doubled));
  const [first, second] = wanted.split('\n').filter((line) => line.length > 40);
  await bench.openFile(column);
  await bench.page.locator('.squiggly-warning').first().waitFor();
  await bench.focusEditor();
  await bench.page.keyboard.press('Control+Shift+Alt+F10');
  await bench.page.locator('.monaco-diff-editor .char-delete').first().waitFor();
  await goTo(bench, wanted, first.slice(0, 10));
  await titleButton(bench, 'Accept the Fixes of This Paragraph').click();
  await saved(bench, 'the paragraph', () => read(folder, column).includes(first));
  assert.ok(!read(folder, column).includes(second));

  await titleButton(bench, 'Accept the Fixes of One Rule').click();
  await bench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'doubled-caption' }).waitFor();
  await bench.page.locator('.quick-input-box input').fill('doubled-caption');
  await bench.page.keyboard.press('Enter');
  await saved(bench, 'the rule', () => !read(folder, column).includes(doubled));
  assert.ok(!read(folder, column).includes(second));

  await bench.focusEditor();
  await bench.page.keyboard.press('Control+Shift+Enter');
  await saved(bench, 'everything', () => read(folder, column) === wanted);
  await bench.runCommand('Show What the Last Fix Changed');
  await bench.page.locator('.monaco-diff-editor .char-delete').first().waitFor();
  await bench.runCommand('View: Close All Editors');
  assert.notEqual(before, wanted);
}

async function readingView(bench, folder) {
  const { page: window } = bench;
  const name = '04-newspaper-page.txt';
  await openAt(bench, folder, name, '白静娴');
  // Keys are the extension's once it is at work.
  await window.locator('.squiggly-warning, .squiggly-info').first().waitFor();
  await window.keyboard.press('Control+Shift+Alt+F9');
  await window.locator('.tab.active', { hasText: 'without line wraps' }).waitFor();
  await eventually('the hover', async () => {
    await window.keyboard.press('Control+K');
    await window.keyboard.press('Control+I');
    return window
      .locator('.monaco-hover:not(.hidden)', { hasText: '白静娴' })
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
  });
  await window.keyboard.press('Escape');
  await window.keyboard.press('Shift+F12');
  await window
    .locator('.peekview-widget .monaco-list-row', { hasText: '06-clean-feature.txt' })
    .first()
    .waitFor();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Control+Shift+Alt+F9');
  await window.locator('.tab.active', { hasText: name }).waitFor();
  await bench.runCommand('View: Close All Editors');
}

/** Chooses among what can be done about the finding at the caret. */
async function act(bench, title) {
  const row = bench.page.locator('.action-widget .monaco-list-row.action', { hasText: title }).first();
  await eventually(`“${title}” among what can be done`, async () => {
    await bench.page.keyboard.press('Control+.');
    return row.waitFor({ timeout: 2000 }).then(
      () => true,
      () => bench.page.keyboard.press('Escape'),
    );
  });
  await row.click();
}

async function ignores(bench, folder) {
  const file = path.join(folder, '.jiaokan', 'ignore.jsonc');
  const before = read(folder, page);
  await openAt(bench, folder, page, '石泉人民医院');
  await act(bench, 'Ignore this finding');
  await eventually(
    'the ignore file',
    () => existsSync(file) && read(folder, '.jiaokan/ignore.jsonc').includes('石泉人民医院'),
  );
  assert.equal(read(folder, page), before);
  // Once the text is mended by hand, what is ignored in vain is shown and can be taken out.
  const mended = before.replace('石泉人民医院', '石泉县人民医院');
  const { keyboard } = bench.page;
  await openAt(bench, folder, page, '石泉人民医院');
  for (let step = 0; step < '人民医院'.length; step++) await keyboard.press('ArrowLeft');
  await keyboard.insertText('县');
  await saved(bench, 'the mended text', () => read(folder, page) === mended);
  await bench.openFile('ignore.jsonc');
  await bench.page.locator('.squiggly-unnecessary, .squiggly-inline-unnecessary').first().waitFor();
  await bench.runCommand('Remove Ignored Findings That Match Nothing');
  await eventually(
    'the ignore file without it',
    () => !read(folder, '.jiaokan/ignore.jsonc').includes('石泉人民医院'),
  );
  await bench.runCommand('View: Close All Editors');
}

async function baseline(bench, folder) {
  const file = path.join(folder, '.jiaokan', 'baseline.jsonc');
  await focusView(bench, 'Findings');
  await bench.runCommand('Accept Current Findings as Baseline');
  await bench
    .pane('Findings')
    .filter({ hasText: /In the baseline and not shown: \d/u })
    .waitFor();
  await eventually('no rows', async () => (await bench.rows('Findings').count()) === 0);
  assert.ok(existsSync(file));
  await bench.runCommand('Clear Baseline');
  await bench.rows('Findings').first().waitFor();
  assert.ok(!existsSync(file));
}

export const tests = () => ({
  'the clean preview: a paragraph, a rule and everything are taken over, by buttons and by a key':
    cleanPreview,
  'the reading view: there and back by a key, with hover and references': readingView,
  'a finding is left alone without a mark in the text, and what is ignored in vain is shown': ignores,
  'a baseline hides what is there until it is cleared': baseline,
});
