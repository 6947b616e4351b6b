import { writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../../server/src/engine/rules/registry.ts';
import type { Rule } from '../../../server/src/engine/rules/rule.ts';
import { type FencedBlock, replaceBlocks } from '../../support/fixtureFile.ts';
import { readRepositoryFile, repositoryPath } from '../../support/repository.ts';
import {
  actualMarks,
  expectedFixedText,
  expectedMarks,
  fixedText,
  type RuleCase,
  readRuleFixtures,
  readRulePage,
} from '../../support/ruleFixtures.ts';

const update = process.env.UPDATE === '1';

describe.each([...allRules])('$id', (rule) => {
  testFile(rule, `test/fixtures/rules/${rule.id}.md`, readRuleFixtures);
  testFile(rule, `docs/rules/${rule.id}.md`, readRulePage);
});

describe('the registry', () => {
  it('names every rule once', () => {
    const ids = allRules.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function testFile(rule: Rule, path: string, read: (markdown: string) => readonly RuleCase[]): void {
  const markdown = readRepositoryFile(path);
  if (markdown === undefined) {
    it(`has ${path}`, () => expect.fail(`${path} is missing.`));
    return;
  }
  const cases = readOrFail(path, markdown, read);
  if (update) updateFixedBlocks(rule, path, markdown, cases);
  describe(path, () => {
    it.each(cases.map((fixture) => [fixture.title, fixture] as const))('%s', (_title, fixture) => {
      expect(actualMarks(fixture, rule), 'the findings').toBe(expectedMarks(fixture));
      if (update) return;
      expectFixed(rule, fixture, fixture.fixed, 'safe');
      expectFixed(rule, fixture, fixture.fixedUnsafe, 'unsafe');
    });
  });
}

/** A file that cannot be read fails alone, and leaves the other rules their tests. */
function readOrFail(
  path: string,
  markdown: string,
  read: (markdown: string) => readonly RuleCase[],
): readonly RuleCase[] {
  try {
    return read(markdown);
  } catch (error) {
    it(`can read ${path}`, () => {
      throw error;
    });
    return [];
  }
}

function expectFixed(
  rule: Rule,
  fixture: RuleCase,
  block: FencedBlock | undefined,
  strongest: 'safe' | 'unsafe',
): void {
  if (block === undefined) return;
  expect(fixedText(fixture, rule, strongest), `the text after ${strongest} fixes`).toBe(
    expectedFixedText(block),
  );
}

function updateFixedBlocks(rule: Rule, path: string, markdown: string, cases: readonly RuleCase[]): void {
  const contents = new Map<FencedBlock, string>();
  for (const fixture of cases) {
    for (const [block, strongest] of [
      [fixture.fixed, 'safe'],
      [fixture.fixedUnsafe, 'unsafe'],
    ] as const) {
      if (block === undefined) continue;
      const text = fixedText(fixture, rule, strongest);
      if (text !== expectedFixedText(block)) contents.set(block, text);
    }
  }
  if (contents.size > 0) writeFileSync(repositoryPath(path), replaceBlocks(markdown, contents));
}
