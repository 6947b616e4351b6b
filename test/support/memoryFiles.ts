import type { Messages } from '../../server/src/engine/rules/rule.ts';
import type { FileSystem } from '../../server/src/host/ports.ts';
import { fileSelector } from '../../server/src/project/fileSettings.ts';
import { uriOf } from './corpusUris.ts';

/** A disk in memory. */
export interface MemoryFiles extends FileSystem {
  has(uri: string): boolean;
  text(uri: string): string;
  write(uri: string, text: string): void;
  delete(uri: string): void;
  /** Makes a file one that editors may read differently. */
  encodeOtherwise(uri: string): void;
  /** Makes a file one that cannot be read. */
  refuse(uri: string, reason: Messages): void;
  /** Lets no text of the corpus be read until the function that it returns is called. */
  hold(): () => void;
  /** The files that were read, in order. */
  readonly reads: readonly string[];
}

const tooLarge = { en: 'It is too large.', 'zh-cn': '文件过大。' };

/** Starts with texts by path below the root. */
export function memoryFiles(texts: Readonly<Record<string, string>>): MemoryFiles {
  const files = new Map<string, string>();
  /** How often each file was written. */
  const versions = new Map<string, number>();
  const encoded = new Set<string>();
  const refused = new Map<string, Messages>();
  const reads: string[] = [];
  let gate: Promise<void> = Promise.resolve();
  for (const [path, text] of Object.entries(texts)) {
    files.set(uriOf(path), text);
  }
  return {
    reads,
    has: (uri) => files.has(uri),
    text: (uri) => files.get(uri) ?? '',
    write(uri, text) {
      files.set(uri, text);
      versions.set(uri, (versions.get(uri) ?? 0) + 1);
    },
    delete: (uri) => void files.delete(uri),
    encodeOtherwise: (uri) => void encoded.add(uri),
    refuse: (uri, reason) => void refused.set(uri, reason),
    hold() {
      let release = () => {};
      gate = new Promise((resolve) => {
        release = resolve;
      });
      return () => release();
    },
    stampOf: async (uri) => (files.has(uri) ? String(versions.get(uri) ?? 0) : undefined),
    async list(folder, config) {
      const selector = fileSelector(config);
      const taken = (uri: string) =>
        uri.startsWith(`${folder}/`) &&
        selector.settings(decodeURIComponent(uri.slice(folder.length + 1))).included;
      return { files: [...files.keys()].filter(taken), failed: [] };
    },
    async read(uri, { maxFileSize }) {
      reads.push(uri);
      if (!uri.includes('/.jiaokan/')) await gate;
      const reason = refused.get(uri);
      if (reason !== undefined) return { kind: 'refused', reason };
      const text = files.get(uri);
      const size = Buffer.byteLength(text ?? '');
      if (size > maxFileSize) {
        return { kind: 'refused', reason: tooLarge, tooLarge: { size, limit: maxFileSize } };
      }
      return text === undefined ? { kind: 'missing' } : { kind: 'text', text, plain: !encoded.has(uri) };
    },
  };
}
