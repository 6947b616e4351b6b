import { workbenchAddress } from './vscodeServer.mjs';

/** A row of a tree of VS Code. */
const rowSelector = '.monaco-list-row';

/**
 * A window of a real VS Code as a person has it: the extension is installed, and what is done is done with the mouse
 * and the keyboard.
 */
export class Workbench {
  constructor(page) {
    this.page = page;
  }

  /** Runs a command by its title in the command palette, as soon as it may be run. */
  async runCommand(title) {
    const input = this.page.locator('.quick-input-box input');
    const row = this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
    for (let attempt = 0; attempt < 20; attempt++) {
      await this.page.keyboard.press('F1');
      // A key that comes while a message is taken away is lost, and the list is the one of the moment when it was opened.
      const listed = await input
        .fill(`>${title}`, { timeout: 3000 })
        .then(() => row.waitFor({ timeout: 3000 }))
        .then(
          () => true,
          () => false,
        );
      if (listed) return this.page.keyboard.press('Enter');
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`the command palette never offered “${title}”`);
  }

  /** Opens a file of the folder in an editor that stays. */
  async openFile(name) {
    await this.page.keyboard.press('Control+P');
    await this.page.locator('.quick-input-box input').fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().waitFor();
    await this.page.keyboard.press('Enter');
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** The pane of a view, by the beginning of its title. */
  pane(title) {
    const header = this.page.locator(`.pane-header[aria-label^="${title}"]`);
    return this.page.locator('.pane', { has: header });
  }

  /** The rows of a view that are drawn; VS Code draws those that there is room for. */
  rows(title) {
    return this.pane(title).locator(rowSelector);
  }

  /** What a screen reader says of the row that the keys act on. */
  async focusedRow() {
    return this.page.evaluate((selector) => {
      const row = document.querySelector(`${selector}.focused`);
      return row?.getAttribute('aria-label') ?? undefined;
    }, `.monaco-list:focus ${rowSelector}`);
  }

  /** What a screen reader says of each row of a view that is drawn. */
  async labels(title) {
    return this.rows(title).evaluateAll((rows) => rows.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  async focusEditor() {
    await this.page.keyboard.press('Control+1');
  }
}

/**
 * Opens a window on a folder. Any language but English is the one of the extensions alone: VS Code's own words stay
 * English, for no language pack is installed.
 */
export async function openWorkbench(browser, { port, folder, open, language = 'en' }) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 1000 }, locale: 'en-US' });
  // Pasting reads the clipboard, and nobody is there to answer the browser's question.
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  // What a language pack's script says of itself before the workbench starts.
  await page.addInitScript((name) => {
    if (name !== 'en') globalThis._VSCODE_NLS_LANGUAGE = name;
  }, language);
  await page.goto(workbenchAddress({ port, folder, open }));
  // Keys that come before the workbench listens are lost.
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return new Workbench(page);
}
