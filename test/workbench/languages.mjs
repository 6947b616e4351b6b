import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fetchVsCodeServer } from '../tools/fetchVsCodeServer.mjs';
import { root } from '../tools/files.mjs';
import { foreignWords } from './foreignWords.mjs';
import { pageFrame } from './steps.mjs';

export const languages = ['en', 'zh-cn'];

const textsOf = (language) =>
  JSON.parse(
    readFileSync(
      path.join(root, language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`),
      'utf8',
    ),
  );

/** All that the texts of the corpus say, without blanks: it is nobody's language but theirs. */
function corpusOf(folder) {
  const files = readdirSync(folder).filter((name) => /\.(?:txt|md)$/u.test(name));
  return files.map((name) => readFileSync(path.join(folder, name), 'utf8').replace(/\s+/gu, '')).join('\n');
}

/** Fails where a person would read something in the other language. */
function assertReadable(texts, language, folder) {
  assert.ok(texts.length > 0, 'there is nothing to read');
  const corpus = corpusOf(folder);
  const foreign = texts.flatMap((text) =>
    foreignWords(text, language, corpus).map((words) => `${words} ← ${text}`),
  );
  assert.deepEqual(foreign, []);
}

/** What a page says to those who see it and to those who hear it. */
function saidBy(frame) {
  return frame.evaluate(() => {
    const texts = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode())
      if (!node.parentElement?.closest('script, style')) texts.push(node.data);
    for (const element of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) texts.push(element.getAttribute(name) ?? '');
    return texts;
  });
}

const said = (locator) => locator.evaluateAll((elements) => elements.map((each) => each.textContent ?? ''));

/**
 * VS Code's own words, which stay English here, for no language pack can be had. They must be words of the VS Code that is driven and none
 * of ours, so that nothing of ours hides behind them.
 */
const ofVsCode = [
  'Collapse All',
  'More Actions...',
  'Views and More Actions...',
  'Fix',
  'Explain',
  'Modify',
  'Review',
  'Focus on {0} View',
  'Tip: Use keyboard shortcut ',
];

/** What is read is ours: VS Code's words are left out, and where it has put a text of ours into them, that is left. */
function own(texts) {
  return texts
    .filter((text) => !ofVsCode.includes(text))
    .map((text) => text.replace(/Focus on (.+) View$/u, '$1').replaceAll('Tip: Use keyboard shortcut ', ' '));
}

async function assertOfVsCode() {
  const { main } = await fetchVsCodeServer();
  const parse = (file) => JSON.parse(readFileSync(file, 'utf8'));
  const known = new Set(parse(path.join(path.dirname(main), 'nls.messages.json')));
  const bundle = parse(path.join(root, 'client/l10n/bundle.l10n.zh-cn.json'));
  const ours = new Set([...Object.values(textsOf('en')), ...Object.keys(bundle)]);
  assert.deepEqual(
    ofVsCode.filter((text) => !known.has(text) || ours.has(text)),
    [],
  );
}

async function walkthrough({ bench, page, words, check }) {
  await bench.runCommand('Welcome: Open Walkthrough...');
  const title = words('walkthrough.title');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().waitFor();
  await page.locator('.quick-input-box input').fill(title);
  await page.keyboard.press('Enter');
  const guide = page.locator('.gettingStartedContainer');
  for (const step of ['sample', 'mend', 'people', 'decide', 'own']) {
    const heading = words(`walkthrough.${step}.title`);
    await guide.locator('.step-title', { hasText: heading }).first().click();
    const open = guide.locator('.getting-started-step.expanded', { hasText: heading });
    await open.waitFor();
    check(own(await said(open)));
  }
}

async function viewsAndPalette({ bench, page, words, check }) {
  await page
    .locator(`.activitybar .action-label[aria-label^="${words('container.title')}"]`)
    .first()
    .click();
  for (const view of ['view.entities', 'view.names', 'view.findings'].map(words)) {
    await bench.rows(view).first().waitFor();
    await bench.rows(view).first().click();
    for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight']) {
      await page.keyboard.press(key);
      await page.waitForTimeout(150);
    }
    check(await bench.labels(view));
    const header = bench.pane(view).locator('.pane-header');
    const buttons = await header
      .locator('.action-label')
      .evaluateAll((labels) => labels.map((label) => label.getAttribute('aria-label') ?? ''));
    check([view, ...(await said(header.locator('.description'))), ...own(buttons)]);
  }
  await page.keyboard.press('F1');
  await page.locator('.quick-input-box input').fill(`>${words('category')}:`);
  await page.waitForTimeout(1000);
  // In another language VS Code puts the English title below.
  const first = '.quick-input-list-rows > .quick-input-list-row:first-child .label-name';
  check(own(await said(page.locator(`.quick-input-list .monaco-list-row ${first}`))));
  await page.keyboard.press('Escape');
}

async function findingsFixesHovers({ bench, page, check }) {
  await bench.openFile('02-hospital-web.txt');
  await page.locator('.squiggly-warning').first().waitFor();
  await page.keyboard.press('Control+Shift+M');
  const problems = page.locator('.markers-panel .monaco-list-row .marker-message-line');
  await problems.first().waitFor();
  check(await said(problems));
  await page.locator('.markers-panel .monaco-list-row', { hasText: '石泉人民医院' }).first().dblclick();
  await page.waitForTimeout(1000);
  await page.keyboard.press('Control+.');
  const actions = page.locator('.action-widget .monaco-list-row.action .title');
  await actions.first().waitFor();
  check(own(await said(actions)));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.press('Control+I');
  const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents .rendered-markdown');
  await hover.first().waitFor();
  check(await said(hover));
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+J');
}

async function commands({ bench, page, words, discard, check }) {
  await bench.runCommand(words('command.fixWorkspace'));
  const toast = page.locator('.notification-list-item', { hasText: discard }).first();
  await toast.waitFor();
  check(await said(toast.locator('.notification-list-item-message, .monaco-button')));
  await toast.locator('.monaco-button', { hasText: discard }).click();
  await bench.runCommand(words('command.fixWorkspaceUnsafe'));
  const labels = page.locator('.bulk-edit-panel[data-state=data] .textedit [title]');
  await labels.first().waitFor({ state: 'attached' });
  check(await labels.evaluateAll((all) => all.map((each) => each.getAttribute('title') ?? '')));
  await page.locator('.bulk-edit-panel .buttons .monaco-button', { hasText: 'Discard' }).click();
}

async function pages({ bench, page, words, check }) {
  await bench.runCommand(words('command.showOverview'));
  const overview = await pageFrame(page, 'main.overview .node');
  check(await saidBy(overview));
  await overview.locator('.pair button.link').first().click();
  check(await saidBy(await pageFrame(page, 'main.concordance .line')));
}

const steps = {
  'what is taken for VS Code’s own words is that': assertOfVsCode,
  'the walkthrough leads through its five steps': walkthrough,
  'the views and the palette speak it': viewsAndPalette,
  'findings, quick fixes and hovers speak it': findingsFixesHovers,
  'what commands say is in it': commands,
  'overview and concordance speak it': pages,
};

export const tests = (language) => {
  const texts = textsOf(language);
  const words = (key) => texts[key];
  const discard = language === 'en' ? 'Discard' : '放弃';
  const inLanguage = (step) => (bench, folder) => {
    const check = (read) => assertReadable(read, language, folder);
    return step({ bench, page: bench.page, words, discard, check });
  };
  return Object.fromEntries(Object.entries(steps).map(([title, step]) => [title, inLanguage(step)]));
};
