import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import manifest from '../../package.json' with { type: 'json' };
import { allRules } from './engine/rules/registry.ts';
import { characterSegmenter } from './engine/segment/characterSegmenter.ts';
import { fetchDictionary } from './host/browser/dictionary.ts';
import { threadStarter } from './host/browser/engineThread.ts';
import { guardedRegExp } from './host/browser/guardedRegExp.ts';
import type { Assets, WorkerRole } from './host/browser/workerRole.ts';
import { noKeptWork } from './host/noKeptWork.ts';
import { createReader } from './host/runAnalysis.ts';
import { createAnswering } from './host/threads/answering.ts';
import { workerAnalyzer } from './host/threads/workerAnalyzer.ts';
import type { WorkerMessage, WorkerOptions, WorkerRequest } from './host/threads/workerMessages.ts';
import { virtualFileSystem } from './host/virtual/virtualFileSystem.ts';
import { clientFiles } from './lsp/clientFiles.ts';
import { hashOf } from './lsp/hash.ts';
import { startServer } from './lsp/server.ts';

/* A web worker: the language server, or the engine's thread beside it, as its first message says. */

declare const self: DedicatedWorkerGlobalScope;

self.onmessage = ({ data }: MessageEvent<WorkerRole>) => {
  self.onmessage = null;
  // The bundle reads its tables from here.
  Object.assign(self, { jiaokanTables: data.assets.tables });
  if (data.role === 'server') serve(data.assets);
  else readTexts(data.assets, data.options);
};

function serve(assets: Assets): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  // A client that cannot answer one of our requests must not be forgotten either.
  self.addEventListener('unhandledrejection', ({ reason }) => {
    connection.console.error(reason instanceof Error ? (reason.stack ?? reason.message) : String(reason));
  });
  connection.onExit(() => self.close());
  startServer(connection, {
    version: manifest.version,
    rules: allRules,
    files: virtualFileSystem(clientFiles(connection)),
    patterns: guardedRegExp(),
    openKeptWork: () => noKeptWork((text) => `${text.length}-${hashOf(text)}`),
    analyzer: workerAnalyzer(threadStarter(assets)),
    rulePage: (rule) => `${assets.rulePages}${rule}.md`,
  });
}

function readTexts({ tables }: Assets, { dictionary }: WorkerOptions): void {
  const send = (message: WorkerMessage): void => self.postMessage(message);
  const chosen = dictionary ? fetchDictionary(tables) : Promise.resolve({ segmenter: characterSegmenter });
  // Requests that come before it is there wait here.
  const answering = chosen.then(({ segmenter, ...rest }) => {
    send({ kind: 'segmenter', id: segmenter.id, ...rest });
    return createAnswering(createReader(segmenter), send);
  });
  self.onmessage = async ({ data }: MessageEvent<WorkerRequest>) => {
    const message = (await answering)(data);
    if (message !== undefined) send(message);
  };
}
