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

  /** Runs a command by its title, or the beginning of it, in the command palette, as soon as it may be run. */
  async runCommand(title) {
    const input = this.page.locator('.quick-input-box input');
    const rows = this.page.locator('.quick-input-list .monaco-list-row');
    const named = (pattern) => rows.filter({ has: this.page.locator('.label-name', { hasText: pattern }) });
    const literal = title.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
    // “Close Editor” is not “Close Editors in Group”, which the palette may list before it.
    const exact = named(new RegExp(`(?:^|: )${literal}$`, 'u')).first();
    const begun = named(title).first();
    for (let attempt = 0; attempt < 20; attempt++) {
      await this.page.keyboard.press('F1');
      // A key that comes while a message is taken away is lost, and the list is the one of the moment when it was opened.
      const listed = await input
        .fill(`>${title}`, { timeout: 3000 })
        .then(() => exact.or(begun).first().waitFor({ timeout: 3000 }))
        .then(
          () => true,
          () => false,
        );
      if (listed) return ((await exact.count()) > 0 ? exact : begun).click();
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`the command palette never offered “${title}”`);
  }

  /** Opens a file of the folder in an editor that stays. */
  async openFile(name) {
    await this.page.keyboard.press('Control+P');
    await this.page.locator('.quick-input-box input').fill(name);
    // Not by Enter: for a moment the list still holds what it showed before.
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    // Keys that come before the editor has the focus are lost.
    await this.page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
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
