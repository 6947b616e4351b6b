import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../tools/files.mjs';
import { foreignWords } from './foreignWords.mjs';

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

/** A page lies in a frame of a frame; gives the frame once it shows what is looked for. */
async function pageFrame(page, selector) {
  for (let attempt = 0; attempt < 150; attempt++) {
    for (const frame of page.frames()) if (await frame.$(selector).catch(() => null)) return frame;
    await page.waitForTimeout(200);
  }
  throw new Error(`no page shows ${selector}`);
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

export const tests = (language) => {
  const texts = textsOf(language);
  const words = (key) => texts[key];

  return {
    'the walkthrough leads through its five steps': async (bench, folder) => {
      const { page } = bench;
      await bench.runCommand('Welcome: Open Walkthrough...');
      const entry = page.locator('.quick-input-list .monaco-list-row', {
        hasText: words('walkthrough.title'),
      });
      await entry.first().waitFor();
      await page.locator('.quick-input-box input').fill(words('walkthrough.title'));
      await page.keyboard.press('Enter');
      const guide = page.locator('.gettingStartedContainer');
      for (const step of ['sample', 'mend', 'people', 'decide', 'own']) {
        const title = guide.locator('.step-title', { hasText: words(`walkthrough.${step}.title`) }).first();
        await title.click();
        await guide
          .locator('.getting-started-step.expanded', { hasText: words(`walkthrough.${step}.title`) })
          .waitFor();
        const read = await said(guide.locator('.getting-started-step.expanded'));
        assertReadable(read, language, folder);
      }
    },

    'the views and the palette speak it': async (bench, folder) => {
      const { page } = bench;
      await page
        .locator(
          '.activitybar .action-label[aria-label^="Jiaokan"], .activitybar .action-label[aria-label^="校勘"]',
        )
        .first()
        .click();
      const views = ['view.entities', 'view.names', 'view.findings'].map(words);
      for (const view of views) {
        await bench.rows(view).first().waitFor();
        await bench.rows(view).first().click();
        for (const key of ['Home', 'ArrowRight', 'ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowRight']) {
          await page.keyboard.press(key);
          await page.waitForTimeout(150);
        }
        assertReadable(await bench.labels(view), language, folder);
        const title = await bench.pane(view).locator('.pane-header .description').allTextContents();
        assertReadable([view, ...title], language, folder);
        // VS Code's own buttons are in its own language.
        const buttons = await bench
          .pane(view)
          .locator('.pane-header .action-label')
          .evaluateAll((labels) => labels.map((label) => label.getAttribute('aria-label') ?? ''));
        const own = buttons.filter(
          (label) => !/^(?:Collapse All|Views and More Actions\.\.\.)$/u.test(label),
        );
        assertReadable(own, language, folder);
      }
      await page.keyboard.press('F1');
      await page.locator('.quick-input-box input').fill(`>${words('category')}:`);
      await page.waitForTimeout(1000);
      const rows = page.locator(
        '.quick-input-list .monaco-list-row .quick-input-list-rows > .quick-input-list-row:first-child .label-name',
      );
      assertReadable(await said(rows), language, folder);
      await page.keyboard.press('Escape');
    },

    'findings, quick fixes and hovers speak it': async (bench, folder) => {
      const { page } = bench;
      await bench.openFile('02-hospital-web.txt');
      await page.locator('.squiggly-warning').first().waitFor();
      await page.keyboard.press('Control+Shift+M');
      const problems = page.locator(
        '.markers-panel .monaco-list-row .marker-message-details-container, .markers-panel .monaco-list-row .marker-message-line',
      );
      await problems.first().waitFor();
      assertReadable(await said(problems), language, folder);
      await page.locator('.markers-panel .monaco-list-row', { hasText: '石泉人民医院' }).first().dblclick();
      await page.waitForTimeout(1000);
      await page.keyboard.press('Control+.');
      const actions = page.locator('.action-widget .monaco-list-row.action .title');
      await actions.first().waitFor();
      const own = (await said(actions)).filter((title) => !/^(?:Fix|Explain|Modify|Review)$/u.test(title));
      assertReadable(own, language, folder);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+K');
      await page.keyboard.press('Control+I');
      const hover = page.locator('.monaco-hover:not(.hidden) .hover-contents .rendered-markdown');
      await hover.first().waitFor();
      assertReadable(await said(hover), language, folder);
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+J');
    },

    'what a command says speaks it': async (bench, folder) => {
      const { page } = bench;
      await bench.runCommand(words('command.fixWorkspace'));
      const toast = page.locator('.notification-list-item', {
        hasText: language === 'en' ? 'Discard' : '放弃',
      });
      await toast.first().waitFor();
      const parts = toast
        .first()
        .locator('.notification-list-item-message, .notification-list-item-buttons-container .monaco-button');
      assertReadable(await said(parts), language, folder);
      await toast
        .first()
        .locator('.monaco-button', { hasText: language === 'en' ? 'Discard' : '放弃' })
        .click();
      await bench.runCommand(words('command.fixWorkspaceUnsafe'));
      const preview = page.locator('.bulk-edit-panel[data-state=data] .textedit [title]');
      await preview.first().waitFor({ state: 'attached' });
      const labels = await preview.evaluateAll((all) => all.map((each) => each.getAttribute('title') ?? ''));
      assertReadable(labels, language, folder);
      await page.locator('.bulk-edit-panel .buttons .monaco-button', { hasText: 'Discard' }).click();
    },

    'overview and concordance speak it': async (bench, folder) => {
      const { page } = bench;
      await bench.runCommand(words('command.showOverview'));
      const overview = await pageFrame(page, 'main.overview .node');
      assertReadable(await saidBy(overview), language, folder);
      await overview.locator('.pair button.link').first().click();
      const concordance = await pageFrame(page, 'main.concordance .line');
      assertReadable(await saidBy(concordance), language, folder);
    },
  };
};
