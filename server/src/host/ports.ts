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
}

/** Searches with a regular expression that a person wrote. */
export interface PatternSearch {
  /**
   * All matches in each text that are not empty, letters in either case; undefined when the time is up.
   * @throws SyntaxError when the pattern is none.
   */
  find(source: string, texts: readonly string[], timeoutMs: number): readonly (readonly Span[])[] | undefined;
}
