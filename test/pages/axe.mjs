import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Holds a page to WCAG 2.2 A and AA and to axe's best practices. */
export async function checkAccessibility(page) {
  // Through the debugger, for the page's own policy lets no script in.
  await page.evaluate(source);
  const violations = await page.evaluate(async () => {
    const found = await globalThis.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return found.violations.map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ html }) => html)
          .slice(0, 3)
          .join(' ')}`,
    );
  });
  assert.deepEqual(violations, []);
}

/** A page that breaks its own policy, or throws, has said so in `window.broken`. */
export async function checkUnbroken(page) {
  assert.deepEqual(await page.evaluate(() => window.broken ?? []), []);
}
