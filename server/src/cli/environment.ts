import type { LoadedSegmenter } from '../host/node/nodejieba.ts';
import type { StartThread } from '../host/threads/engineThread.ts';
import type { CacheEnvironment } from './cache.ts';
import type { PipeSetup } from './pipe/judgeText.ts';
import type { StartPipeThread } from './pipe/pipeThreads.ts';
import type { PageParts } from './reportPage.ts';

/** Where text is written to; bytes go out as they are. */
export interface Output {
  write(text: string | Buffer): void;
  readonly isTerminal: boolean;
}

/** Standard input and output as streams: what is not asked for is not read. */
export interface Streams {
  input(): AsyncIterable<Uint8Array>;
  /** Resolves when there is room for more; false when nobody reads the output any more. */
  write(text: string): Promise<boolean>;
}

/** The world around a run of the command line; tests put their own in its place. */
export interface Environment {
  readonly currentFolder: string;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All that comes in on standard input. */
  readInput(): Promise<Buffer>;
  /** Loads the dictionary; called once at most. */
  loadSegmenter(): LoadedSegmenter;
  /** Starts a thread that reads texts; undefined where there is none to start. */
  readonly startThread?: StartThread;
  /** Standard input and output for commands that work on lines as they come. */
  readonly streams?: Streams;
  /** Starts threads that answer such lines; undefined where there are none to start. */
  readonly startPipeThread?: (setup: PipeSetup) => StartPipeThread;
  /** How many threads can work at the same time, and how many bytes of memory are free for them. */
  readonly machine: { readonly processors: number; readonly freeMemory: number };
  /** What is needed to keep work from one run to the next; undefined where nothing is kept. */
  readonly cache?: CacheEnvironment;
  /** Serves the language server protocol on standard input and output until the client leaves. */
  serveLanguage(): Promise<void>;
  /** The script and the style sheet of the report's page. */
  pageParts(): PageParts;
  /** The address of the page about a rule. */
  rulePage(rule: string): string;
  readonly version: string;
}

/** What the exit status of a run says. */
export const exitStatus = { clean: 0, findings: 1, failure: 2 } as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
