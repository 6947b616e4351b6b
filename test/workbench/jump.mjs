import assert from 'node:assert/strict';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { eventually, openAt, pageFrame, read } from './steps.mjs';

const web = '02-hospital-web.txt';
const person = '马存礼';

/** Presses keys until what they are for is seen: the corpus may still be read. */
async function pressUntil(bench, keys, locator) {
  await eventually(`what ${keys.join(' ')} shows`, async () => {
    for (const key of keys) await bench.page.keyboard.press(key);
    return locator.waitFor({ timeout: 3000 }).then(
      () => true,
      () => bench.page.keyboard.press('Escape'),
    );
  });
}

async function namesByKeys(bench, folder) {
  const { page } = bench;
  await openAt(bench, folder, web, person);
  const peek = page.locator('.peekview-widget');
  await pressUntil(
    bench,
    ['Shift+F12'],
    peek.locator('.monaco-list-row', { hasText: '06-clean-feature.txt' }).first(),
  );
  await page.keyboard.press('Escape');
  await pressUntil(
    bench,
    ['Control+K', 'Control+I'],
    page.locator('.monaco-hover:not(.hidden)', { hasText: '06-clean-feature' }),
  );
  await page.keyboard.press('Escape');
  await page.locator('.wordHighlightText, .wordHighlight').first().waitFor({ state: 'attached' });
  await bench.openFile('03-ocr-bulletin.md');
  await page.keyboard.press('Control+T');
  await page.locator('.quick-input-box input').fill('#mcl');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: person }).first().click();
  await page.locator('.tab.active', { hasText: /02-hospital-web|06-clean-feature/u }).waitFor();
}

async function hierarchy(bench, folder) {
  await openAt(bench, folder, '01-pdf-column.txt', '澜川医学院');
  const { page } = bench;
  await bench.runCommand('Peek Type Hierarchy');
  await page
    .locator('.peekview-widget .type-hierarchy .monaco-list-row', { hasText: '第一附属医院' })
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
}

async function lensesAndInlays(bench, folder) {
  mkdirSync(path.join(folder, '.vscode'));
  const settings = { 'jiaokan.codeLens.enabled': true, 'jiaokan.inlayHints.enabled': true };
  writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings));
  await openAt(bench, folder, web, '澜医一院');
  await bench.page
    .locator('.codelens-decoration a', { hasText: /mention/iu })
    .first()
    .waitFor();
  const line = bench.page.locator('.view-line', { hasText: '义诊活动在' });
  await eventually('the canonical name behind the short one', async () =>
    (await line.first().textContent()).includes('澜川医学院第一附属医院'),
  );
}

async function concordance(bench, folder) {
  const { page } = bench;
  const table = path.join(folder, 'concordance.csv');
  await openAt(bench, folder, web, person);
  await page.keyboard.press('Control+Alt+K');
  const frame = await pageFrame(page, 'main.concordance .line');
  await frame.locator('[role=grid]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.locator('.tab.active', { hasText: '06-clean-feature.txt' }).waitFor();
  await frame.locator('button', { hasText: 'Save as Table' }).click();
  const input = page.locator('.quick-input-box input');
  await input.waitFor();
  await eventually('the place to save', async () => (await input.inputValue()).endsWith('concordance.csv'));
  await page.keyboard.press('Enter');
  await eventually('the table', () => existsSync(table) && read(folder, 'concordance.csv').includes(person));
  assert.equal(read(folder, 'concordance.csv').trim().split('\n').length, 4);
}

export const tests = () => ({
  'a name leads to its references, says who is meant, and is found by its initials': namesByKeys,
  'an institution leads to its departments': hierarchy,
  'the concordance opens by a key, leads to a place and is saved as a table': concordance,
  'counts stand above names, and full names behind short ones, once they are turned on': lensesAndInlays,
});
