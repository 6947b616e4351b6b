import type { LoadedSegmenter } from '../host/node/nodejieba.ts';

/** Where text is written to; bytes go out as they are. */
export interface Output {
  write(text: string | Buffer): void;
  readonly isTerminal: boolean;
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
  /** Serves the language server protocol on standard input and output until the client leaves. */
  serveLanguage(): Promise<void>;
  readonly version: string;
}

/** What the exit status of a run says. */
export const exitStatus = { clean: 0, findings: 1, failure: 2 } as const;

export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];
