import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, it } from 'vitest';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { serverBundle } from '../../server/tools/bundle.mjs';
import { doubled, single } from './run.ts';
import { temporaryFolder } from './temporary.ts';

const repository = join(import.meta.dirname, '../..');
let folder: string;
let bundle: string;

// Outside the repository and without the packed one, the bundle finds no dictionary: what holds here holds on any machine.
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiaokan-bundle-'));
  bundle = join(folder, 'cli.js');
  await build({
    entryPoints: {
      cli: join(repository, 'server/src/cli.ts'),
      engineWorker: join(repository, 'server/src/engineWorker.node.ts'),
    },
    outdir: folder,
    ...serverBundle(folder, { dictionary: false }),
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function start(cwd: string, argv: readonly string[]): ChildProcess {
  return spawn(process.execPath, [bundle, ...argv], { cwd, env: { PATH: process.env.PATH } });
}

async function finish(child: ChildProcess) {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout?.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => err.push(chunk));
  const [status] = await once(child, 'close');
  return { status, stdout: Buffer.concat(out).toString(), stderr: Buffer.concat(err).toString() };
}

it('runs as a process', async () => {
  const corpus = temporaryFolder({ 'a.txt': doubled });
  const { status, stdout, stderr } = await finish(start(corpus, ['check', '--format', 'json']));
  expect(status).toBe(1);
  expect(JSON.parse(stdout).summary).toEqual({ files: 1, findings: 1, fixable: 1 });
  expect(stderr).toMatch(/^Note: the dictionary \(nodejieba\) could not be loaded.*\n$/u);
  const { version } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));
  expect(await finish(start(corpus, ['--version']))).toEqual({
    status: 0,
    stdout: `${version}\n`,
    stderr: '',
  });
});

it('reads texts in threads, and says once that the dictionary is missing', async () => {
  const corpus = temporaryFolder({ 'a.txt': doubled, 'b.txt': doubled, 'c.txt': single });
  const [alone, together] = await Promise.all(
    ['1', '2'].map((jobs) => finish(start(corpus, ['check', '--format', 'json', '--jobs', jobs]))),
  );
  expect(together).toEqual(alone);
  expect(together?.status).toBe(1);
});

it('reads standard input', async () => {
  const child = start(temporaryFolder(), ['fix', '--stdin', '--quiet']);
  child.stdin?.end(doubled);
  expect(await finish(child)).toEqual({ status: 0, stdout: single, stderr: '' });
});

it('completes its work when the reader of its output has gone', async () => {
  const names = Array.from({ length: 400 }, (_, index) => `${index}.txt`);
  const corpus = temporaryFolder(Object.fromEntries(names.map((name) => [name, doubled])));
  const child = start(corpus, ['fix', '--quiet']);
  child.stdout?.destroy();
  const [status] = await once(child, 'close');
  expect(status).toBe(0);
  for (const name of names) expect(readFileSync(join(corpus, name), 'utf8')).toBe(single);
});

it('answers JSON lines as they come, in threads or without', async () => {
  const ask = (id: number) => `${JSON.stringify({ id, text: `${id}：${doubled}` })}\n`;
  const input = `${Array.from({ length: 40 }, (_, id) => ask(id)).join('')}nonsense\n`;
  const runs = ['1', '2'].map((jobs) => {
    const child = start(temporaryFolder(), ['pipe', '--fix', '--jobs', jobs]);
    child.stdin?.end(input);
    return finish(child);
  });
  const [alone, together] = await Promise.all(runs);
  expect(together).toEqual(alone);
  expect(alone?.status).toBe(2);
  const lines = alone?.stdout
    .trimEnd()
    .split('\n')
    .map((line): { id: unknown } => JSON.parse(line));
  expect(lines?.map(({ id }) => id)).toEqual([...Array.from({ length: 40 }, (_, id) => id), null]);
  expect(alone?.stderr).toMatch(/^Note: .*\n1 line was not answered, the first is line 41;.*\n$/u);
});

it('answers a line before it gets the next one', async () => {
  const child = start(temporaryFolder(), ['pipe', '--jobs', '2', '--quiet']);
  for (const id of [1, 2, 3]) {
    child.stdin?.write(`{"id":${id},"text":""}\n`);
    const [answer] = await once(child.stdout ?? child, 'data');
    expect(String(answer)).toBe(`{"id":${id},"findings":[],"entities":[]}\n`);
  }
  child.stdin?.end();
  expect(await once(child, 'close')).toEqual([0, null]);
});

it('ends quietly when nobody takes the answers, though there is no end of lines', async () => {
  const child = start(temporaryFolder(), ['pipe', '--quiet']);
  const finished = finish(child);
  child.stdin?.on('error', () => {});
  const feed = (): void => {
    while (child.stdin?.writable === true && child.stdin.write(`{"id":1,"text":"${'门'.repeat(999)}"}\n`));
  };
  child.stdin?.on('drain', feed);
  child.stdout?.once('data', () => child.stdout?.destroy());
  feed();
  expect(await finished).toMatchObject({ status: 0, stderr: '' });
});

it('serves the language server protocol', async () => {
  const child = start(temporaryFolder(), ['lsp', '--stdio']);
  if (child.stdout === null || child.stdin === null) throw new Error('The process has no streams.');
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  const answer = await connection.sendRequest('initialize', {
    processId: null,
    rootUri: null,
    capabilities: {},
  });
  expect(answer).toMatchObject({
    serverInfo: { name: 'Jiaokan' },
    capabilities: { hoverProvider: expect.anything() },
  });
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  const [status] = await once(child, 'close');
  expect(status).toBe(0);
  connection.dispose();
});
