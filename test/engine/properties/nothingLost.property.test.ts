/**
 * All safe fixes together lose no character of a text but white space, soft hyphens, what nobody sees, forms that are replaced
 * by their plain ones, and second copies.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixToFixpoint } from '../../../server/src/engine/lint/fixPlan.ts';
import { findingsIn } from '../../support/analyze.ts';
import { arbitraryText } from '../../support/arbitraryText.ts';
import { repositoryPath } from '../../support/repository.ts';

/** What one rule may make of characters is not told here but by the properties of that rule. */
const rewriting: ReadonlySet<string> = new Set(['compatibility-character', 'mixed-width-punctuation']);
/** Rules that delete a text of which a copy stays. */
const copying: ReadonlySet<string> = new Set(['doubled-caption']);

/** Characters are generated until there are so many, in UTF-16 units; `npm run fuzz` goes on as long as it is let. */
const generated = 100_000;

/** Blanks, what nobody sees, and the hyphens at which lines divide Latin words. */
const unseen = /\s|\p{C}|\p{Variation_Selector}|\u034f|-/gu;

/** How often each character stands in a text, those left out that may be lost. */
function census(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const character of text.replace(unseen, '')) {
    counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/** The characters that stand less often in a text than before. */
function lost(before: string, after: string): readonly string[] {
  const left = census(after);
  return [...census(before)]
    .filter(([character, count]) => (left.get(character) ?? 0) < count)
    .map(([character]) => character);
}

/** The same, without the rules that replace characters; of copied ones, one has to stay. */
function expectNothingLost(text: string, label: string): void {
  const fixed = fixToFixpoint(text, 'safe', (each) =>
    findingsIn(each).filter(({ rule }) => !rewriting.has(rule)),
  );
  const gone = lost(text, fixed.text);
  const copied = fixed.applied.some(({ rule }) => copying.has(rule));
  const left = census(fixed.text);
  expect({ label, gone: copied ? gone.filter((character) => !left.has(character)) : gone }).toEqual({
    label,
    gone: [],
  });
}

/** With all rules: what is lost has its plain form in the new text. */
function expectFormsKept(text: string, label: string): void {
  const fixed = fixToFixpoint(text, 'safe', findingsIn);
  if (fixed.applied.some(({ rule }) => copying.has(rule))) return;
  const before = [...census(text).values()].reduce((sum, count) => sum + count, 0);
  const after = [...census(fixed.text).values()].reduce((sum, count) => sum + count, 0);
  const replaced = fixed.applied.filter(({ rule }) => rewriting.has(rule)).length;
  // Without such a replacement, the same characters in the same number.
  if (replaced === 0) expect({ label, after }).toEqual({ label, after: before });
  const strangers = lost(text, fixed.text).filter(
    (character) => /\p{Script=Han}/u.test(character) && character.normalize('NFKC') === character,
  );
  expect({ label, strangers: strangers.filter((character) => !isFormOrMisread(character)) }).toEqual({
    label,
    strangers: [],
  });
}

/** Radicals, and the ideographs that bytes of UTF-8 read in another encoding become. */
function isFormOrMisread(character: string): boolean {
  return /[⺀-⿕]/u.test(character) || '锟斤拷烫屯'.includes(character);
}

describe('all safe fixes together', () => {
  it('lose nothing of generated texts', () => {
    let units = 0;
    for (let seed = 1; units < generated; seed++) {
      for (const text of fc.sample(arbitraryText, { numRuns: 20, seed })) {
        units += text.length;
        expectNothingLost(text, JSON.stringify(text));
        expectFormsKept(text, JSON.stringify(text));
      }
    }
  }, 180_000);

  const folders = ['../shared/seeds'].map(repositoryPath).filter((folder) => existsSync(folder));

  it.skipIf(folders.length === 0)(
    'lose nothing of the documents at hand',
    () => {
      for (const folder of folders) {
        for (const name of readdirSync(folder)) {
          if (!/\.(?:txt|md)$/u.test(name)) continue;
          const text = readFileSync(join(folder, name), 'utf8');
          expectNothingLost(text, name);
          expectFormsKept(text, name);
        }
      }
    },
    180_000,
  );
});
