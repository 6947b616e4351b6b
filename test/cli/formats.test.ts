import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { Log } from 'sarif';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { checkstyleReporter } from '../../server/src/cli/formats/checkstyle.ts';
import { csvReporter } from '../../server/src/cli/formats/csv.ts';
import { uriOf } from '../../server/src/cli/formats/fileUri.ts';
import type { FindingJson } from '../../server/src/cli/formats/findingJson.ts';
import { githubReporter } from '../../server/src/cli/formats/githubReporter.ts';
import type { Reporter } from '../../server/src/cli/formats/reporter.ts';
import { sarifReporter } from '../../server/src/cli/formats/sarif.ts';
import { formatsOf } from '../../server/src/cli/options.ts';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { clean, doubled, fullName, run, shortName } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const schemaFile = '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
const schema = JSON.parse(readFileSync(createRequire(import.meta.url).resolve(schemaFile), 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const validate = ajv.compile(schema);

/** Words that each format has to escape. */
const nasty = '=1+1,"<&>\'%\r\n\t::x\u0000\ud800]]>，云';

const finding: FindingJson = {
  rule: 'stray-space',
  severity: 'hint',
  message: nasty,
  confidence: 0.5,
  range: { start: { line: 2, character: 4 }, end: { line: 3, character: 0 } },
  ranges: [
    { start: { line: 2, character: 4 }, end: { line: 2, character: 5 } },
    { start: { line: 2, character: 8 }, end: { line: 3, character: 0 } },
  ],
  fix: {
    title: nasty,
    applicability: 'unsafe',
    edits: [{ range: { start: { line: 2, character: 4 }, end: { line: 2, character: 5 } }, newText: '' }],
  },
  related: [
    {
      path: '卷 一/#2%.txt',
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      message: nasty,
    },
  ],
};

function print(reporter: Reporter): string {
  const file = { path: `./卷,一/${nasty}.txt`, findings: [finding, finding], fingerprints: ['a', 'b'] };
  const failed = { path: '/卷/坏.txt', findings: [], fingerprints: [], model: undefined, error: nasty };
  return [
    reporter.begin(),
    reporter.file({ ...file, model: undefined, error: null }),
    reporter.file(failed),
    reporter.end({ files: 2, findings: 2, fixable: 2 }),
  ].join('');
}

describe('SARIF', () => {
  const world = { version: '1.2.3', rulePage: (rule: string) => `https://example.org/${rule}.md` };

  const valid = (text: string): Log => {
    const log: Log = JSON.parse(text);
    validate(log);
    expect(validate.errors ?? []).toEqual([]);
    return log;
  };

  it('is valid whatever is in it, and where there is nothing', () => {
    const log = valid(print(sarifReporter(allRules, 'zh-cn', world)));
    const [sarif] = log.runs;
    expect(sarif?.results).toHaveLength(2);
    expect(sarif?.invocations?.[0]).toMatchObject({
      executionSuccessful: false,
      toolExecutionNotifications: [{ message: { text: nasty } }],
    });
    const empty = sarifReporter(allRules, 'en', world);
    valid(empty.begin() + empty.end({ files: 0, findings: 0, fixable: 0 }));
  });

  it('tells rule, place, fix, copies elsewhere and a fingerprint that stays', async () => {
    const folder = temporaryFolder({ 'a.txt': fullName, '下/b c.txt': shortName + doubled });
    const first = await run(folder, ['check', '--format', 'sarif']);
    expect(first.status).toBe(1);
    const [sarif] = valid(first.stdout).runs;
    const { driver } = sarif?.tool ?? {};
    expect(driver).toMatchObject({ name: 'Jiaokan', version: '1.2.3' });
    const [name, caption] = sarif?.results ?? [];
    expect(caption).toMatchObject({
      ruleId: 'doubled-caption',
      level: 'warning',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: '%E4%B8%8B/b%20c.txt' },
            region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 23 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              replacements: [{ deletedRegion: { startLine: 2, startColumn: 12, endLine: 2, endColumn: 23 } }],
            },
          ],
        },
      ],
    });
    expect(driver?.rules?.[caption?.ruleIndex ?? -1]).toMatchObject({
      id: 'doubled-caption',
      name: 'DoubledCaption',
      helpUri: 'https://example.org/doubled-caption',
    });
    expect(name?.relatedLocations?.[0]).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'a.txt' } },
    });
    const later = temporaryFolder({ 'b.txt': clean + doubled });
    const moved = valid((await run(later, ['check', '--format', 'sarif'])).stdout).runs[0]?.results?.[0];
    expect(moved?.partialFingerprints).toEqual(caption?.partialFingerprints);
    expect(caption?.partialFingerprints?.['jiaokan/v1']).toMatch(/\S/u);
  });

  it('writes paths as URIs', () => {
    expect(['./a b', 'C:/卷', '/卷/a', 'a:b'].map(uriOf)).toEqual([
      'a%20b',
      'file:///C:/%E5%8D%B7',
      'file:///%E5%8D%B7/a',
      'a%3Ab',
    ]);
  });
});

it('Checkstyle is well-formed XML that gives back what was put in', () => {
  const tags: (readonly [string, Record<string, string>])[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => tags.push([name, attributes]));
  parser.write(print(checkstyleReporter())).close();
  const written = nasty.replace('\0', '\ufffd').replace('\ud800', '\ufffd');
  expect(tags).toEqual([
    ['checkstyle', { version: '4.3' }],
    ['file', { name: `./卷,一/${written}.txt` }],
    ...Array.from({ length: 2 }, () => [
      'error',
      { line: '3', column: '5', severity: 'info', message: written, source: 'jiaokan.stray-space' },
    ]),
    ['file', { name: '/卷/坏.txt' }],
    ['error', { line: '1', severity: 'error', message: written, source: 'jiaokan' }],
  ]);
});

it('GitHub’s annotations are one line each, with nothing in them that could end them', () => {
  const lines = print(githubReporter()).trimEnd().split('\n');
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^::notice file=\.\/卷%2C一\/=1\+1%2C[^:]*%3A%3Ax[^:]*::=1\+1,[^\r\n]*%25%0D%0A/u);
});

it('tables hold nothing that a spreadsheet would run', () => {
  const cells = print(csvReporter());
  expect(cells).toContain(`,"'=1+1,""<&>'%`);
  expect(cells).not.toMatch(/(?:^|,)"?[=+@-]/mu);
});

it('every format is described', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/pipelines.md'), 'utf8');
  for (const format of [...formatsOf.check, ...formatsOf.entities]) {
    if (format !== 'pretty') expect(page).toContain(`\`${format}\``);
  }
});

describe('the problem matcher', () => {
  const manifest: {
    contributes: { problemPatterns: readonly { regexp: string }[] };
  } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));

  it('reads what check --format github prints', async () => {
    const [pattern] = manifest.contributes.problemPatterns;
    const folder = temporaryFolder({ '卷 一/a.txt': doubled });
    const { stdout } = await run(folder, ['check', '--format', 'github']);
    const found = new RegExp(pattern?.regexp ?? '', 'u').exec(stdout.trimEnd());
    expect(found?.slice(1, 8)).toEqual(['warning', '卷 一/a.txt', '1', '1', '1', '23', 'doubled-caption']);
  });
});
