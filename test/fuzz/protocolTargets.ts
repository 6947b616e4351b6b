/** The protocol as an entry point: bytes of any kind, and messages of any kind. */

import { frame, type ProtocolServer, startProtocolServer } from './protocolServer.ts';
import type { FuzzTarget } from './targets.ts';

const at = (more = ''): string =>
  `{"textDocument":{"uri":"untitled:1"},"position":{"line":0,"character":2}${more}}`;
const scope = '{"scope":{"kind":"corpus"}}';

/** One for each thing that can be asked or told; the numbers are given anew. */
const messages: readonly string[] = [
  ['textDocument/hover', at()],
  ['textDocument/definition', at()],
  ['textDocument/references', at(',"context":{"includeDeclaration":true}')],
  ['textDocument/completion', at()],
  ['textDocument/rename', at(',"newName":"周若岚"')],
  ['textDocument/prepareRename', at()],
  ['textDocument/diagnostic', at()],
  ['textDocument/documentSymbol', at()],
  ['textDocument/semanticTokens/full', at()],
  ['textDocument/formatting', at(',"options":{"tabSize":2,"insertSpaces":true}')],
  [
    'textDocument/codeAction',
    '{"textDocument":{"uri":"untitled:1"},"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":5}},"context":{"diagnostics":[]}}',
  ],
  ['workspace/symbol', '{"query":"医院"}'],
  ['workspace/diagnostic', '{"previousResultIds":[],"partialResultToken":"p"}'],
  [
    'workspace/executeCommand',
    '{"command":"jiaokan.server.fix","arguments":[{"scope":{"kind":"corpus"},"unsafe":false}]}',
  ],
  ['jiaokan/entities', scope],
  ['jiaokan/findings', scope],
  ['jiaokan/suspects', 'null'],
  ['jiaokan/overview', '{}'],
  ['jiaokan/fix', '{"scope":{"kind":"file","uri":"untitled:1"},"unsafe":true}'],
  [
    'jiaokan/concordance',
    '{"query":{"kind":"text","text":"(医|院)+","regularExpression":true},"scope":{"kind":"corpus"}}',
  ],
  [
    'jiaokan/concordancePage',
    '{"id":1,"view":{"order":"left2","descending":false,"filter":""},"from":0,"count":9}',
  ],
  [
    'jiaokan/decide',
    '{"uri":"file:///corpus/a.txt","decision":{"kind":"same","type":"person","name":"周若岚","alias":"周若兰"}}',
  ],
  ['jiaokan/acceptBaseline', '{}'],
  ['shutdown', 'null'],
].map(([method, params]) => `{"jsonrpc":"2.0","id":1,"method":"${method}","params":${params}}`);

const notes: readonly string[] = [
  [
    'textDocument/didOpen',
    '{"textDocument":{"uri":"untitled:2","languageId":"plaintext","version":1,"text":"活 动 现 场"}}',
  ],
  [
    'textDocument/didChange',
    '{"textDocument":{"uri":"untitled:1","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":0},"end":{"line":0,"character":1}},"text":"开"}]}',
  ],
  ['textDocument/didClose', '{"textDocument":{"uri":"untitled:2"}}'],
  ['workspace/didChangeWatchedFiles', '{"changes":[{"uri":"file:///corpus/a.txt","type":3}]}'],
  ['workspace/didChangeConfiguration', '{"settings":{"jiaokan":{"diagnostics":{"scope":"workspace"}}}}'],
  ['$/cancelRequest', '{"id":1}'],
].map(([method, params]) => `{"jsonrpc":"2.0","method":"${method}","params":${params}}`);

/** How long an answer may take on a busy machine, in milliseconds. */
const patience = 20_000;

/** After so many inputs another server is begun, so that one failure is not taken for many. */
const inputsForAServer = 200;

/** The server of the moment. */
interface Bench {
  server: ProtocolServer | undefined;
  inputs: number;
  /** Requests so far; numbers them. */
  count: number;
}

async function serverOf(bench: Bench): Promise<ProtocolServer> {
  if (bench.inputs++ % inputsForAServer === 0) {
    bench.server?.stop();
    bench.server = undefined;
  }
  bench.server ??= await startProtocolServer();
  return bench.server;
}

