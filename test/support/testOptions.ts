import type { ClientCapabilities } from 'vscode-languageserver/node';
import type { Analyzer } from '../../server/src/host/analyzer.ts';
import type { AnalysisStore } from '../../server/src/host/ports.ts';
import type { MemoryFiles } from './memoryFiles.ts';

/** How a test starts its server. */
export interface TestOptions {
  /** Texts on the disk, by path below the root. */
  readonly files?: Readonly<Record<string, string>>;
  readonly capabilities?: ClientCapabilities;
  readonly locale?: string;
  /** Answers to `workspace/configuration`. */
  readonly settings?: (folder: string | undefined) => unknown;
  readonly analyzer?: Analyzer;
  /** The disk of an earlier server, in the place of `files`. */
  readonly disk?: MemoryFiles;
  /** What an earlier server has kept; nothing is kept where there is none. */
  readonly store?: AnalysisStore;
  readonly folders?: readonly string[];
  /** Whether the client tells the root by `rootUri` alone, as it was done before there were several folders. */
  readonly rootOnly?: boolean;
  readonly initializationOptions?: unknown;
}
