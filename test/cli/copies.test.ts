import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { copiedFiles as files, paragraphs } from '../support/copiedTexts.ts';
import { run } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const { ferry, bells, vane } = paragraphs;

describe('copies on the command line', () => {
  it('are reported at both places, with the path of the other', async () => {
    const { stdout, status } = await run(temporaryFolder(files), ['check', '--format', 'json']);
    expect(status).toBe(1);
    const [a, b] = JSON.parse(stdout).files;
    expect(a.findings).toMatchObject([
      {
        rule: 'duplicate-paragraph',
        // Made along with others this fix would delete both places.
        fix: null,
        related: [{ path: 'b.txt', range: { start: { line: 0, character: 0 } } }],
      },
    ]);
    expect(b.findings).toMatchObject([
      {
        rule: 'duplicate-paragraph',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: ferry.length } },
        fix: { applicability: 'unsafe' },
        related: [{ path: 'a.txt', range: { start: { line: 2, character: 0 } } }],
      },
    ]);
  });

  it('that differ in a character are reported too', async () => {
    const folder = temporaryFolder({ ...files, 'a.txt': files['a.txt'].replace('想起河上', '想到河上') });
    const { stdout } = await run(folder, ['check', '--format', 'json', '--rule', 'duplicate-paragraph']);
    expect(JSON.parse(stdout).summary).toMatchObject({ findings: 2, fixable: 0 });
  });

  it('stay in one place when everything is fixed', async () => {
    const folder = temporaryFolder(files);
    await run(folder, ['fix', '--unsafe']);
    expect(readFileSync(join(folder, 'a.txt'), 'utf8')).toBe(files['a.txt']);
    expect(readFileSync(join(folder, 'b.txt'), 'utf8')).toBe(`\n${vane}\n`);
  });

  it('of whole documents are reported once for each', async () => {
    const text = [ferry, bells, vane].join('\n\n');
    const folder = temporaryFolder({ 'a.txt': text, 'copies/b.txt': text.replaceAll('，', ',') });
    const { stdout } = await run(folder, ['check', '--format', 'json']);
    const found = JSON.parse(stdout).files.map(({ findings }: { findings: { rule: string }[] }) =>
      findings.map(({ rule }) => rule),
    );
    expect(found).toEqual([['duplicate-document'], ['duplicate-document']]);
  });
});
