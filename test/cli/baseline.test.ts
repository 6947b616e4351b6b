import { expect, it } from 'vitest';
import { analyzeDocument } from '../../server/src/engine/lint/analyzer.ts';
import { noRecordedNames } from '../../server/src/engine/names/knowledge.ts';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import { formatBaseline } from '../../server/src/project/baseline.ts';
import { doubled, run } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const fresh = '清河县档案馆新馆外景清河县档案馆新馆外景\n';

/** A baseline that accepts all that is found in a text. */
function baselineOf(path: string, text: string): string {
  const { findings } = analyzeDocument(text, {
    segmenter: characterSegmenter,
    recorded: noRecordedNames,
    rules: allRules,
    settings: new Map(),
  });
  return formatBaseline(findings.map(({ rule, fingerprint }) => ({ path, rule, fingerprint })));
}

it('check --baseline reports new findings only', async () => {
  const baseline = baselineOf('a.txt', doubled);
  const folder = temporaryFolder({ 'a.txt': doubled + fresh, '.jiaokan/baseline.jsonc': baseline });
  const { stdout, status } = await run(folder, ['check', '--baseline', '--format', 'json']);
  expect(status).toBe(1);
  const [file] = JSON.parse(stdout).files;
  expect(file.findings.map(({ range }: { range: { start: { line: number } } }) => range.start.line)).toEqual([
    1,
  ]);
});

it('check --baseline ends with 0 where nothing is new, and without it all is reported', async () => {
  const baseline = baselineOf('a.txt', doubled);
  const folder = temporaryFolder({ 'a.txt': doubled, '.jiaokan/baseline.jsonc': baseline });
  expect((await run(folder, ['check', '--baseline'])).status).toBe(0);
  expect((await run(folder, ['check'])).status).toBe(1);
});

it('check --baseline without a baseline reports everything', async () => {
  const folder = temporaryFolder({ 'a.txt': doubled });
  expect((await run(folder, ['check', '--baseline'])).status).toBe(1);
});

it('a faulty baseline ends the run before anything is reported', async () => {
  const folder = temporaryFolder({ 'a.txt': doubled, '.jiaokan/baseline.jsonc': '{"files": []}' });
  const { status, stderr, stdout } = await run(folder, ['check', '--baseline']);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain('baseline.jsonc:1:11');
});
