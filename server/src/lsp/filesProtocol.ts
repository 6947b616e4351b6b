/*
 * Messages by which the server asks its client for files that are on no disk: those of a window in a browser, or of a
 * repository that is looked at without being cloned. A client that does not know them simply has no such files.
 */

/** Asks for what stands in a folder. Params: `ReadFolderParams`. Result: `ReadFolderResult`. Fails where it cannot be read. */
export const readFolderRequest = 'jiaokan/readFolder';

export interface ReadFolderParams {
  readonly uri: string;
}

export interface ReadFolderResult {
  readonly entries: readonly {
    readonly name: string;
    readonly kind: 'file' | 'folder' | 'linked folder' | 'other';
  }[];
}

/** Asks for the bytes of a file. Params: `ReadFileParams`. Result: `ReadFileResult`. */
export const readFileRequest = 'jiaokan/readFile';

export interface ReadFileParams {
  readonly uri: string;
  /** A file of more bytes is not wanted. */
  readonly limit: number;
}

export type ReadFileResult =
  /** Base64, which every transport can carry. */
  | { readonly kind: 'bytes'; readonly base64: string }
  | { readonly kind: 'missing' }
  /** `size` in bytes. */
  | { readonly kind: 'too large'; readonly size: number }
  | { readonly kind: 'failed'; readonly detail: string };
