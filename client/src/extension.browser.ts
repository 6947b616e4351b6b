import * as vscode from 'vscode';
import { BrowserMessageReader, BrowserMessageWriter, LanguageClient } from 'vscode-languageclient/browser';
import type { WorkerRole } from '../../server/src/host/browser/workerRole.ts';
import { activateWith } from './activate.ts';
import type { JiaokanApi } from './api.ts';
import type { CreateClient } from './server/createClient.ts';

/* The extension where VS Code runs in a browser alone: the server is a web worker. */

export function activate(extension: vscode.ExtensionContext): JiaokanApi {
  void vscode.commands.executeCommand('setContext', 'jiaokan.inBrowser', true);
  return activateWith(createClient, extension);
}

/** A worker that runs is ended before the next one takes its place, for it may be one that hangs. */
const createClient: CreateClient = ({ extensionUri, subscriptions }, options) => {
  const address = (...path: readonly string[]): string =>
    vscode.Uri.joinPath(extensionUri, ...path).toString(true);
  const assets = {
    script: address('dist', 'browser', 'server.js'),
    tables: `${address('dist', 'tables')}/`,
    rulePages: `${address('docs', 'rules')}/`,
  };
  let running: Worker | undefined;
  subscriptions.push({ dispose: () => running?.terminate() });
  const start = async () => {
    running?.terminate();
    const worker = new Worker(assets.script, { name: 'jiaokan server' });
    running = worker;
    const role: WorkerRole = { role: 'server', assets };
    worker.postMessage(role);
    return { reader: new BrowserMessageReader(worker), writer: new BrowserMessageWriter(worker) };
  };
  return new LanguageClient('jiaokan', 'Jiaokan', start, options);
};
