import { describe, expect, it } from 'vitest';
import type { Finding } from '../../server/src/engine/lint/finding.ts';
import { hasEnoughChinese } from '../../server/src/project/chinese.ts';
import { type Ignore, parseIgnores, suppress } from '../../server/src/project/ignores.ts';
import { parseNames } from '../../server/src/project/names.ts';

describe('names.jsonc', () => {
  it('fills in what is not said', () => {
    expect(parseNames('{ "entities": [{ "type": "person", "name": "林晓" }] }')).toEqual({
      problems: [],
      value: {
        entities: [{ type: 'person', name: '林晓', aliases: [], distinctFrom: [], note: '' }],
        notNames: [],
      },
    });
  });

  it('leaves out entities that it cannot use and says so', () => {
    const { value, problems } = parseNames(
      '{ "entities": [{ "type": "place", "name": "云岭" }, { "type": "person" }, { "type": "person", "name": "林晓" }] }',
    );
    expect(value.entities.map(({ name }) => name)).toEqual(['林晓']);
    expect(problems.map(({ message }) => message['zh-cn'])).toEqual([
      '每个条目都要有 "type"（"person" 或 "organization"）和 "name"，请补上。',
      '“type”应为 "person" 或 "organization"。',
      '每个条目都要有 "type"（"person" 或 "organization"）和 "name"，请补上。',
    ]);
  });

  it('reads which spellings are to give way, and says where one is to be kept as well', () => {
    const { value, problems } = parseNames(
      '{ "entities": [{ "type": "person", "name": "林晓", "aliases": ["阿晓"], "replace": ["林小", "阿晓"] }] }',
    );
    expect(value.entities[0]?.replace).toEqual(['林小', '阿晓']);
    expect(problems.map(({ message }) => message.en)).toEqual([
      '“阿晓” is to be replaced and to be kept. Take it out of "replace", or let it stand only there.',
    ]);
  });

  it('reports a spelling that two entities claim', () => {
    const { problems } = parseNames(`{ "entities": [
      { "type": "organization", "name": "云岭大学", "aliases": ["云大"] },
      { "type": "organization", "name": "云溪大学", "aliases": ["云大"] },
      { "type": "person", "name": "云大" }
    ] }`);
    expect(problems.map(({ message }) => message.en)).toEqual([
      '“云大” belongs to “云岭大学” already. Keep it in one of the two entries.',
    ]);
  });
});

describe('ignore.jsonc', () => {
  const finding = (rule: string, fingerprint: string): Finding => ({
    rule,
    fingerprint,
    severity: 'warning',
    message: { id: `${rule}/found`, data: {} },
    spans: [{ start: 0, end: 1 }],
    confidence: 1,
    fixes: [],
    related: [],
  });

  it('needs rule, path and fingerprint', () => {
    const { value, problems } = parseIgnores('[{ "rule": "lost-text", "path": "a.txt" }]');
    expect(value).toEqual([]);
    expect(problems.map(({ message }) => message.en)).toEqual([
      'This entry lacks fingerprint. Delete it and ignore the finding once more from the editor.',
    ]);
  });

  it('suppresses a finding of that rule in that file only', () => {
    const ignores: readonly Ignore[] = [
      { rule: 'lost-text', path: '卷/a.txt', fingerprint: '1', excerpt: '', reason: '' },
    ];
    const findings = [finding('lost-text', '1'), finding('lost-text', '2'), finding('broken-wrap', '1')];
    expect(suppress(findings, ignores, '卷/a.txt')).toEqual(findings.slice(1));
    expect(suppress(findings, ignores, '卷/b.txt')).toEqual(findings);
  });
});

describe('a text that can be judged', () => {
  it.each([
    ['启动仪式现场', true],
    ['活 动 现 场', true],
    ['', false],
    ['User-agent: *\nDisallow: /private/\n', false],
    [
      '# Tools\n\nRead this in [中文说明](README.zh.md). These tools clean texts and report what they found.',
      false,
    ],
    ['本文件 is mixed：全文共 12 页，附 English abstract 一篇。', true],
    ['これは日本語の文章であり、中国語ではありません。', false],
    ['⽣命⽂化⻘年', true],
  ])('%j: %s', (text, expected) => {
    expect(hasEnoughChinese(text)).toBe(expected);
  });
});
