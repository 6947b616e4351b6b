import { PassThrough } from 'node:stream';
import {
  createConnection,
  createMessageConnection,
  type MessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import type { Analyzer } from '../../server/src/host/analyzer.ts';
import { inProcessAnalyzer } from '../../server/src/host/inProcessAnalyzer.ts';
import { noStore } from '../../server/src/host/memoryStore.ts';
import { guardedRegExp } from '../../server/src/host/node/guardedRegExp.ts';
import { keepWork } from '../../server/src/host/node/store/keepWork.ts';
import { storeKeyOf } from '../../server/src/host/node/store/packStore.ts';
import type { AnalysisStore, FileSystem } from '../../server/src/host/ports.ts';
import { createTranslator } from '../../server/src/lsp/positions/translator.ts';
import { translated } from '../../server/src/lsp/positions/transport.ts';
import { startServer } from '../../server/src/lsp/server.ts';

/** The client's end of a connection to a server in this process. */
export interface TestServer {
  readonly connection: MessageConnection;
  readonly stop: () => void;
}

/** Starts the real server over a pair of streams, by default without threads and without a dictionary. */
export function startTestServer(
  files: FileSystem,
  analyzer?: Analyzer,
  store: AnalysisStore = noStore(storeKeyOf),
): TestServer {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const { reader, writer } = translated(
    { reader: new StreamMessageReader(toServer), writer: new StreamMessageWriter(toClient) },
    createTranslator(async (uri) => {
      const reading = await files.read(uri, { maxFileSize: Number.MAX_SAFE_INTEGER });
      return reading.kind === 'text' ? reading.text : undefined;
    }),
  );
  const server = createConnection(ProposedFeatures.all, reader, writer);
  startServer(server, {
    version: '0.0.0',
    rules: allRules,
    files,
    patterns: guardedRegExp,
    openKeptWork: () => keepWork(store, 'test'),
    analyzer: analyzer ?? inProcessAnalyzer({ segmenter: characterSegmenter, later: setImmediate }),
    rulePage: (rule) => `https://example.org/rules/${rule}`,
  });
  const connection = createMessageConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  return { connection, stop: () => server.dispose() };
}
