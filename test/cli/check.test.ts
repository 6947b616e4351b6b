import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyzeDocument } from '../../server/src/engine/lint/analyzer.ts';
import { noRecordedNames } from '../../server/src/engine/names/knowledge.ts';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import { clean, doubled, fullName, run, shortName } from './run.ts';
import { temporaryFolder } from './temporary.ts';

describe('check', () => {
  it('is silent about a clean file', async () => {
    const folder = temporaryFolder({ 'a.txt': clean });
    expect(await run(folder, ['check', 'a.txt'])).toMatchObject({
      status: 0,
      stdout: 'No findings in 1 file.\n',
      stderr: '',
    });
  });

  it('prints findings with their place, an excerpt and what to do next', async () => {
    const folder = temporaryFolder({ '卷/a.txt': clean + doubled });
    const { status, stdout } = await run(folder, ['check', '卷', '--locale', 'zh-cn']);
    expect(status).toBe(1);
    expect(stdout).toMatch(/^卷\/a\.txt\n {3}2:1 {2}警告 {2}.*doubled-caption\n/u);
    expect(stdout).toContain('⟦云岭大学校史馆开馆仪式云岭大学校史馆开馆仪式⟧');
    expect(stdout).toContain('1 个文件，1 个问题，其中 1 个可修正。\n');
    expect(stdout).toContain('jiaokan fix --dry-run');
  });

  it('prints JSON as the contract has it', async () => {
    const folder = temporaryFolder({ 'a.txt': doubled, 'b.md': clean });
    const { stdout, status } = await run(folder, ['check', '--format', 'json']);
    expect(status).toBe(1);
    expect(JSON.parse(stdout)).toEqual({
      version: 1,
      files: [
        {
          path: 'a.txt',
          findings: [
            {
              rule: 'doubled-caption',
              severity: 'warning',
              message: expect.stringContaining('云岭大学校史馆开馆仪式'),
              range: { start: { line: 0, character: 0 }, end: { line: 0, character: 22 } },
              ranges: [{ start: { line: 0, character: 0 }, end: { line: 0, character: 22 } }],
              confidence: expect.any(Number),
              fix: {
                title: expect.any(String),
                applicability: 'safe',
                edits: [
                  {
                    range: { start: { line: 0, character: 11 }, end: { line: 0, character: 22 } },
                    newText: '',
                  },
                ],
              },
              related: [],
            },
          ],
          error: null,
        },
        { path: 'b.md', findings: [], error: null },
      ],
      summary: { files: 2, findings: 1, fixable: 1 },
    });
  });

  it('gives each piece of a cut sentence a range', async () => {
    const text = '云岭大学校史馆昨天上午正式开馆，校长在仪式上讲话时\n\n指出，校史是一所大学的根。';
    const folder = temporaryFolder({ 'a.txt': `${text}\n\n${clean}` });
    const { stdout } = await run(folder, ['check', '--format', 'json', '--rule', 'broken-wrap']);
    const [finding] = JSON.parse(stdout).files[0].findings;
    expect(finding.range).toEqual(finding.ranges[0]);
    expect(finding.range).toEqual({ start: { line: 0, character: 25 }, end: { line: 2, character: 0 } });
  });

  it('runs only the rules that are asked for', async () => {
    const folder = temporaryFolder({ 'a.txt': doubled });
    expect((await run(folder, ['check', '--rule', 'lost-text'])).status).toBe(0);
    expect((await run(folder, ['check', '--rule', 'lost-text', '--rule', 'doubled-caption'])).status).toBe(1);
  });

  it('fails from the severity on that is asked for', async () => {
    const folder = temporaryFolder({
      'a.txt': doubled,
      '.jiaokan/config.jsonc': '{ "rules": { "doubled-caption": "info" } }',
    });
    expect((await run(folder, ['check'])).status).toBe(0);
    expect((await run(folder, ['check', '--fail-on', 'info'])).status).toBe(1);
    expect((await run(folder, ['check', '--fail-on', 'error'])).status).toBe(0);
  });

  it('keeps to findings when it is to be quiet', async () => {
    const folder = temporaryFolder({ 'a.txt': clean });
    const missing = { loadSegmenter: () => ({ kind: 'missing' as const, detail: 'no binary' }) };
    const loud = await run(folder, ['check'], missing);
    expect(loud.stderr.match(/nodejieba/gu)).toHaveLength(1);
    expect(await run(folder, ['check', '--quiet'], missing)).toMatchObject({
      status: 0,
      stdout: '',
      stderr: '',
    });
  });

  it('stays silent about texts that are not Chinese', async () => {
    const folder = temporaryFolder({ 'robots.txt': 'User-agent: *\n', 'README.md': '# Tools ( a list\n' });
    expect((await run(folder, ['check'])).status).toBe(0);
  });

  it('compares documents with each other', async () => {
    const folder = temporaryFolder({ 'a.txt': fullName, '下/b.txt': shortName });
    const { stdout } = await run(folder, [
      'check',
      './',
      '--format',
      'json',
      '--rule',
      'inconsistent-organization-name',
    ]);
    const [first, second] = JSON.parse(stdout).files;
    expect([first.path, second.path]).toEqual(['./a.txt', './下/b.txt']);
    expect(second.findings[0].related[0]).toMatchObject({ path: './a.txt', range: { start: { line: 0 } } });
  });

  it('leaves out what the keeper of the corpus accepts', async () => {
    const [finding] = analyzeDocument(doubled, {
      segmenter: characterSegmenter,
      recorded: noRecordedNames,
      rules: allRules,
      settings: new Map(),
    }).findings;
    const ignore = { rule: finding?.rule, path: '卷/a.txt', fingerprint: finding?.fingerprint };
    const folder = temporaryFolder({
      '卷/a.txt': doubled,
      '.jiaokan/ignore.jsonc': `// 已核对\n${JSON.stringify([ignore])}`,
    });
    expect((await run(folder, ['check', '卷/a.txt'])).status).toBe(0);
    expect((await run(join(folder, '卷'), ['fix', 'a.txt'])).status).toBe(0);
    expect(readFileSync(join(folder, '卷/a.txt'), 'utf8')).toBe(doubled);
  });
});
