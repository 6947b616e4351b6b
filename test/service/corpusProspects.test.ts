import { describe, expect, it } from 'vitest';
import { runCorpusRules } from '../../server/src/engine/lint/runner.ts';
import type { RuleSettings } from '../../server/src/engine/lint/settings.ts';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { mayConcernCorpusRules } from '../../server/src/service/corpusProspects.ts';
import { readRepositoryFile } from '../support/repository.ts';
import { corpusOf, readRuleFixtures } from '../support/ruleFixtures.ts';

const corpusRules = allRules.filter((rule) => rule.scope === 'corpus' || rule.checkCorpus !== undefined);

/** What a person may set at the most. */
const loosest: RuleSettings = new Map([
  ['non-canonical-name', { severity: 'warning', options: { aliases: true } }],
  ['inconsistent-organization-name', { severity: 'warning', options: { majority: 2 } }],
  ['inconsistent-person-name', { severity: 'warning', options: { majority: 2 } }],
]);

// Whoever adds a rule about the corpus adds to `mayConcernCorpusRules` what its findings can be told by.
it('knows every rule about the corpus', () => {
  expect(corpusRules.map(({ id }) => id).sort()).toEqual([
    'boilerplate',
    'duplicate-document',
    'duplicate-paragraph',
    'inconsistent-organization-name',
    'inconsistent-person-name',
    'non-canonical-name',
  ]);
});

describe.each(corpusRules)('of the fixtures of $id', ({ id }) => {
  const cases = readRuleFixtures(readRepositoryFile(`test/fixtures/rules/${id}.md`) ?? '');

  it.each(cases.map((fixture) => [fixture.title, fixture] as const))(
    'no finding is missed: %s',
    (_, fixture) => {
      const { document, facts, corpus } = corpusOf(fixture);
      const found = runCorpusRules(document, facts, corpus, corpusRules, loosest);
      const record = corpus.recordOf(document);
      const told =
        facts.conflicts.length > 0 || (record !== undefined && mayConcernCorpusRules(record, corpus));
      expect(found.length === 0 || told).toBe(true);
    },
  );
});

it('says nothing about a document that has nothing to do with the others', () => {
  const [only] = readRuleFixtures('## a\n\n```text\n昨天下午，顾明远到了临川市第一人民医院。\n```\n');
  if (only === undefined) throw new Error('The case is missing.');
  const { document, corpus } = corpusOf(only);
  const record = corpus.recordOf(document);
  expect(record !== undefined && mayConcernCorpusRules(record, corpus)).toBe(false);
});
