/**
 * All safe fixes together lose no character of a text but white space, what nobody sees, hyphens that divide Latin words, forms and
 * misread bytes that are replaced by what they are, and second copies. `npm run lossless` does the same for a million
 * characters and any files.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixToFixpoint } from '../../../server/src/engine/lint/fixPlan.ts';
import { findingsIn } from '../../support/analyze.ts';
import { arbitraryText } from '../../support/arbitraryText.ts';
import { ledgerOf, reasonFor } from '../../support/lossless.ts';
import { repositoryPath } from '../../support/repository.ts';

/** Characters are generated until there are so many, in UTF-16 units. */
const generated = 100_000;

describe('all safe fixes together', () => {
  it('lose nothing of generated texts', () => {
    let units = 0;
    for (let seed = 1; units < generated; seed++) {
      for (const text of fc.sample(arbitraryText, { numRuns: 20, seed })) {
        units += text.length;
        expect({ text, losses: ledgerOf(text).losses }).toEqual({ text, losses: [] });
      }
    }
  });

  it('are those that the fixes are made of', () => {
    for (const text of fc.sample(arbitraryText, { numRuns: 50, seed: 5 })) {
      expect(ledgerOf(text).text).toBe(fixToFixpoint(text, 'safe', findingsIn).text);
    }
  });

  const folders = ['../shared/seeds', '../shared'].map(repositoryPath).filter((folder) => existsSync(folder));

  it.skipIf(folders.length === 0)('lose nothing of the documents at hand', () => {
    for (const folder of folders) {
      for (const name of readdirSync(folder)) {
        if (!/\.(?:txt|md)$/u.test(name)) continue;
        expect({ name, losses: ledgerOf(readFileSync(join(folder, name), 'utf8')).losses }).toEqual({
          name,
          losses: [],
        });
      }
    }
  });
});

describe('an edit', () => {
  it.each([
    ['a blank', '活‹ ›动', '', 'unseen'],
    ['a soft hyphen', 'read‹\u00ad\n›ing', '', 'unseen'],
    ['a hyphen at a line end', 'read‹-\n›ing', '', 'hyphen'],
    ['a hyphen within a line', 'e‹-›mail', '', undefined],
    ['a hyphen between ideographs', '开‹-\n›馆', '', undefined],
    ['a radical', '‹⻓›沙', '长', 'form'],
    ['another character', '‹长›沙', '常', undefined],
    ['a mark in another width', '开馆‹,›', '，', 'form'],
    ['another mark', '开馆‹,›', '、', undefined],
    ['bytes that were misread', '‹â€œ›开馆”', '“', 'encoding'],
    ['bytes that say something else', '‹â€œ›开馆”', '”', undefined],
    ['a second copy', '校史馆开馆\n‹校史馆开馆›', '', 'copy'],
    ['a copy with other blanks', '校史馆开馆‹ 校史馆 开馆›', '', 'copy'],
    ['what is no copy', '校史馆开馆‹校史馆闭馆›', '', undefined],
    ['a copy further away', '校史馆开馆，‹校史馆开馆›', '', undefined],
    ['a lone surrogate', '开‹\ud83d›馆', '', undefined],
    ['a private character', '开‹\ue123›馆', '', undefined],
  ])('of %s is judged by the text alone', (_, marked, newText, reason) => {
    const text = marked.replace(/[‹›]/gu, '');
    const span = { start: marked.indexOf('‹'), end: marked.indexOf('›') - 1 };
    const edit = { span, newText };
    expect(reasonFor(edit, text, [edit])).toBe(reason);
  });

  it('that deletes a copy of what another edit deletes, loses it', () => {
    const [first, second] = [
      { span: { start: 0, end: 5 }, newText: '' },
      { span: { start: 5, end: 10 }, newText: '' },
    ];
    expect(reasonFor(second, '校史馆开馆校史馆开馆', [first, second])).toBe(undefined);
  });
});
