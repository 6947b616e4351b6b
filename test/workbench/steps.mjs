import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from '../tools/files.mjs';

/** Waits until a question has an answer that will do, and gives it. */
export async function eventually(what, ask) {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const answer = await ask();
    if (answer) return answer;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`${what}: not seen within 60 seconds`);
}

/** Opens a view and puts the keys on its first row. */
export async function focusView(bench, title) {
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
export async function walkTo(bench, key, pattern) {
  for (let step = 0; step < 60; step++) {
    const label = (await bench.focusedRow()) ?? '';
    if (pattern.test(label)) return label;
    await bench.page.keyboard.press(key);
    await bench.page.waitForTimeout(100);
  }
  throw new Error(`no row like ${pattern} within 60 steps of ${key}; at last “${await bench.focusedRow()}”`);
}

/** Opens the row that has the focus, and goes to the first row below it as soon as it is there: the server may still be asked for it. */
export async function goInside(bench) {
  const above = await bench.focusedRow();
  return eventually(`a row below “${above}”`, async () => {
    await bench.page.keyboard.press('ArrowRight');
    const row = await bench.focusedRow();
    return row !== above && row;
  });
}

/** The text of a file of the corpus as the disk has it. */
export const read = (folder, name) => readFileSync(path.join(folder, name), 'utf8');

/** The texts of a folder as the safe fixes leave them, by their names; the command line makes them, in a copy. */
export function fixedTexts(folder) {
  const copy = mkdtempSync(path.join(tmpdir(), 'jiaokan-fixed-'));
  try {
    cpSync(folder, copy, { recursive: true });
    const cli = path.join(root, 'dist/cli.js');
    const { status, stderr } = spawnSync(process.execPath, [cli, 'fix', '--quiet', '.'], {
      cwd: copy,
      encoding: 'utf8',
    });
    // 1 says that something is left to look at.
    if (status !== 0 && status !== 1) throw new Error(`jiaokan fix ended with ${status}: ${stderr}`);
    const names = readdirSync(copy).filter((name) => /\.(?:txt|md)$/u.test(name));
    return Object.fromEntries(names.map((name) => [name, read(copy, name)]));
  } finally {
    rmSync(copy, { recursive: true });
  }
}

/** Puts the caret of the active editor into a text that it shows, behind the first place of `words`, by searching for them. */
export async function goTo(bench, text, words) {
  const start = text.indexOf(words);
  if (start === -1) throw new Error(`the text does not say ${words}`);
  const lines = text.slice(0, start + words.length).split('\n');
  const place = `Ln ${lines.length}, Col ${lines.at(-1).length + 1}`;
  const { page } = bench;
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('Control+F');
  await page.locator('.find-widget.visible .find-part textarea').first().fill(words);
  await page.locator('.statusbar-item', { hasText: `${place} (${words.length} selected)` }).waitFor();
  await leaveFind(page);
  await page.keyboard.press('ArrowRight');
  await page.locator('.statusbar-item', { hasText: place }).waitFor();
}

/** Goes back to the text; a window that has much to do loses a key now and then. */
async function leaveFind(page) {
  const found = page.locator('.find-widget.visible');
  for (let tries = 0; tries < 10 && (await found.count()) > 0; tries++) {
    await page.keyboard.press('Escape');
    await found.waitFor({ state: 'hidden', timeout: 3000 }).catch(() => undefined);
  }
}

/** Opens a text of the corpus with the caret behind some words of it. */
export async function openAt(bench, folder, name, words) {
  await bench.openFile(name);
  await goTo(bench, read(folder, name), words);
}

/** Saves what is unsaved and waits until a file on the disk says what it should. */
export async function saved(bench, what, ask) {
  await bench.runCommand('File: Save All Files');
  return eventually(what, ask);
}

/** A page lies in a frame of a frame; gives the frame once it shows what is looked for. */
export async function pageFrame(page, selector) {
  for (let attempt = 0; attempt < 150; attempt++) {
    for (const frame of page.frames()) if (await frame.$(selector).catch(() => null)) return frame;
    await page.waitForTimeout(200);
  }
  throw new Error(`no page shows ${selector}`);
}
