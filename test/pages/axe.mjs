import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where a page, or the part of it that a selector names, falls short of WCAG 2.2 A and AA and of axe's best practices. */
export async function violationsIn(page, selector = 'html') {
  // Through the debugger, for the page's own policy lets no script in.
  await page.evaluate(source);
  return page.evaluate(async (part) => {
    const { violations } = await globalThis.axe.run(document.querySelector(part), {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.map(({ id, nodes }) => ({ id, places: nodes.map(({ html }) => html).slice(0, 3) }));
  }, selector);
}

/** Holds a page to WCAG 2.2 A and AA and to axe's best practices. */
export async function checkAccessibility(page) {
  assert.deepEqual(await violationsIn(page), []);
}

/** A page that breaks its own policy, or throws, has said so in `window.broken`. */
export async function checkUnbroken(page) {
  assert.deepEqual(await page.evaluate(() => window.broken ?? []), []);
}
