import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** The packages that are measured, with the versions that the figures in docs/performance.md are of. */
const packages = [
  'autocorrect-node@2.14.0',
  '@textlint/kernel@15.8.0',
  '@textlint/textlint-plugin-text@15.8.0',
  'textlint-rule-ja-no-space-around-parentheses@3.0.3',
  'textlint-rule-ja-no-space-between-full-width@3.0.3',
  'zhlint@0.8.2',
  'cspell-lib@9.8.0',
];

/** Installs other checkers into a folder of their own; the product never sees them. */
export async function installPeers(folder: string): Promise<void> {
  writeFileSync(join(folder, 'package.json'), '{"private":true,"type":"module"}');
  const args = ['install', '--no-audit', '--no-fund', '--loglevel=error', ...packages];
  await promisify(execFile)('npm', args, { cwd: folder, shell: process.platform === 'win32' });
}
