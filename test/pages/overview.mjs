import assert from 'node:assert/strict';
import { checkAccessibility, checkUnbroken } from './axe.mjs';
import { calls, openView } from './openView.mjs';
import { hostile, overviewFixture } from './overviewFixture.mjs';
import { themes } from './themes.mjs';

const host = (method, _params, fixture) => (method === 'overview' ? fixture : null);

async function open(page, folder, more = {}) {
  await openView(page, folder, { name: 'overview', host, fixture: overviewFixture(), ...more });
  await page.locator('section').first().waitFor();
}

export const overviewTests = {
  async 'shows what stands in the corpus as text'(page, folder) {
    await open(page, folder);
    assert.equal(await page.locator('img').count(), 0);
    assert.ok((await page.locator('main').textContent()).includes(hostile));
    await checkUnbroken(page);
  },
  async 'sorts documents by findings first, and by any column'(page, folder) {
    await open(page, folder);
    const table = page.locator('table[aria-label=Documents]');
    const totals = (await table.locator('tbody tr td:nth-child(2)').allTextContents()).map(Number);
    assert.deepEqual(
      totals,
      totals.toSorted((a, b) => b - a),
    );
    assert.equal(totals.length, 25);
    await table.locator('button', { hasText: /^Document$/u }).click();
    const first = table.locator('tbody tr').nth(1).locator('th');
    assert.equal(await first.textContent(), '报/0.txt');
    await page.getByRole('button', { name: 'Show all 40' }).click();
    assert.equal(await table.locator('tbody tr').count(), 40);
  },
  async 'opens documents, and names in the concordance'(page, folder) {
    await open(page, folder);
    await page.getByRole('button', { name: '报/20.txt', exact: true }).first().click();
    await page.locator('table[aria-label="People named most"] button.link').first().click();
    assert.equal((await calls(page, 'openDocument')).length, 1);
    assert.deepEqual(await calls(page, 'openEntity'), [{ id: 'person:赵明远', name: '赵明远' }]);
  },
  async 'is walked through with arrow keys in the graph'(page, folder) {
    await open(page, folder);
    const nodes = page.locator('.node');
    assert.equal(await nodes.count(), 14);
    assert.equal(await page.locator('.node[tabindex="0"]').count(), 1);
    await page.locator('.node[tabindex="0"]').focus();
    const before = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp', 'ArrowDown'])
      await page.keyboard.press(key);
    const after = await page.evaluate(() => document.activeElement.getAttribute('aria-label'));
    assert.match(before, /mentions: \d+\. Named with: /u);
    assert.match(after, /Named with/u);
    assert.equal(await page.locator('.node[tabindex="0"]').count(), 1);
    await page.keyboard.press('Enter');
    const [{ name }] = await calls(page, 'openEntity');
    assert.ok(after.startsWith(`${name},`));
  },
  async 'draws the same corpus in the same way, and nothing outside of the drawing'(page, folder) {
    const places = async () => {
      await open(page, folder);
      return page
        .locator('.node')
        .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('transform')));
    };
    const first = await places();
    assert.deepEqual(await places(), first);
    for (const place of first) {
      const [x, y] = place.match(/[\d.]+/gu).map(Number);
      assert.ok(x > 0 && x < 1200 && y > 0 && y < 720, place);
    }
  },
  async 'has the graph as a table, too'(page, folder) {
    await open(page, folder);
    await page.getByText('The same as a table').click();
    const rows = page.locator('table[aria-label="Who is named with whom"] tbody tr');
    assert.equal(await rows.first().locator('td').nth(2).textContent(), '8');
  },
  async 'says what to do when there is nothing'(page, folder) {
    const nothing = {
      documents: [],
      entities: [],
      links: [],
      people: 0,
      organizations: 0,
      rules: {},
      failed: [],
    };
    await openView(page, folder, { name: 'overview', host, fixture: nothing });
    await page.getByText('There is no Chinese text here yet.').waitFor();
  },
  async 'speaks Chinese'(page, folder) {
    await open(page, folder, { lang: 'zh-CN' });
    const text = (await page.locator('main').textContent())
      .replaceAll(hostile, '')
      .replaceAll(/\.txt|<img src=x …/gu, '');
    // Rule ids and what the fixture's rules say are English.
    const rules = Object.entries(overviewFixture().rules).flat();
    const words = rules.reduce((rest, rule) => rest.replaceAll(rule.replace(hostile, ''), ''), text);
    assert.doesNotMatch(words.replace('it is not text', ''), /[A-Za-z]{2}/u);
  },
  ...Object.fromEntries(
    Object.keys(themes).map((theme) => [
      `passes axe in ${theme}`,
      async (page, folder) => {
        await open(page, folder, { theme });
        await page.locator('summary').first().click();
        await checkAccessibility(page);
      },
    ]),
  ),
};
