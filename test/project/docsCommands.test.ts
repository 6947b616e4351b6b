/** Shell commands in the documentation: each block says whether it is run, and those that are run work. */
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serverBundle } from '../../server/tools/bundle.mjs';
import { codeBlocks, markdownPages } from '../support/markdownPages.ts';
import { repositoryRoot as repository } from '../support/repository.ts';

/** Blocks that hold shell commands, by the first word behind the fence; a shell is what nothing else is said of, too. */
const shells = new Set(['sh', 'bash', 'shell', 'console', 'zsh']);

const blocks = markdownPages().flatMap(({ path, text }) =>
  codeBlocks(text)
    .filter(({ info, code }) => shells.has(info.split(' ')[0] ?? '') || looksLikeCommands(info, code))
    .map((block) => ({ ...block, path })),
);

/** A block without a language whose lines begin with a program of ours. */
function looksLikeCommands(info: string, code: string): boolean {
  return info === '' && /^(?:\$ )?(?:npm|npx|node|jiaokan|python3|sh|git|code) /mu.test(code);
}

/** The lines of a block; one that ends with a backslash goes on. Comments at their ends are the shell's business. */
function commands(code: string): readonly string[] {
  return code
    .replace(/\\\n/gu, ' ')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'));
}

const run = blocks.filter(({ info }) => info === 'sh run');

describe('shell commands', () => {
  it.each(blocks.map((block) => ({ ...block, where: `${block.path}:${block.line}` })))(
    'in $where say whether they are run',
    ({ where, info }) => {
      expect(
        info,
        `Mark the block in ${where} as “sh run”, or as “sh not run: REASON” (docs/contributing.md).`,
      ).toMatch(/^sh (?:run|not run: \S.*)$/u);
    },
  );
});

describe.skipIf(process.platform === 'win32')('the commands that are run', () => {
  let tools: string;

  beforeAll(async () => {
    tools = mkdtempSync(join(tmpdir(), 'jiaokan-docs-'));
    const entryPoints = { cli: 'server/src/cli.ts', engineWorker: 'server/src/engineWorker.node.ts' };
    const dist = join(tools, 'dist');
    await build({ ...serverBundle(dist), entryPoints, outdir: dist });
    for (const page of ['report.js', 'report.css']) {
      const made = join(repository, 'dist', 'web', page);
      mkdirSync(join(dist, 'web'), { recursive: true });
      if (existsSync(made)) cpSync(made, join(dist, 'web', page));
      else writeFileSync(join(dist, 'web', page), '');
    }
    const script = join(tools, 'jiaokan');
    writeFileSync(script, `#!/bin/sh\nexec '${process.execPath}' '${join(dist, 'cli.js')}' "$@"\n`);
    chmodSync(script, 0o755);
  });

  afterAll(() => rmSync(tools, { recursive: true, force: true }));

  const pages = [...new Set(run.map(({ path }) => path))];

  it.each(pages)('of %s work in a folder with the sample corpus', (page) => {
    const folder = join(tools, page.replaceAll('/', '-'));
    for (const copy of ['sample', 'shard1', 'shard2']) {
      cpSync(join(repository, 'sample'), join(folder, copy), { recursive: true });
    }
    for (const { code, line } of run.filter(({ path }) => path === page)) {
      for (const command of commands(code)) {
        const { status, stderr } = spawnSync('sh', ['-c', command], {
          cwd: folder,
          encoding: 'utf8',
          env: {
            ...process.env,
            PATH: `${tools}${delimiter}${process.env.PATH}`,
            XDG_CACHE_HOME: join(tools, 'cache'),
          },
        });
        // That a check finds something is no failure.
        const allowed = /^jiaokan (?:check|fix)\b/u.test(command) ? [0, 1] : [0];
        expect(allowed, `${page}:${line}: ${command}\n${stderr}`).toContain(status);
        expect(stderr, `${page}:${line}: ${command}`).not.toMatch(/^(?:error|.*not found|.*No such file)/mu);
      }
    }
  });

  it('are some', () => {
    expect(run.length).toBeGreaterThan(8);
  });
});
