import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import manifest from '../../package.json' with { type: 'json' };
import { allRules } from './engine/rules/registry.ts';
import { likelyDictionaryId } from './host/node/dictionary.ts';
import { threadStarter } from './host/node/engineThread.ts';
import { nodeFileSystem } from './host/node/fileSystem.ts';
import { guardedRegExp } from './host/node/guardedRegExp.ts';
import { openKeptWork } from './host/node/store/openKeptWork.ts';
import { workerAnalyzer } from './host/threads/workerAnalyzer.ts';
import { bySchemeFileSystem } from './host/virtual/bySchemeFileSystem.ts';
import { virtualFileSystem } from './host/virtual/virtualFileSystem.ts';
import { clientFiles } from './lsp/clientFiles.ts';
import { startServer } from './lsp/server.ts';
import { stdioConnection } from './stdioConnection.node.ts';

/* The language server as a process, over stdio or Node's IPC as its arguments say. */

// The library reads the arguments. Over stdio come editors of every kind, also such that count columns in bytes.
const connection = process.argv.includes('--stdio')
  ? stdioConnection()
  : createConnection(ProposedFeatures.all);

// A client that cannot answer one of our requests must not bring the server down.
process.on('unhandledRejection', (reason) => {
  connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
});

const likelySegmenter = likelyDictionaryId(__filename);

startServer(connection, {
  version: manifest.version,
  rules: allRules,
  files: bySchemeFileSystem(nodeFileSystem, virtualFileSystem(clientFiles(connection))),
  patterns: guardedRegExp,
  openKeptWork,
  ...(likelySegmenter === undefined ? {} : { likelySegmenter }),
  analyzer: workerAnalyzer(threadStarter(join(__dirname, 'engineWorker.js'))),
  rulePage: (rule) => URI.file(join(__dirname, '..', 'docs', 'rules', `${rule}.md`)).toString(),
});
