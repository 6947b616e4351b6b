import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { violationsIn } from '../pages/axe.mjs';

const person = '沈嘉禾';

/** Waits until a question has an answer that will do. */
async function eventually(what, ask) {
  const end = Date.now() + 30_000;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what}: not seen within 30 seconds`);
}

/** Opens a view and puts the keys on its first row. */
async function focusView(bench, title) {
  for (let attempt = 0; attempt < 5; attempt++) {
    await bench.runCommand(`Focus on ${title} View`);
    await bench.rows(title).first().waitFor();
    for (let wait = 0; wait < 10; wait++) {
      await bench.page.keyboard.press('Home');
      await bench.page.waitForTimeout(200);
      const row = await bench.focusedRow();
      if (row !== undefined && (await bench.labels(title)).includes(row)) return row;
    }
  }
  throw new Error(`the keys never came to ${title}`);
}

/** Presses a key until the row that has the focus is one that is looked for. */
async function walkTo(bench, key, pattern) {
  for (let step = 0; step < 60; step++) {
    const label = (await bench.focusedRow()) ?? '';
    if (pattern.test(label)) return label;
    await bench.page.keyboard.press(key);
    await bench.page.waitForTimeout(100);
  }
  throw new Error(`no row like ${pattern} within 60 steps of ${key}; at last “${await bench.focusedRow()}”`);
}

/** The text of a file of the corpus as the disk has it. */
const read = (folder, name) => readFileSync(path.join(folder, name), 'utf8');

async function findingsByKeys(bench, folder) {
  const { keyboard } = bench.page;
  await focusView(bench, 'Findings');
  await walkTo(bench, 'ArrowDown', /^Doubled captions/u);
  await keyboard.press('ArrowRight');
  await bench.page.waitForTimeout(500);
  await walkTo(bench, 'ArrowDown', /^0\d-.*findings: \d/u);
  await keyboard.press('ArrowRight');
  await bench.page.waitForTimeout(500);
  const finding = await walkTo(bench, 'ArrowDown', /^Line \d+: .*safe fix/u);
  await keyboard.press('Enter');
  const [, line] = /^Line (\d+)/u.exec(finding);
  await bench.page.locator('.statusbar-item', { hasText: `Ln ${line},` }).waitFor();
  await focusView(bench, 'Findings');
  const file = await walkTo(bench, 'ArrowDown', /^0\d-.*findings: \d/u);
  await keyboard.press('Control+.');
  await eventually('the row to go', async () => !(await bench.labels('Findings')).includes(file));
  await focusView(bench, 'Findings');
  const ignored = await walkTo(bench, 'ArrowDown', /files: \d/u);
  await keyboard.press('Delete');
  await eventually('the row to go', async () => !(await bench.labels('Findings')).includes(ignored));
  assert.match(read(folder, '.jiaokan/ignore.jsonc'), /"fingerprint"/u);
}

async function namesByKeys(bench, folder) {
  const { keyboard } = bench.page;
  const names = path.join(folder, '.jiaokan', 'names.jsonc');
  const first = await focusView(bench, 'Names');
  assert.match(first, /\d.*\. .*(prevails|mended)/u);
  await keyboard.press('ArrowRight');
  await bench.page.waitForTimeout(500);
  await walkTo(bench, 'ArrowDown', /Mentions: \d+, documents: \d+/u);
  await keyboard.press('Control+Shift+Enter');
  await eventually(
    'the names file',
    () => existsSync(names) && /"aliases": \[\s*"/u.test(read(folder, '.jiaokan/names.jsonc')),
  );
  await eventually('the suspect to go', async () => !(await bench.labels('Names')).includes(first));
  await bench.runCommand('Undo Last Decision');
  await eventually('the suspect to come back', async () => (await bench.labels('Names')).includes(first));
  assert.equal(existsSync(names), false);
}

async function peopleByKeys(bench) {
  const { keyboard } = bench.page;
  await focusView(bench, 'People and Organizations');
  await walkTo(bench, 'ArrowDown', new RegExp(`^${person}, Mentions: \\d`, 'u'));
  await keyboard.press('ArrowRight');
  await bench.page.waitForTimeout(500);
  await walkTo(bench, 'ArrowDown', /\.txt, mentions: \d/u);
  await keyboard.press('ArrowRight');
  await bench.page.waitForTimeout(500);
  await walkTo(bench, 'ArrowDown', new RegExp(`^Line \\d+: .*${person}`, 'u'));
  await keyboard.press('Enter');
  await bench.page.locator('.tab.active').waitFor();
  // The next mention, and the next finding, by their keys.
  await bench.focusEditor();
  const at = () => bench.page.locator('.statusbar-item', { hasText: /^Ln \d+, Col \d+/u }).textContent();
  const start = await at();
  await keyboard.press('Control+F7');
  const next = await eventually('the next mention', async () => (await at()) !== start && (await at()));
  await keyboard.press('Control+Shift+F7');
  await eventually('the mention before', async () => (await at()) !== next);
  const before = await at();
  await keyboard.press('Control+F8');
  await eventually('the next finding', async () => (await at()) !== before);
}

async function dragAndDrop(bench, folder) {
  await focusView(bench, 'People and Organizations');
  const row = (name) =>
    bench
      .pane('People and Organizations')
      .locator(`.monaco-list-row[aria-level="2"][aria-label^="${name},"]`);
  await bench.page.keyboard.press('Home');
  const labels = await bench.labels('People and Organizations');
  const people = labels.flatMap((label) => /^([\p{Script=Han}]{2,4}), Mentions/u.exec(label)?.[1] ?? []);
  const [target, dragged] = people;
  assert.ok(target && dragged, labels.join('\n'));
  await row(dragged).dragTo(row(target));
  await eventually('the alias', () => {
    const file = path.join(folder, '.jiaokan', 'names.jsonc');
    return existsSync(file) && read(folder, '.jiaokan/names.jsonc').includes(`"${dragged}"`);
  });
  await row(target).filter({ hasText: dragged }).waitFor();
  await bench.runCommand('Undo Last Decision');
  await eventually('the names file to go', () => !existsSync(path.join(folder, '.jiaokan', 'names.jsonc')));
}

async function readAloud(bench) {
  await bench.runCommand('View: Show Explorer');
  await bench.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  const own = new Set(
    (await violationsIn(bench.page, '.pane:has(.explorer-folders-view)')).map(({ id }) => id),
  );
  for (const title of ['People and Organizations', 'Names', 'Findings']) {
    await focusView(bench, title);
    for (const key of ['ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight'])
      await bench.page.keyboard.press(key);
    const labels = await bench.labels(title);
    assert.ok(labels.length > 2, `${title}: ${labels}`);
    assert.ok(
      labels.every((label) => label.trim() !== ''),
      labels.join('\n'),
    );
    const found = await violationsIn(bench.page, `.pane:has(> .pane-header[aria-label^="${title}"])`);
    // A label says “Mentions: 4” where the row shows the bare number: a voice that reads “4” alone would help nobody.
    const ours = found.filter(({ id }) => !own.has(id) && id !== 'label-content-name-mismatch');
    assert.deepEqual(ours, [], `${title}: ${JSON.stringify(ours, null, 1)}`);
  }
}

async function renameByKeys(bench, folder) {
  const [before, after] = ['马存礼', '马存义'];
  const { page } = bench;
  const named = (name) =>
    readdirSync(folder).filter((file) => /\.(?:txt|md)$/u.test(file) && read(folder, file).includes(name));
  assert.equal(named(before).length, 2);
  await focusView(bench, 'People and Organizations');
  await walkTo(bench, 'ArrowDown', new RegExp(`^${before}, Mentions: \\d`, 'u'));
  await page.keyboard.press('F2');
  const input = page.locator('.rename-box input, .rename-box .rename-input').first();
  await input.waitFor();
  await input.fill(after);
  await page.keyboard.press('Enter');
  const panel = page.locator('.bulk-edit-panel[data-state=data]');
  await panel.locator('.monaco-list-row .textedit').first().waitFor();
  // What is in other files is not ticked until somebody has looked at it.
  for (const box of await panel.locator('.textedit .edit-checkbox[aria-checked=false]').all())
    await box.click();
  await panel.locator('.buttons .monaco-button', { hasText: 'Apply' }).click();
  await bench.runCommand('File: Save All Files');
  await eventually('the name in both files', () => named(after).length === 2);
  assert.deepEqual(named(before), []);
}

export const tests = () => ({
  'findings: open, walk, go there, mend and ignore by keys alone': findingsByKeys,
  'names: open, walk, decide by a key, and take it back': namesByKeys,
  'people and organizations: open, walk, go to a mention by keys': peopleByKeys,
  'one name is dragged onto another, which is listed as its alias, and the decision is taken back':
    dragAndDrop,
  'a person is renamed in two files, by keys and with a preview': renameByKeys,
  'a screen reader hears something of each row, and axe finds nothing that VS Code’s own views have not':
    readAloud,
});
