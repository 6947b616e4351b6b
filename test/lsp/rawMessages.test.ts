/** The server as a process, fed with bytes: whatever comes is answered or refused, each request exactly once. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { serverBundle } from '../../server/tools/bundle.mjs';
import { spaced } from '../support/sampleTexts.ts';

interface Answer {
  readonly id?: number | string | null;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: unknown;
  readonly error?: { readonly code: number };
}

let folder: string;
const children: ChildProcessWithoutNullStreams[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiaokan-raw-'));
  const entryPoints = { server: 'server/src/main.node.ts', engineWorker: 'server/src/engineWorker.node.ts' };
  await build({ ...serverBundle(folder, { dictionary: false }), entryPoints, outdir: folder });
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The process with what it has said so far. */
function start() {
  const child = spawn(process.execPath, [join(folder, 'server.js'), '--stdio']);
  children.push(child);
  const answers: Answer[] = [];
  const waiting: { readonly id: number | string; readonly found: (answer: Answer) => void }[] = [];
  let rest = Buffer.alloc(0);
  child.stdout.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const head = /^Content-Length: (\d+)\r\n(?:[^\r]+\r\n)*\r\n/u.exec(rest.toString('latin1'));
      if (head === null) return;
      const end = head[0].length + Number(head[1]);
      if (rest.length < end) return;
      const answer: Answer = JSON.parse(rest.subarray(head[0].length, end).toString());
      rest = rest.subarray(end);
      answers.push(answer);
      for (const { id, found } of waiting) if (answer.method === undefined && answer.id === id) found(answer);
    }
  });
  const raw = (bytes: string | Buffer): void => void child.stdin.write(bytes);
  const send = (message: object): void => raw(frame(JSON.stringify({ jsonrpc: '2.0', ...message })));
  return {
    child,
    raw,
    send,
    told: (method: string) =>
      answers.filter((answer) => answer.method === method).map(({ params }) => params),
    answersTo: (id: number | string) =>
      answers.filter((answer) => answer.method === undefined && answer.id === id),
    ask(id: number | string, method: string, params?: unknown): Promise<Answer> {
      const answer = new Promise<Answer>((found) => waiting.push({ id, found }));
      send({ id, method, params });
      return answer;
    },
  };
}

type Server = ReturnType<typeof start>;

