/** Something in a folder. Links are followed; what they lead to cannot be told apart from a folder above. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'linked folder' | 'other';
}

/** What came of asking for the bytes of a file. */
export type FileBytes =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  | { readonly kind: 'missing' }
  /** It has more bytes than were asked for, and they were not fetched. */
  | { readonly kind: 'too large'; readonly size: number }
  | { readonly kind: 'failed'; readonly detail: string };

/** Files that somebody else has: an editor, whose folders need not be on any disk. */
export interface FileAccess {
  /** What stands in a folder; undefined where nobody knows of such folders. Rejects where it cannot be read. */
  entries(folder: string): Promise<readonly FolderEntry[] | undefined>;
  /** The bytes of a file, at most `limit` of them. */
  bytes(uri: string, limit: number): Promise<FileBytes>;
}
