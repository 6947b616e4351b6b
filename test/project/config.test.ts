import { describe, expect, it } from 'vitest';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { defineRule } from '../../server/src/engine/rules/rule.ts';
import { createTextModel, positionAt } from '../../server/src/engine/text/textModel.ts';
import { defaultConfig } from '../../server/src/project/config.ts';
import { fileSettings } from '../../server/src/project/fileSettings.ts';
import { parseConfig } from '../../server/src/project/parseConfig.ts';

const both = (text: string) => ({ en: text, 'zh-cn': text });

const sampleRule = defineRule({
  id: 'sample-rule',
  severity: 'warning',
  fixable: 'none',
  summary: both('a rule'),
  messages: { found: both('found') },
  options: {
    least: { type: 'integer', default: 2, minimum: 1, maximum: 9, description: both('least') },
    strict: { type: 'boolean', default: false, description: both('strict') },
  },
  check: () => [],
});

/** Problems as `line:column kind message`, 1-based. */
function problemsOf(text: string): readonly string[] {
  const model = createTextModel(text);
  return parseConfig(text, [sampleRule]).problems.map(({ kind, span, message }) => {
    const { line, character } = positionAt(model, span.start);
    return `${line + 1}:${character + 1} ${kind} ${message.en}`;
  });
}

describe('config.jsonc', () => {
  it('may be empty', () => {
    expect(parseConfig('', allRules)).toEqual({ value: defaultConfig, problems: [] });
    expect(parseConfig('{}', allRules)).toEqual({ value: defaultConfig, problems: [] });
  });

  it('may be nested without end, or end in a comment', () => {
    for (const bracket of ['[', '{"a":']) {
      expect(problemsOf(bracket.repeat(200_000))[0]).toMatch(/^1:1 syntax Thousands of brackets/u);
    }
    const spans = parseConfig('{/*', allRules).problems.map(({ span }) => span);
    expect(spans.every(({ end }) => end <= 3)).toBe(true);
  });

  it('takes comments and trailing commas', () => {
    const text = `{
      // 只看正文
      "include": ["正文/**/*.txt"],
      "rules": { "sample-rule": ["error", { "least": 3, "strict": true }], },
      "encoding": "GBK",
      "maxFileSize": 1024,
    }`;
    const { value, problems } = parseConfig(text, [sampleRule]);
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ include: ['正文/**/*.txt'], encoding: 'gbk', maxFileSize: 1024 });
    expect(value.rules.get('sample-rule')).toEqual({
      severity: 'error',
      options: { least: 3, strict: true },
    });
  });

  it('keeps the good parts when others are faulty', () => {
    const text = '{\n  "exclude": ["旧稿"],\n  "rules": { "sample-rule": "loud" },\n  "maxFileSize": -1\n}';
    expect(parseConfig(text, [sampleRule]).value).toMatchObject({
      exclude: ['旧稿'],
      maxFileSize: defaultConfig.maxFileSize,
    });
    expect(problemsOf(text)).toEqual([
      '3:29 value “sample-rule” must be one of "error", "warning", "info", "hint", "off", or [severity, { options }].',
      '4:18 value “maxFileSize” must be a whole number of bytes, 1 or more.',
    ]);
  });

  it.each([
    ['{ "rule": {} }', '1:3 unknown The key “rule” is not known. Did you mean “rules”?'],
    [
      '{ "rules": { "sample-rul": "off" } }',
      '1:14 unknown There is no rule “sample-rul”. Did you mean “sample-rule”?',
    ],
    [
      '{ "rules": { "sample-rule": ["off", { "least": 10 }] } }',
      '1:48 value “least” must be a whole number from 1 to 9.',
    ],
    [
      '{ "rules": { "sample-rule": ["off", { "strict": 1 }] } }',
      '1:49 value “strict” must be true or false.',
    ],
    ['{ "include": "*.txt" }', '1:14 value “include” must be a list: [ … ].'],
    ['{ "include": [1] }', '1:15 value An entry of “include” must be a text between double quotes.'],
    ['[]', '1:1 value The configuration must be an object: { … }.'],
    [
      '{\n  "include": ["a"]\n  "exclude": []\n}',
      '3:3 syntax A comma is missing here. Add “,” between the two entries.',
    ],
  ])('says what is wrong with %j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('names the encodings when one is not known', () => {
    expect(problemsOf('{ "encoding": "latin1" }')[0]).toContain(
      'utf-8, utf-16le, utf-16be, gb18030, gbk, big5',
    );
  });
});

describe('the settings of a file', () => {
  const config = (text: string) => parseConfig(text, [sampleRule]).value;

  it.each([
    ['a.txt', true],
    ['卷一/b.md', true],
    ['卷一/B.TXT', true],
    ['a.json', false],
    ['.隐藏/a.txt', false],
    ['.jiaokan/names.txt', false],
    ['包/node_modules/a/readme.md', false],
    ['.git/description.txt', false],
  ])('take %s by default: %s', (path, included) => {
    expect(fileSettings(defaultConfig, path).included).toBe(included);
  });

  it('leave out folders by their name', () => {
    const { value } = parseConfig('{ "exclude": ["旧稿/", "./草稿/*.txt"] }', []);
    const taken = ['旧稿/a.txt', '旧稿/深/b.txt', '草稿/c.txt', '草稿/深/d.txt', 'e.txt'].filter(
      (path) => fileSettings(value, path).included,
    );
    expect(taken).toEqual(['草稿/深/d.txt', 'e.txt']);
  });

  it('let later overrides win over earlier ones, rule by rule', () => {
    const value = config(`{
      "rules": { "sample-rule": "error" },
      "encoding": "utf-8",
      "overrides": {
        "ocr/**": { "rules": { "sample-rule": "hint" }, "encoding": "gb18030", "maxFileSize": 10 },
        "ocr/净/**": { "rules": { "sample-rule": "off" }, "exclude": ["**/页眉.txt"] }
      }
    }`);
    expect(fileSettings(value, 'a.txt')).toMatchObject({ encoding: 'utf-8' });
    expect(fileSettings(value, 'a.txt').rules.get('sample-rule')?.severity).toBe('error');
    expect(fileSettings(value, 'ocr/a.txt')).toMatchObject({ encoding: 'gb18030', maxFileSize: 10 });
    expect(fileSettings(value, 'ocr/a.txt').rules.get('sample-rule')?.severity).toBe('hint');
    expect(fileSettings(value, 'ocr/净/a.txt').rules.get('sample-rule')?.severity).toBe('off');
    expect(fileSettings(value, 'ocr/净/页眉.txt').included).toBe(false);
    expect(fileSettings(value, 'ocr/页眉.txt').included).toBe(true);
  });
});
