import { readFileSync } from 'node:fs';
import path from 'node:path';

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