/** Asks something that any living server answers, once. One that was shut down says so, and is replaced. */
async function probe(bench: Bench, server: ProtocolServer): Promise<void> {
  const id = `probe-${++bench.count}`;
  const params = { query: '' };
  server.send(frame(JSON.stringify({ jsonrpc: '2.0', id, method: 'workspace/symbol', params })));
  if ((await server.settle([id], patience)).length > 0) {
    bench.server = undefined;
    throw new Error('The server does not answer any more.');
  }
  const [response, ...others] = server.responsesTo(id);
  if (others.length > 0) throw new Error('A request was answered twice.');
  if (response?.error !== undefined) {
    server.stop();
    bench.server = undefined;
  }
}

/** Bytes that may be cut, doubled or garbled anywhere: no request is answered twice, and the server lives. */
function bytesTarget(): FuzzTarget {
  const bench: Bench = { server: undefined, inputs: 0, count: 0 };
  return {
    name: 'protocol bytes',
    seeds: [...messages, ...notes].map((body) => frame(body).toString()),
    async run(input) {
      const server = await serverOf(bench);
      const numbered = input.replace(/"id":1\b/gu, () => `"id":"b${++bench.count}"`);
      // A stretch of the text is cut into chunks of another length each time, and some of its characters are no UTF-8.
      const bytes = Buffer.from(numbered, numbered.length % 3 === 0 ? 'latin1' : 'utf8');
      for (let start = 0, size = 1; start < bytes.length; start += size, size = (size * 7) % 1031) {
        server.send(bytes.subarray(start, start + size));
      }
      // Whatever length was announced last, this is its end.
      server.send(Buffer.alloc(1 << 16, ' '));
      await probe(bench, server);
      const asked = numbered.match(/"b\d+"/gu) ?? [];
      for (const id of new Set(asked.map((each): unknown => JSON.parse(each)))) {
        const sent = asked.filter((each) => each === JSON.stringify(id)).length;
        if (server.responsesTo(id).length > sent)
          throw new Error(`More answers than requests: ${String(id)}.`);
      }
    },
  };
}

/** Messages in sound frames, whatever they say: each request is answered exactly once. */
function messagesTarget(): FuzzTarget {
  const bench: Bench = { server: undefined, inputs: 0, count: 0 };
  const numbered = (line: string, asked: unknown[]): string => {
    let message: unknown;
    try {
      message = JSON.parse(line);
    } catch {
      return line;
    }
    if (typeof message !== 'object' || message === null || Array.isArray(message)) return line;
    const { id, method } = message as { readonly id?: unknown; readonly method?: unknown };
    if (typeof method !== 'string' || id === undefined) return JSON.stringify(message);
    const fresh = bench.count++ % 2 === 0 ? bench.count : `m${bench.count}`;
    asked.push(fresh);
    return JSON.stringify({ ...message, id: fresh });
  };
  return {
    name: 'protocol messages',
    seeds: [
      ...messages,
      ...notes,
      ...messages.map((each, index) => `${each}\n${notes[index % notes.length]}`),
    ],
    async run(input) {
      const server = await serverOf(bench);
      const asked: unknown[] = [];
      for (const line of input.split('\n')) {
        server.send(frame(numbered(line, asked)));
        // One in four is taken back at once.
        if (asked.length % 4 === 3) cancel(server, asked.at(-1));
      }
      // What waits for news does so until it is taken back.
      for (const id of await server.settle(asked, 300)) cancel(server, id);
      await probe(bench, server);
      const unanswered = await server.settle(asked, patience);
      if (unanswered.length > 0) throw new Error(`No answer to ${unanswered.join(', ')}.`);
      for (const id of asked) {
        if (server.responsesTo(id).length !== 1) throw new Error(`More than one answer to ${String(id)}.`);
      }
    },
  };
}

function cancel(server: ProtocolServer, id: unknown): void {
  server.send(frame(JSON.stringify({ jsonrpc: '2.0', method: '$/cancelRequest', params: { id } })));
}

/** The entry points of the protocol; each has a server of its own. */
export const protocolTargets: readonly FuzzTarget[] = [bytesTarget(), messagesTarget()];
