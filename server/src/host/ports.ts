import type { Messages } from '../engine/rules/rule.ts';
import type { Span } from '../engine/text/span.ts';
import type { Config } from '../project/config.ts';
import type { Encoding } from '../project/encoding.ts';

/** What came of reading a file. */
export type FileReading =
  | {
      readonly kind: 'text';
      readonly text: string;
      /** Whether every editor reads the file alike: sound UTF-8. Only such a file may be edited while it is closed. */
      readonly plain: boolean;
    }
  | { readonly kind: 'missing' }
  /** The file is there and cannot be used: too large, binary, unreadable. */
  | { readonly kind: 'refused'; readonly reason: Messages; readonly tooLarge?: SizeLimit };

/** A file that is larger than it may be, in bytes. */
export interface SizeLimit {
  readonly size: number;
  readonly limit: number;
}

/** How a file is to be read. */
export interface ReadOptions {
  /** Detected when it is not given. */
  readonly encoding?: Encoding;
  /** In bytes. */
  readonly maxFileSize: number;
}

/** The files of a folder, by URI. */
export interface FileListing {
  readonly files: readonly string[];
  /** Files that should have been there and could not be read, with the reason. */
  readonly failed: readonly { readonly uri: string; readonly reason: Messages }[];
}

/** The files of a corpus. The only door to the disk for the server. */
export interface FileSystem {
  /** The files below a folder that the configuration takes. */
  list(folder: string, config: Config): Promise<FileListing>;
  read(uri: string, options: ReadOptions): Promise<FileReading>;
  /**
   * Names the state of a file, so that it need not be read to see that it is as it was. Undefined where a change could
   * go unnoticed: the file is gone, was written a moment ago, or the system does not tell.
   */
  stampOf(uri: string): Promise<string | undefined>;
  /**
   * Writes a file of which the whole content is ours below a folder, so that at any point the old one is there or the new one.
   * Answers with why it was not written: a link that leads out of the folder is not followed. Missing where the host cannot write, or not so: then the client does.
   */
  replace?(uri: string, text: string, folder: string): Promise<Messages | undefined>;
}

/** Names a value by what it depends on: 32 hexadecimal digits, made by `AnalysisStore.keyOf`. */
export type StoreKey = string;

/**
 * Bytes that outlast the process, by what they were worked out of. A value never changes under its key, save where the
 * key says so, so that two processes can write at once. Nothing here throws: what is damaged, of another format or
 * not to be read is not there, and is worked out anew. See `KeptWork` for what is kept.
 */
export interface AnalysisStore {
  /** Whether anything outlasts the process. */
  readonly lasts: boolean;
  /** The key of a value that depends on all of these and on nothing else. */
  keyOf(...parts: readonly string[]): StoreKey;
  /** The value as it was set, here or in another process before this one started; do not change it. */
  get(key: StoreKey): Uint8Array | undefined;
  /** Keeps a value. It is on the disk some time later, or after `flush`. */
  set(key: StoreKey, value: Uint8Array): void;
  /** Resolves when everything that was set is safe, or cannot be kept. */
  flush(): Promise<void>;
  /** Gives up what was not flushed. */
  dispose(): void;
}

/** Searches with a regular expression that a person wrote. */
export interface PatternSearch {
  /**
   * All matches in each text that are not empty, letters in either case; undefined when the time is up.
   * Rejects with a SyntaxError when the pattern is none.
   */
  find(
    source: string,
    texts: readonly string[],
    timeoutMs: number,
  ): Promise<readonly (readonly Span[])[] | undefined>;
}