function frame(body: string): string {
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

const uri = 'untitled:Untitled-1';

async function initialized(): Promise<Server> {
  const server = start();
  await server.ask(1, 'initialize', { processId: null, rootUri: null, capabilities: {} });
  server.send({ method: 'initialized', params: {} });
  const textDocument = { uri, languageId: 'plaintext', version: 1, text: spaced };
  server.send({ method: 'textDocument/didOpen', params: { textDocument } });
  return server;
}

/** Whether the server still reads texts. */
async function works(server: Server, id: number): Promise<void> {
  const { result } = await server.ask(id, 'textDocument/diagnostic', { textDocument: { uri } });
  expect(result).toMatchObject({ items: [{ code: 'letter-spaced' }] });
}

const malformed: readonly (readonly [string, string | Buffer])[] = [
  ['no JSON', frame('{"jsonrpc": "2.0", "id": 7, ')],
  ['no object', `${frame('null')}${frame('[]')}${frame('"text"')}${frame('5')}`],
  [
    'of no known kind',
    `${frame('{}')}${frame('{"jsonrpc":"2.0","id":9}')}${frame('{"jsonrpc":"2.0","method":5}')}`,
  ],
  [
    'no UTF-8',
    Buffer.concat([Buffer.from('Content-Length: 4\r\n\r\n'), Buffer.from([0xff, 0xfe, 0x80, 0xc0])]),
  ],
  ['an answer to nothing', frame('{"jsonrpc":"2.0","id":12345,"result":null}')],
  ['empty', frame('')],
  ['deeply nested', frame(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)],
];

it('goes on whatever its messages are', async () => {
  const server = await initialized();
  for (const [index, [kind, bytes]] of malformed.entries()) {
    server.raw(bytes);
    await works(server, 100 + index);
    expect({ kind, exit: server.child.exitCode }).toEqual({ kind, exit: null });
  }
});

describe('a request', () => {
  it('before the first message and after the last one is refused', async () => {
    const server = start();
    const early = await server.ask(1, 'textDocument/hover', {
      textDocument: { uri },
      position: { line: 0, character: 0 },
    });
    expect(early.error?.code).toBe(-32002);
    const options = { processId: null, rootUri: null, capabilities: {} };
    expect(await server.ask(2, 'initialize', options)).toHaveProperty('result.capabilities');
    expect((await server.ask(3, 'initialize', options)).error?.code).toBe(-32600);
    expect((await server.ask(4, 'shutdown')).result).toBeNull();
    const late = await server.ask(5, 'textDocument/diagnostic', { textDocument: { uri } });
    expect(late.error?.code).toBe(-32600);
    expect((await server.ask(6, 'shutdown')).error).toBeUndefined();
    const exit = once(server.child, 'exit');
    server.send({ method: 'exit' });
    expect((await exit)[0]).toBe(0);
  });

  it('of no known method, or with parameters of another kind, is answered once', async () => {
    const server = await initialized();
    expect((await server.ask(2, 'textDocument/unheardOf', {})).error?.code).toBe(-32601);
    const methods = ['hover', 'diagnostic', 'definition', 'codeAction', 'completion', 'rename', 'formatting'];
    const params = [
      undefined,
      null,
      [],
      5,
      'text',
      {},
      { textDocument: null },
      { textDocument: { uri: 5 } },
      { textDocument: { uri } },
    ];
    let id = 10;
    const asked: number[] = [];
    for (const method of methods) {
      for (const given of params) {
        asked.push(++id);
        await server.ask(id, `textDocument/${method}`, given);
      }
    }
    await works(server, 9);
    for (const each of asked) expect(server.answersTo(each)).toHaveLength(1);
  });

  it('of which many come at once is answered once each, those that are taken back too', async () => {
    const server = await initialized();
    const ids = Array.from({ length: 300 }, (_, index) => 100 + index);
    const answers = ids.map((id) => server.ask(id, 'textDocument/documentSymbol', { textDocument: { uri } }));
    for (const id of ids.slice(0, 100)) server.send({ method: '$/cancelRequest', params: { id } });
    await Promise.all(answers);
    await works(server, 2);
    for (const id of ids) expect(server.answersTo(id)).toHaveLength(1);
  });

  it('whose number is in use leaves the server at work', async () => {
    // Of two that wait under one number the library keeps the later one: a client must not send such.
    const server = await initialized();
    const params = { textDocument: { uri } };
    server.send({ id: 'same', method: 'textDocument/documentSymbol', params });
    await server.ask('same', 'textDocument/foldingRange', params);
    await works(server, 2);
  });
});

describe('a change', () => {
  it('out of range, of no document, or out of order harms nothing', async () => {
    const server = await initialized();
    const far = { line: 1e9, character: 1e9 };
    const change = (contentChanges: unknown, document: unknown = { uri, version: 2 }): void =>
      server.send({ method: 'textDocument/didChange', params: { textDocument: document, contentChanges } });
    change([{ range: { start: far, end: far }, text: '' }]);
    change([{ range: { start: { line: -5, character: -1 }, end: { line: -1, character: -9 } }, text: '' }]);
    change([{ range: { start: { line: 0, character: 0 } }, text: '' }]);
    change([{ range: null }]);
    change(null);
    change([{ text: 5 }], { uri: 'untitled:Never-opened', version: 1 });
    server.send({
      method: 'textDocument/didClose',
      params: { textDocument: { uri: 'untitled:Never-opened' } },
    });
    server.send({ method: 'textDocument/didOpen', params: null });
    server.send({ method: 'workspace/didChangeWatchedFiles', params: { changes: 5 } });
    change([{ text: spaced }], { uri, version: 1 });
    await works(server, 2);
  });
});

const damagedHeaders: readonly (readonly [string, string])[] = [
  ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
  ['no length', 'Content-Type: text/plain\r\n\r\n'],
  ['a line that is no header', 'GET / HTTP/1.1\r\n\r\n'],
  ['a length that nobody can send', 'Content-Length: 9999999999\r\n\r\n'],
  ['a length below nothing', 'Content-Length: -5\r\n\r\n'],
  ['noise', `${'\u0000\u0001\u0002'.repeat(50_000)}\r\n\r\n`],
  ['a body that is longer than it says', `Content-Length: 2\r\n\r\n{}{"left":"over"}\r\n\r\n`],
];

it('a header that cannot be read is passed over, and said to be so', async () => {
  const server = await initialized();
  for (const [index, [kind, bytes]] of damagedHeaders.entries()) {
    server.raw(bytes);
    await works(server, 100 + index);
    expect({ kind, exit: server.child.exitCode }).toEqual({ kind, exit: null });
  }
  expect(server.told('window/logMessage')).toContainEqual(
    expect.objectContaining({ message: expect.stringMatching(/no message of the protocol/u) }),
  );
  const ended = once(server.child, 'exit');
  server.child.stdin.end();
  expect((await ended)[0]).toBe(1);
});
