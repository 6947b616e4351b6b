import { existsSync, readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { doubled, run } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const old = '.jiaokan-0123456789abcdef.tmp';
const young = '.jiaokan-fedcba9876543210.tmp';

it('takes no unfinished file for a text, and deletes old ones where it writes', async () => {
  const config = '{ "include": ["**/*"] }';
  const folder = temporaryFolder({
    '.jiaokan/config.jsonc': config,
    'a.txt': doubled,
    [old]: doubled,
    [young]: doubled,
  });
  utimesSync(join(folder, old), 1000, 1000);
  const { stdout } = await run(folder, ['check', '--format', 'json']);
  expect(JSON.parse(stdout).files.map(({ path }: { path: string }) => path)).toEqual(['a.txt']);
  await run(folder, ['fix', '--dry-run']);
  expect(existsSync(join(folder, old))).toBe(true);
  await run(folder, ['fix']);
  expect(readdirSync(folder).sort()).toEqual(['.jiaokan', young, 'a.txt']);
});

it('keeps spreadsheets from running what a file is called', async () => {
  const folder = temporaryFolder({ '=HYPERLINK(1).txt': doubled, '-1.txt': doubled });
  const { stdout } = await run(folder, ['check', '--format', 'csv']);
  expect(stdout).toContain("\r\n'=HYPERLINK(1).txt,1,1,");
  expect(stdout).toContain("\r\n'-1.txt,1,1,");
});
