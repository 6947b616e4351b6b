import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { openPage, systemBrowser } from './browser.mjs';
import { extensionsFolder } from './extensionsFolder.mjs';
import { onPath, root, temporaryFolder } from './files.mjs';
import { ensureInstalled } from './install.mjs';
import { run, runOrThrow, within } from './processes.mjs';
import { startVsCodeServer, workbenchAddress, writeSettings } from './vscodeServer.mjs';
import { Workbench } from './workbench.mjs';

const images = path.join(root, 'docs', 'images');

const settings = {
  'breadcrumbs.enabled': false,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'editor.fontSize': 14,
  'editor.lightbulb.enabled': 'on',
  'editor.minimap.enabled': false,
  'editor.wordWrap': 'on',
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
};

/** What the pictures show of the sample: a name to mend, a person, and an institution whose name wraps cut. */
const toMend = { file: '02-hospital-web.txt', name: '石泉人民医院' };
const names = { file: '01-pdf-column.txt', person: '沈嘉禾', organization: '澜川医学院第一附属医院' };

/** The pictures need a browser with its window's furniture, Chinese letters and `pngquant`; says how to get what is missing. */
async function neededBrowser() {
  const executable = systemBrowser();
  const fonts = await run('fc-list', [':lang=zh', 'family'], { quiet: true, timeoutMs: 30_000 });
  const missing = [
    ...(executable === undefined ? ['chromium'] : []),
    ...(fonts.code === 0 && fonts.output.trim() !== '' ? [] : ['fonts-noto-cjk']),
    ...(onPath('pngquant') === undefined ? ['pngquant'] : []),
  ];
  if (missing.length === 0) return { executable, env: process.env };
  console.error(`The pictures cannot be taken: ${missing.join(' and ')} missing. Install with:`);
  console.error(`  sudo apt-get install ${missing.join(' ')}`);
  process.exit(1);
}

async function save(page, name) {
  const file = path.join(images, `${name}.png`);
  await page.waitForTimeout(1000);
  await page.screenshot({ path: file });
  // Every extension package carries the pictures: with a palette they weigh a third, and nobody sees the difference.
  const palette = ['--quality=0-95', '--strip', '--force', '--ext=.png'];
  await runOrThrow('pngquant', [...palette, file]);
  console.log(path.relative(root, file));
}

async function quickFixPicture(page) {
  await page.keyboard.press('Control+Shift+M');
  // A double click on a problem puts the caret on it.
  await page.locator('.markers-panel .monaco-list-row', { hasText: toMend.name }).first().dblclick();
  await page.waitForTimeout(2000);
  await page.keyboard.press('Control+.');
  await page.locator('.action-widget .monaco-list-row').first().waitFor();
  await save(page, 'problems-quick-fix');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+J');
}

async function unfold(page, name) {
  const row = page.locator('.pane-body .monaco-list-row[aria-level="2"]', { hasText: name }).first();
  await row.locator('.monaco-tl-twistie').click();
  // The rows below move aside; a click while they do would hit another one.
  await page.waitForTimeout(500);
}

/** Makes the side bar wide enough to read what stands around a mention. */
async function widenSideBar(page) {
  const editor = await page.locator('.part.editor').boundingBox();
  await page.mouse.move(editor.x - 2, 300);
  await page.mouse.down();
  await page.mouse.move(editor.x + 150, 300, { steps: 5 });
  await page.mouse.up();
}

async function outlinePicture(page) {
  await page.locator('.explorer-folders-view .monaco-list-row', { hasText: names.file }).first().dblclick();
  await page.locator('.activitybar .action-label[aria-label^="Jiaokan"]').first().click();
  await widenSideBar(page);
  await showOnly(page, 'People and Organizations');
  await runCommand(page, 'Show Names of This File');
  await page.waitForTimeout(1500);
  await unfold(page, names.organization);
  await unfold(page, names.person);
  const mentions = page.locator('.pane-body .monaco-list-row[aria-level="3"]', { hasText: '立咨询点' });
  await mentions.first().click();
  await save(page, 'outline');
}

const runCommand = (page, title) => new Workbench(page).runCommand(title);

/** Leaves one view of the side bar open: the views share it, and what a list has no room for is not drawn. */
async function showOnly(page, view) {
  for (const each of ['People and Organizations', 'Names', 'Findings']) {
    const header = page.locator(`.pane-header[aria-label^="${each}"]`).last();
    const isOpen = (await header.getAttribute('aria-expanded')) === 'true';
    if (isOpen !== (each === view)) await header.click();
  }
  await page.waitForTimeout(1000);
}

/** Unfolds the row that has the keys, and those below it on the way down. */
async function unfoldFirst(page, levels) {
  for (let level = 0; level < levels; level++) {
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(500);
    await page.keyboard.press('ArrowDown');
  }
}

