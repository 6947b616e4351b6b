/** The server in this process, behind streams of bytes as over stdio. */
import { PassThrough } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';
import {
  createConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import { inProcessAnalyzer } from '../../server/src/host/inProcessAnalyzer.ts';
import { noStore } from '../../server/src/host/memoryStore.ts';
import { guardedRegExp } from '../../server/src/host/node/guardedRegExp.ts';
import { soundFrames } from '../../server/src/host/node/soundFrames.ts';
import { keepWork } from '../../server/src/host/node/store/keepWork.ts';
import { storeKeyOf } from '../../server/src/host/node/store/packStore.ts';
import { startServer } from '../../server/src/lsp/server.ts';
import { memoryFiles } from '../support/memoryFiles.ts';
import { modern } from '../support/modernEditor.ts';
import { column, page, spaced } from '../support/sampleTexts.ts';

/** A response of the server. */
interface Response {
  readonly id: unknown;
  readonly error?: { readonly code: number };
}

/** A server that is fed with bytes. */
export interface ProtocolServer {
  send(bytes: Buffer): void;
  /** The responses that have come to a request so far. */
  responsesTo(id: unknown): readonly Response[];
  /** Waits until all requests have been answered; tells which have not been in time. */
  settle(ids: readonly unknown[], milliseconds: number): Promise<readonly unknown[]>;
  stop(): void;
}

/** A message with its header. */
export function frame(body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  return Buffer.concat([Buffer.from(`Content-Length: ${bytes.length}\r\n\r\n`), bytes]);
}

/** Starts a server with a small corpus and one open document. */
export async function startProtocolServer(): Promise<ProtocolServer> {
  const [toServer, toClient] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(
    ProposedFeatures.all,
    new StreamMessageReader(toServer.pipe(soundFrames(() => {}))),
    new StreamMessageWriter(toClient),
  );
  startServer(connection, {
    version: '0.0.0',
    rules: allRules,
    files: memoryFiles({ 'a.txt': page, 'b.txt': column }),
    patterns: guardedRegExp,
    openKeptWork: () => keepWork(noStore(storeKeyOf), 'fuzz'),
    analyzer: inProcessAnalyzer({ segmenter: characterSegmenter, later: setImmediate }),
    rulePage: () => undefined,
  });
  const responses = new Map<unknown, Response[]>();
  let rest = Buffer.alloc(0);
  const take = (message: Partial<Response> & { readonly method?: string }): void => {
    if (message.method === undefined) {
      responses.set(message.id, [...(responses.get(message.id) ?? []), { ...message, id: message.id }]);
    } else if (message.id !== undefined) {
      // The server asks; a client that answers nothing useful is one, too.
      const body = { jsonrpc: '2.0', id: message.id, result: null };
      toServer.write(frame(JSON.stringify(body)));
    }
  };
  toClient.on('data', (chunk: Buffer) => {
    rest = Buffer.concat([rest, chunk]);
    for (;;) {
      const end = rest.indexOf('\r\n\r\n');
      const length = Number(/Content-Length: (\d+)/u.exec(rest.toString('latin1', 0, Math.max(0, end)))?.[1]);
      if (end < 0 || !(rest.length >= end + 4 + length)) return;
      const body = rest.subarray(end + 4, end + 4 + length).toString();
      rest = rest.subarray(end + 4 + length);
      take(JSON.parse(body));
    }
  });
  const server: ProtocolServer = {
    send: (bytes) => void toServer.write(bytes),
    responsesTo: (id) => responses.get(id) ?? [],
    async settle(ids, milliseconds) {
      const end = performance.now() + milliseconds;
      const open = () => ids.filter((id) => !responses.has(id));
      while (open().length > 0 && performance.now() < end) await pause(2);
      return open();
    },
    stop() {
      // Of itself it comes to rest then; a connection that is taken away under its feet is what no client does.
      server.send(frame('{"jsonrpc":"2.0","id":"stop","method":"shutdown"}'));
    },
  };
  const say = (message: object): void => server.send(frame(JSON.stringify({ jsonrpc: '2.0', ...message })));
  const workspaceFolders = [{ uri: 'file:///corpus', name: 'corpus' }];
  const params = { processId: null, rootUri: null, capabilities: modern, workspaceFolders };
  say({ id: 'initialize', method: 'initialize', params });
  await server.settle(['initialize'], 10_000);
  say({ method: 'initialized', params: {} });
  const textDocument = { uri: 'untitled:1', languageId: 'plaintext', version: 1, text: spaced };
  say({ method: 'textDocument/didOpen', params: { textDocument } });
  return server;
}
