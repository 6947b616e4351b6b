import { join } from 'node:path';
import {
  type Connection,
  createConnection,
  Message,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import manifest from '../../package.json' with { type: 'json' };
import { allRules } from './engine/rules/registry.ts';
import { threadStarter } from './host/node/engineThread.ts';
import { nodeFileSystem } from './host/node/fileSystem.ts';
import { guardedRegExp } from './host/node/guardedRegExp.ts';
import { nodejiebaId } from './host/node/nodejieba.ts';
import { openKeptWork } from './host/node/store/openKeptWork.ts';
import { workerAnalyzer } from './host/node/workerAnalyzer.ts';
import { createTranslator } from './lsp/positions/translator.ts';
import { translated } from './lsp/positions/transport.ts';
import { startServer } from './lsp/server.ts';

/* The language server as a process, over stdio or Node's IPC as its arguments say. */

// The library reads the arguments. Over stdio come editors of every kind, also such that count columns in bytes.
const connection = process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all);

// A client that cannot answer one of our requests must not bring the server down.
process.on('unhandledRejection', (reason) => {
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});

const likelySegmenter = nodejiebaId(__filename);

startServer(connection, {
  version: manifest.version,
  rules: allRules,
  files: nodeFileSystem,
  patterns: guardedRegExp,
  openKeptWork,
  ...(likelySegmenter === undefined ? {} : { likelySegmenter }),
  analyzer: workerAnalyzer(threadStarter(join(__dirname, 'engineWorker.js'))),
  rulePage: (rule) => URI.file(join(__dirname, '..', 'docs', 'rules', `${rule}.md`)).toString(),
});

/** A connection over the standard streams, with what the library does when it makes one from the arguments. */
function overStdio(): Connection {
  const { stdin, stdout, stderr } = process;
  // The output is for messages alone.
  globalThis.console = new console.Console(stderr);
  const translator = createTranslator(async (uri) => {
    const reading = await nodeFileSystem.read(uri, { maxFileSize: Number.MAX_SAFE_INTEGER });
    return reading.kind === 'text' ? reading.text : undefined;
  });
  let shutDown = false;
  const { reader, writer } = translated(
    { reader: new StreamMessageReader(stdin), writer: new StreamMessageWriter(stdout) },
    {
      ...translator,
      toServer(message) {
        shutDown ||= Message.isRequest(message) && message.method === 'shutdown';
        return translator.toServer(message);
      },
    },
  );
  // Without a client there is nothing left to do.
  for (const event of ['end', 'close']) stdin.once(event, () => process.exit(shutDown ? 0 : 1));
  return createConnection(ProposedFeatures.all, reader, writer);
}