/** Spellings that may be one name, with the place of the doubtful one. */
async function namesPicture(page) {
  await showOnly(page, 'Names');
  const pane = new Workbench(page).pane('Names');
  const row = (level, name) =>
    pane.locator(`.monaco-list-row[aria-level="${level}"][aria-label*="${name}"]`).first();
  await row(1, toMend.name).click();
  await pane
    .locator(`.monaco-list-row[aria-level="2"][aria-label^="${toMend.name}"] .monaco-tl-twistie`)
    .click();
  await row(3, toMend.name).click();
  await page.locator('.tab.active', { hasText: toMend.file }).waitFor();
  await save(page, 'names');
}

/** What is found in the corpus, by rule, file and finding. */
async function findingsPicture(page) {
  await showOnly(page, 'Findings');
  const pane = new Workbench(page).pane('Findings');
  await pane.locator('.monaco-list-row').first().click();
  await page.keyboard.press('Home');
  await unfoldFirst(page, 2);
  await page.keyboard.press('Enter');
  await save(page, 'findings');
}

/** The refactor preview: safe fixes are ticked, likely ones are not. */
async function refactorPicture(page) {
  await runCommand(page, 'Fix Workspace, Likely Fixes Included');
  await page.locator('.bulk-edit-panel[data-state=data] .textedit').first().waitFor();
  await save(page, 'fix-workspace');
  await page.locator('.bulk-edit-panel .buttons .monaco-button', { hasText: 'Discard' }).click();
}

/** The text without its wraps. */
async function readingPicture(page) {
  await new Workbench(page).openFile(names.file);
  await runCommand(page, 'Read without Line Wraps');
  await page.waitForTimeout(2000);
  await save(page, 'reading-view');
  await runCommand(page, 'View: Close Editor');
}

/** A web view's page lies in a frame of a frame; gives the frame once it shows what is looked for. */
async function pageFrame(page, selector) {
  for (let attempt = 0; attempt < 150; attempt++) {
    for (const frame of page.frames()) {
      if (await frame.$(selector).catch(() => null)) return frame;
    }
    await page.waitForTimeout(200);
  }
  throw new Error(`no web view shows ${selector}`);
}

/** The text as it is beside the text as its safe fixes would make it. */
async function cleanPicture(page) {
  await page.keyboard.press('Control+B');
  await new Workbench(page).openFile(names.file);
  await runCommand(page, 'Compare with the Clean Text');
  await page.locator('.monaco-diff-editor .char-delete, .monaco-diff-editor .line-delete').first().waitFor();
  await page.waitForTimeout(1000);
  await save(page, 'clean-preview');
}

async function overviewPicture(page) {
  await runCommand(page, 'Show Corpus Overview');
  const frame = await pageFrame(page, 'main.overview .node');
  await save(page, 'overview');
  await frame.locator('.pair button.link', { hasText: names.organization }).first().click();
}

async function concordancePicture(page) {
  const frame = await pageFrame(page, 'main.concordance .line');
  await frame.locator('[role=grid]').focus();
  await page.keyboard.press('1');
  await frame.locator('.sorted').first().waitFor();
  await save(page, 'concordance');
}

async function takePictures(address, browser) {
  const opened = await openPage(browser, { width: 1440, height: 860 });
  const { page } = opened;
  page.setDefaultTimeout(120_000);
  try {
    await page.goto(address);
    await page.locator('.squiggly-warning').first().waitFor();
    await quickFixPicture(page);
    await outlinePicture(page);
    await namesPicture(page);
    await findingsPicture(page);
    await refactorPicture(page);
    await readingPicture(page);
    await cleanPicture(page);
    await overviewPicture(page);
    await concordancePicture(page);
  } catch (error) {
    await page.screenshot({ path: path.join(root, 'out', 'screenshots-failed.png') });
    throw error;
  } finally {
    await within(5000, opened.browser.close());
  }
}

await ensureInstalled();
const browser = await neededBrowser();
const built = await run(process.execPath, ['esbuild.mjs'], { cwd: root });
if (built.code !== 0) process.exit(1);
const dataFolder = temporaryFolder();
const folder = path.join(mkdtempSync(path.join(dataFolder, 'corpus-')), 'sample');
cpSync(path.join(root, 'sample'), folder, { recursive: true });
mkdirSync(images, { recursive: true });
writeSettings(dataFolder, settings);
// Without the test driver, so that the extension is loaded and the window looks as they do for a person.
const server = await startVsCodeServer({ dataFolder, extensions: extensionsFolder() });
try {
  const open = path.join(folder, toMend.file);
  await takePictures(workbenchAddress({ port: server.port, folder, open }), browser);
} finally {
  await server.stop();
  rmSync(dataFolder, { recursive: true, force: true });
}
