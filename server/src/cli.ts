import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parentPort, workerData } from 'node:worker_threads';
import manifest from '../../package.json' with { type: 'json' };
import type { Environment, Output } from './cli/environment.ts';
import { main } from './cli/main.ts';
import { pipeThreadStarter } from './cli/pipe/pipeThreadStarter.ts';
import { servePipe } from './cli/pipe/servePipe.ts';
import { characterSegmenter } from './engine/segment/characterSegmenter.ts';
import { likelyDictionaryId, loadDictionary } from './host/node/dictionary.ts';
import { threadStarter } from './host/node/engineThread.ts';
import { openKeptWork } from './host/node/store/openKeptWork.ts';

/* The command line as a process, and as a thread that answers lines for it. */

const worker = join(__dirname, 'engineWorker.js');

const environment: Environment = {
  currentFolder: process.cwd(),
  variables: process.env,
  stdout: outputOf(process.stdout),
  stderr: outputOf(process.stderr),
  readInput,
  loadSegmenter: () => loadDictionary(__filename),
  serveLanguage,
  ...(existsSync(worker) ? { startThread: threadStarter(worker) } : {}),
  streams: { input: () => process.stdin, write: sinkOf(process.stdout) },
  startPipeThread: pipeThreadStarter(__filename),
  machine: { processors: availableParallelism(), freeMemory: freemem() },
  pageParts: () => ({ script: pagePart('report.js'), style: pagePart('report.css') }),
  cache: {
    platform: process.platform,
    segmenter: likelyDictionaryId(__filename) ?? characterSegmenter.id,
    open: openKeptWork,
  },
  rulePage: (rule) => pathToFileURL(join(__dirname, '..', 'docs', 'rules', `${rule}.md`)).toString(),
  version: manifest.version,
};

if (parentPort === null) {
  void main(process.argv.slice(2), environment).then((status) => {
    process.exitCode = status;
  });
} else servePipe(parentPort, workerData, environment.loadSegmenter());

/** A reader that has gone (`jiaokan check | head`) ends the output, not the run: a fix must be completed. */
function outputOf(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on('error', () => {
    open = false;
  });
  return {
    write(text) {
      if (open) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
  };
}

/** Writes as fast as the reader takes it, and tells when the reader has gone. */
function sinkOf(stream: NodeJS.WriteStream): (text: string) => Promise<boolean> {
  let open = true;
  let wake = (): void => {};
  const close = (): void => {
    open = false;
    wake();
  };
  stream
    .on('error', close)
    .on('close', close)
    .on('drain', () => wake());
  return (text) => {
    if (!open) return Promise.resolve(false);
    if (stream.write(text)) return Promise.resolve(true);
    return new Promise((resolve) => {
      wake = () => resolve(open);
    });
  };
}

/** The page's bundles lie beside this one. */
function pagePart(name: string): string {
  return readFileSync(join(__dirname, 'web', name), 'utf8').trim();
}

async function readInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** The server lives until its client ends the process. */
async function serveLanguage(): Promise<void> {
  await import('./main.node.ts');
  await new Promise(() => {});
}
