import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../tools/files.mjs';
import { run } from '../tools/processes.mjs';
import { checkAccessibility } from './axe.mjs';

const hostile = '<img src=x onerror=document.title=1>';
const corpus = {
  '2021-03-05.txt': `云岭市人民医院院长赵明远在会上讲话。赵明\n\n远说，医院将继续努力${hostile}。\n`,
  'page2.txt': '启动仪式现场留影启动仪式现场留影\n\n记者从云岭市人民医院获悉，院长赵明远昨天到访。\n',
  [`${hostile}.txt`]: '云岭市人民医院院长赵明远在会上讲话。\n',
};

/** Makes the report with the command line as it is built, and opens it as a double click does. */
async function open(page, folder, locale = 'en') {
  const texts = path.join(folder, 'corpus');
  mkdirSync(texts, { recursive: true });
  for (const [name, text] of Object.entries(corpus)) writeFileSync(path.join(texts, name), text);
  const file = path.join(folder, 'report.html');
  const args = ['dist/cli.js', 'report', texts, '--output', file, '--locale', locale, '--quiet'];
  const { code, output } = await run(process.execPath, args, { cwd: root, quiet: true, timeoutMs: 60_000 });
  assert.equal(code, 0, output);
  const asked = [];
  page.on('request', (request) => asked.push(request.url()));
  page.on('pageerror', (error) => asked.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && asked.push(message.text()));
  await page.goto(pathToFileURL(file).href);
  await page.locator('section').first().waitFor();
  return asked;
}

export const reportTests = {
  async 'stands by itself: asks for nothing, breaks no policy, runs nothing of the corpus'(page, folder) {
    const asked = await open(page, folder);
    assert.equal(asked.length, 1);
    assert.equal(await page.locator('img').count(), 0);
    assert.equal(await page.title(), 'Corpus overview');
    assert.ok((await page.locator('main').textContent()).includes(hostile));
  },
  async 'opens the concordance of a name in a dialogue'(page, folder) {
    await open(page, folder);
    await page.locator('.node', { has: page.locator('circle') }).focus();
    await page.keyboard.press('Enter');
    const rows = page.locator('dialog .line');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 4);
    await page.keyboard.press('1');
    await page.locator('dialog .sorted').first().waitFor();
    await page.locator('dialog #filter').fill('昨天');
    await page.locator('dialog [aria-rowcount="2"]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog [aria-rowcount="5"]').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
  },
  async 'is small'() {
    const dist = path.join(root, 'dist', 'web');
    const sizes = readdirSync(dist).map((name) => ({ name, bytes: statSync(path.join(dist, name)).size }));
    assert.ok(sizes.length >= 6);
    assert.deepEqual(
      sizes.filter(({ bytes }) => bytes > 64 * 1024),
      [],
    );
  },
  async 'speaks Chinese'(page, folder) {
    await open(page, folder, 'zh-cn');
    assert.equal(await page.title(), '语料概览');
    await page.getByRole('heading', { name: '谁与谁一同出现' }).waitFor();
  },
  ...Object.fromEntries(
    Object.entries({
      light: { colorScheme: 'light' },
      dark: { colorScheme: 'dark' },
      'high contrast': { forcedColors: 'active' },
    }).map(([theme, media]) => [
      `passes axe in ${theme}`,
      async (page, folder) => {
        await page.emulateMedia(media);
        await open(page, folder);
        await checkAccessibility(page);
        await page.locator('.pair button.link').first().click();
        await page.locator('dialog .line').first().waitFor();
        await checkAccessibility(page);
      },
    ]),
  ),
};
