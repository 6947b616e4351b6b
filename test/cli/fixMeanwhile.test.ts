import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import type * as fixLoop from '../../server/src/service/fixLoop.ts';
import { doubled, run } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const meanwhile = vi.hoisted(() => ({ happens: (): void => {} }));

vi.mock('../../server/src/service/fixLoop.ts', async (importOriginal) => {
  const original = await importOriginal<typeof fixLoop>();
  const fixFully: typeof fixLoop.fixFully = (...given) => {
    meanwhile.happens();
    return original.fixFully(...given);
  };
  return { ...original, fixFully };
});

it('fix refuses a file that somebody changes meanwhile', async () => {
  const folder = temporaryFolder({ 'a.txt': doubled });
  const path = join(folder, 'a.txt');
  meanwhile.happens = () => writeFileSync(path, '别人的新稿');
  const { status, stderr } = await run(folder, ['fix']);
  expect({ status, text: readFileSync(path, 'utf8') }).toEqual({ status: 2, text: '别人的新稿' });
  expect(stderr).toContain('a.txt: it has changed since it was read. Run again to work on the new text.');
});
