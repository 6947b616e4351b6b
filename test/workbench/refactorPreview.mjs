import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../tools/files.mjs';

/** The beginning of a page that is cut after every line: one break stands behind a name, where no rule is certain. */
const column = readFileSync(path.join(root, 'sample/01-pdf-column.txt'), 'utf8')
  .split('\n')
  .slice(0, 24)
  .join('\n');
/** What only a safe fix mends. */
const spaced = '活 动 现 场\n\n门诊大厅里人来人往，志愿者为老人指路，医生在一旁回答问题。\n';

const files = { 'column.txt': column, 'spaced.txt': spaced };

/** What the command line makes of the texts. */
function fixedBy(...args) {
  const folder = mkdtempSync(path.join(tmpdir(), 'jiaokan-preview-'));
  try {
    writeAll(folder);
    const cli = path.join(root, 'dist/cli.js');
    execFileSync(process.execPath, [cli, 'fix', '--quiet', ...args, '.'], { cwd: folder });
    return readAll(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readAll(folder) {
  return Object.fromEntries(
    Object.keys(files).map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

/** Opens the preview and gives its rows: what they are about, and whether they are ticked. */
async function openPreview(bench) {
  await bench.runCommand('Fix Workspace, Likely Fixes Included');
  const panel = bench.page.locator('.bulk-edit-panel[data-state=data]');
  await panel.locator('.monaco-list-row .textedit').first().waitFor();
  return panel;
}

async function ticksOf(panel) {
  const rows = await panel.locator('.monaco-list-row', { has: panel.page().locator('.textedit') }).all();
  return Promise.all(
    rows.map(async (row) => ({
      safe: (await row.locator('[title="Safe fixes"]').count()) > 0,
      ticked: (await row.locator('.edit-checkbox').getAttribute('aria-checked')) === 'true',
    })),
  );
}

async function eventuallyEqual(read, expected) {
  const end = Date.now() + 30_000;
  while (JSON.stringify(read()) !== JSON.stringify(expected) && Date.now() < end)
    await new Promise((resolve) => setTimeout(resolve, 200));
  assert.deepEqual(read(), expected);
}

function writeAll(folder) {
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}

export const corpus = writeAll;

const safe = fixedBy();
const all = fixedBy('--unsafe');

export const tests = () => ({
  'ticks safe fixes and no other, and touches nothing when it is discarded': async (bench, folder) => {
    await bench.openFile('spaced.txt');
    const panel = await openPreview(bench);
    const ticks = await ticksOf(panel);
    assert.notDeepEqual(safe, all);
    assert.ok(ticks.some(({ safe }) => safe) && ticks.some(({ safe }) => !safe), JSON.stringify(ticks));
    for (const { safe, ticked } of ticks) assert.equal(ticked, safe);
    await panel.locator('.buttons .monaco-button', { hasText: 'Discard' }).click();
    await panel.waitFor({ state: 'hidden' });
    assert.deepEqual(readAll(folder), files);
  },

  'makes the safe fixes alone when it is applied as it stands': async (bench, folder) => {
    const panel = await openPreview(bench);
    await panel.locator('.buttons .monaco-button', { hasText: 'Apply' }).click();
    await eventuallyEqual(() => readAll(folder), safe);
  },

  'makes a likely fix that is ticked by hand, and works by keys alone': async (bench, folder) => {
    writeAll(folder);
    await bench.page.locator('.squiggly-warning').first().waitFor();
    const panel = await openPreview(bench);
    const { keyboard } = bench.page;
    for (let row = 0; row < 20 && (await ticksOf(panel)).some(({ ticked }) => !ticked); row++) {
      await keyboard.press('ArrowDown');
      const box = panel.locator('.monaco-list-row.focused .textedit .edit-checkbox[aria-checked=false]');
      if ((await box.count()) > 0) await keyboard.press('Space');
    }
    await keyboard.press('Control+Enter');
    await eventuallyEqual(() => readAll(folder), all);
  },
});
