/** The server as it ships: bundled, in a process of its own, over stdio and over Node's channel. */
import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  createMessageConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { ServerStatus } from '../../server/src/lsp/protocol.ts';
import { serverBundle } from '../../server/tools/bundle.mjs';
import { page, spaced } from '../support/sampleTexts.ts';

/** Far from the repository and without the packed dictionary, so that there is none: the server must work all the same. */
let folder: string;
let child: ChildProcess | undefined;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiaokan-server-'));
  const entryPoints = { server: 'server/src/main.node.ts', engineWorker: 'server/src/engineWorker.node.ts' };
  await build({ ...serverBundle(folder, { dictionary: false }), entryPoints, outdir: folder });
  writeFileSync(join(folder, 'page.txt'), page);
});

afterEach(() => void child?.kill());
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function overStdio(): MessageConnection {
  const started = spawn(process.execPath, [join(folder, 'server.js'), '--stdio']);
  child = started;
  return createMessageConnection(
    new StreamMessageReader(started.stdout),
    new StreamMessageWriter(started.stdin),
  );
}

function overIpc(): MessageConnection {
  const started = fork(join(folder, 'server.js'), ['--node-ipc'], { silent: true });
  child = started;
  return createMessageConnection(new IPCMessageReader(started), new IPCMessageWriter(started));
}

async function initialize(connection: MessageConnection): Promise<unknown> {
  connection.listen();
  const answer = await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: 'corpus' }],
  });
  await connection.sendNotification('initialized', {});
  return answer;
}

describe.each([
  ['stdio', overStdio],
  ["Node's channel", overIpc],
] as const)('over %s', (_, connect) => {
  it('answers, reads the folder, says that the dictionary is missing, and ends when it is told to', async () => {
    const connection = connect();
    const warnings: string[] = [];
    connection.onNotification('window/showMessage', ({ message }: { message: string }) => {
      warnings.push(message);
    });
    const indexed = new Promise<ServerStatus>((resolve) => {
      connection.onNotification('jiaokan/status', (status: ServerStatus) => {
        if (status.documents === 2 && status.indexing === null) resolve(status);
      });
    });
    expect(await initialize(connection)).toMatchObject({ serverInfo: { name: 'Jiaokan' } });
    const textDocument = { uri: 'untitled:Untitled-1', languageId: 'plaintext', version: 1, text: spaced };
    await connection.sendNotification('textDocument/didOpen', { textDocument });
    expect(await connection.sendRequest('textDocument/diagnostic', { textDocument })).toMatchObject({
      kind: 'full',
      items: [{ code: 'letter-spaced' }],
    });
    expect(await indexed).toMatchObject({ segmenter: { problem: expect.stringContaining('nodejieba') } });
    expect(warnings).toHaveLength(1);
    const exit = child === undefined ? Promise.reject(new Error('no process')) : once(child, 'exit');
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    expect((await exit)[0]).toBe(0);
    connection.dispose();
  });
});
