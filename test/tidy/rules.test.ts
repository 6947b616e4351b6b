/** Every rule has its file, its page and its fixture, and speaks both languages. */
import { describe, expect, it } from 'vitest';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import type { Messages, Rule } from '../../server/src/engine/rules/rule.ts';
import { parseMarkedText } from '../support/markedText.ts';
import { listRepositoryFolder, readRepositoryFile } from '../support/repository.ts';
import { readRuleFixtures, readRulePage } from '../support/ruleFixtures.ts';
import { importsOf } from '../support/sourceFiles.ts';

/** Ids that outsiders rely on: they never change their meaning, so a new one is added here by hand. */
const publishedIds: readonly string[] = [
  'broken-wrap',
  'lost-text',
  'interleaved-columns',
  'letter-spaced',
  'stray-space',
  'compatibility-character',
  'mixed-width-punctuation',
  'unbalanced-bracket',
  'boilerplate',
  'doubled-caption',
  'repeated-caption',
  'near-duplicate-caption',
  'duplicate-paragraph',
  'duplicate-document',
  'inconsistent-organization-name',
  'inconsistent-person-name',
  'non-canonical-name',
];

const headings = [
  '## What it finds',
  '## Why it matters',
  '## Example',
  '## Fix safety',
  '## Options',
  '## 中文',
];

describe.each([...allRules])('$id', (rule) => {
  const source = readRepositoryFile(sourcePath(rule)) ?? '';
  const page = readRepositoryFile(`docs/rules/${rule.id}.md`) ?? '';

  it('has a published id', () => expect(publishedIds).toContain(rule.id));

  it('is declared in the file of its name', () => {
    expect(source).toContain(`id: '${rule.id}'`);
  });

  it('has a page with all headings in order', () => {
    expect(page.split('\n')[0]).toBe(`# ${rule.id}`);
    expect(page.split('\n').filter((line) => line.startsWith('## '))).toEqual(headings);
    expect(page).toContain('\n---\n');
  });

  it('has its options on its page', () => {
    for (const name of Object.keys(rule.options)) expect(page).toContain(`\`${name}\``);
  });

  it('has a fixture with findings and with none', () => {
    const fixture = readRuleFixtures(readRepositoryFile(`test/fixtures/rules/${rule.id}.md`) ?? '');
    const marks = fixture.map(({ document }) => parseMarkedText(document.content).marks);
    expect(marks.filter(({ length }) => length > 0)).not.toEqual([]);
    expect(marks.filter(({ length }) => length === 0)).not.toEqual([]);
  });

  it('marks nothing but its own findings', () => {
    const cases = readRuleFixtures(readRepositoryFile(`test/fixtures/rules/${rule.id}.md`) ?? '');
    const labels = [...cases, ...readRulePage(page)].flatMap(({ document }) =>
      parseMarkedText(document.content).marks.map(({ label }) => label),
    );
    expect([...new Set(labels)]).toEqual([rule.id]);
  });

  it('says the same in both languages', () => {
    for (const messages of allMessages(rule)) {
      expect(placeholders(messages.en)).toEqual(placeholders(messages['zh-cn']));
      expect(messages['zh-cn']).toMatch(/\p{Script=Han}/u);
      expect(messages.en).not.toMatch(/^[^{“]*\p{Script=Han}/u);
    }
  });

  it('uses every message that it declares', () => {
    const files = [sourcePath(rule), ...importsOf(sourcePath(rule)).map(({ target }) => target ?? '')];
    const code = files.map((file) => readRepositoryFile(file) ?? '').join('');
    // Messages that a helper words for several rules are typed by the ids that it uses.
    const declaredHere = Object.keys(rule.messages).filter((id) => source.includes(` ${id}: {`));
    expect(declaredHere.filter((id) => !code.includes(`'${id}'`))).toEqual([]);
  });
});

describe('rule files', () => {
  it('leave no page and no fixture without a rule', () => {
    const ids = new Set(allRules.map(({ id }) => id));
    const strays = ['docs/rules', 'test/fixtures/rules'].flatMap((folder) =>
      listRepositoryFolder(folder)
        .filter((name) => name !== 'README.md' && !ids.has(name.replace(/\.md$/u, '')))
        .map((name) => `${folder}/${name}`),
    );
    expect(strays).toEqual([]);
  });
});

/** `broken-wrap` is declared in `brokenWrap.ts`. */
function sourcePath({ id }: Rule): string {
  return `server/src/engine/rules/${id.replace(/-(\w)/gu, (_, letter: string) => letter.toUpperCase())}.ts`;
}

function allMessages(rule: Rule): readonly Messages[] {
  const options = Object.values(rule.options).map(({ description }) => description);
  return [rule.summary, ...Object.values(rule.messages), ...options];
}

function placeholders(template: string): readonly string[] {
  return [...template.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '').sort();
}
