import assert from 'node:assert/strict';
import { checkAccessibility, checkUnbroken } from './axe.mjs';
import { calls, openView } from './openView.mjs';
import { themes } from './themes.mjs';

const hostile = '<img src=x onerror="window.broken.push(1)">';

/** A corpus of 100,000 hits in two documents, made as it is asked for. */
function host(method, params, fixture) {
  if (method === 'search') {
    const documents = [
      { uri: 'file:///a.txt', lines: 60_000, date: '2021-03-05' },
      { uri: 'file:///b.txt', lines: 40_000 },
    ];
    const labels = { 'file:///a.txt': fixture.hostile, 'file:///b.txt': '报/开馆.txt' };
    return { id: 1, lines: 100_000, cut: false, partial: fixture.partial === true, documents, labels };
  }
  if (method !== 'page') return null;
  const total = params.view.filter === '' ? 100_000 : 3;
  const count = Math.max(0, Math.min(params.count, total - params.from));
  const position = { line: 0, character: 0 };
  const lines = Array.from({ length: count }, (_, offset) => ({
    uri: (params.from + offset) % 2 === 0 ? 'file:///a.txt' : 'file:///b.txt',
    date: '2021-03-05',
    ranges: [{ start: position, end: position }],
    left: `${fixture.hostile}第${params.from + offset}行云岭大学`,
    key: '校史馆',
    right: `每周开放五天${fixture.hostile}`,
  }));
  return { total, lines };
}

const news = {
  kind: 'show',
  query: { kind: 'entity', id: 'organization:校史馆', name: '校史馆' },
  scope: { kind: 'corpus' },
};

const open = (page, folder, more = {}) =>
  openView(page, folder, { name: 'concordance', host, fixture: { hostile }, news, ...more });

const selectedText = (page) => page.locator('[role=row][aria-selected=true]').textContent();

export const concordanceTests = {
  async 'shows a hundred thousand lines with as few rows as are seen'(page, folder) {
    await open(page, folder);
    await page.locator('#line-0').waitFor();
    assert.equal(await page.locator('[role=grid]').getAttribute('aria-rowcount'), '100001');
    assert.ok((await page.locator('.line').count()) < 80);
    assert.match(
      await page.locator('[role=status]').textContent(),
      /All mentions of 校史馆.*100,000 lines in 2 documents/u,
    );
  },
  async 'shows what stands in the corpus as text'(page, folder) {
    await open(page, folder);
    await page.locator('#line-0').waitFor();
    assert.equal(await page.locator('img').count(), 0);
    assert.ok((await page.locator('#line-0 .left').textContent()).includes(hostile));
    await checkUnbroken(page);
  },
  async 'is moved through with keys, and Enter goes to the place'(page, folder) {
    await open(page, folder);
    await page.locator('#line-0').waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    assert.match(await selectedText(page), /第2行/u);
    await page.keyboard.press('End');
    await page.locator('#line-99999 .left', { hasText: '第99999行' }).waitFor();
    assert.equal(await page.locator('[role=grid]').getAttribute('aria-activedescendant'), 'line-99999');
    await page.keyboard.press('PageUp');
    await page.keyboard.press('Space');
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    const opened = await calls(page, 'open', 2);
    assert.deepEqual(
      opened.map(({ keepFocus }) => keepFocus),
      [true, false],
    );
    assert.match(opened[1].line.left, /第0行/u);
  },
  async 'sorts by keys and by headers'(page, folder) {
    await open(page, folder);
    await page.locator('#line-0').waitFor();
    for (const key of ['2', '6', '9', '0']) await page.keyboard.press(key);
    await page.locator('[role=columnheader].right button').click();
    await page.locator('[aria-sort=ascending].right').waitFor();
    const orders = (await calls(page, 'page', 6)).map(
      ({ view }) => `${view.order}${view.descending ? ' down' : ''}`,
    );
    assert.deepEqual(orders, ['document', 'left2', 'right3', 'date', 'date down', 'right1']);
    assert.equal(await page.locator('#order').inputValue(), 'right1');
    assert.equal(await page.locator('#line-0 .sorted').textContent(), '每');
  },
  async 'filters by what is typed, and Escape shows all again'(page, folder) {
    await open(page, folder);
    await page.locator('#line-0').waitFor();
    await page.keyboard.type('xsg');
    await page.locator('[role=grid][aria-rowcount="4"]').waitFor();
    assert.equal(await page.locator('#filter').inputValue(), 'xsg');
    await page.keyboard.press('Escape');
    await page.locator('[role=grid][aria-rowcount="100001"]').waitFor();
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('role')), 'grid');
  },
  async 'counts by document, and shows one of them'(page, folder) {
    await open(page, folder);
    await page.locator('.documents button').nth(2).click();
    await page.locator('.documents button[aria-pressed=true]', { hasText: '报/开馆.txt' }).waitFor();
    const [, { view }] = await calls(page, 'page', 2);
    assert.equal(view.document, 'file:///b.txt');
  },
  async 'searches for what is typed, also as a regular expression'(page, folder) {
    await open(page, folder, { news: undefined });
    await page.locator('#query').fill('馆长|主任');
    await page.locator('#pattern').check();
    await page.locator('#query').press('Enter');
    await page.locator('#line-0').waitFor();
    assert.deepEqual(await calls(page, 'search'), [
      { query: { kind: 'text', text: '馆长|主任', regularExpression: true }, scope: { kind: 'corpus' } },
    ]);
  },
  async 'comes back as it was'(page, folder) {
    const view = { order: 'left2', descending: true, filter: '' };
    const state = { query: news.query, scope: news.scope, view, selected: 4321 };
    await open(page, folder, { news: undefined, state });
    await page.locator('#line-4321[aria-selected=true]').waitFor();
    assert.equal(await page.locator('#order').inputValue(), 'left2');
    assert.equal(await page.locator('#query').inputValue(), '校史馆');
    assert.deepEqual(await page.evaluate(() => window.kept.view), view);
  },
  async 'looks again when the corpus has been read'(page, folder) {
    await open(page, folder, { fixture: { hostile, partial: true } });
    await page.getByText('The corpus is still being read').waitFor();
    await page.evaluate(() => postMessage({ kind: 'indexed' }, '*'));
    assert.equal((await calls(page, 'search', 2)).length, 2);
  },
  async 'speaks Chinese'(page, folder) {
    await open(page, folder, { lang: 'zh-CN' });
    await page.locator('#line-0').waitFor();
    assert.match(await page.locator('[role=status]').textContent(), /“校史馆”的全部出现之处/u);
    const text = await page.locator('main').textContent();
    assert.doesNotMatch(text.replaceAll(hostile, '').replaceAll(/CSV|Esc|txt/gu, ''), /[A-Za-z]{2}/u);
  },
  ...Object.fromEntries(
    Object.keys(themes).map((theme) => [
      `passes axe in ${theme}`,
      async (page, folder) => {
        await open(page, folder, { theme });
        await page.locator('#line-0').waitFor();
        await checkAccessibility(page);
      },
    ]),
  ),
};
