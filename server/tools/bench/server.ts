import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import type { ServerStatus } from '../../src/lsp/protocol.ts';
import { serverBundle } from '../bundle.mjs';
import { type ProcessUsage, usageOf } from './clock.ts';

/** The server as it ships, in a process of its own. */
export interface BenchServer {
  readonly connection: MessageConnection;
  usage(): ProcessUsage | undefined;
  /** Waits for a state. */
  until(holds: (status: ServerStatus) => boolean): Promise<void>;
  stop(): Promise<void>;
}

/** Builds the server into a folder beside this program, where the packages of the project are found. */
export async function buildServer(): Promise<{ readonly folder: string; readonly remove: () => void }> {
  const folder = mkdtempSync(join(dirname(fileURLToPath(import.meta.url)), 'server-'));
  await build({
    entryPoints: {
      server: 'server/src/main.node.ts',
      engineWorker: 'server/src/engineWorker.node.ts',
      cli: 'server/src/cli.ts',
    },
    outdir: folder,
    ...serverBundle(folder),
  });
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Starts the built server for a folder of texts, as an editor does that asks for diagnostics itself. */
export async function startServer(
  program: string,
  corpus: string,
  settings: object = {},
): Promise<BenchServer> {
  const child = spawn(process.execPath, [join(program, 'server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  let status: ServerStatus | undefined;
  const waiting: (() => void)[] = [];
  connection.onNotification('jiaokan/status', (now: ServerStatus) => {
    status = now;
    for (const look of waiting.splice(0)) look();
  });
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: { diagnostic: {} },
      workspace: { diagnostics: { refreshSupport: true } },
    },
    initializationOptions: settings,
    workspaceFolders: [{ uri: pathToFileURL(corpus).href, name: 'corpus' }],
  });
  await connection.sendNotification('initialized', {});
  return {
    connection,
    usage: () => (child.pid === undefined ? undefined : usageOf(child.pid)),
    async until(holds) {
      while (status === undefined || !holds(status)) {
        await new Promise<void>((resolve) => waiting.push(resolve));
      }
    },
    stop: () => stop(connection, child),
  };
}

/** Whether everything is read, with the dictionary where there is one. */
export function isReady({ segmenter, indexing }: ServerStatus): boolean {
  return indexing === null && (segmenter.id !== characterSegmenter.id || segmenter.problem !== undefined);
}

async function stop(connection: MessageConnection, child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}
