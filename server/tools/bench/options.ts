import { parseArgs } from 'node:util';

/** What is measured, and on what. */
export interface BenchOptions {
  /** Names of measures; empty for all. */
  readonly only: readonly string[];
  readonly seed: number;
  /** How much text the engine reads, in bytes of UTF-8. */
  readonly bytes: number;
  /** How large the documents are in which edits are made, in bytes of UTF-8. */
  readonly sizes: readonly number[];
  /** How many edits are made in each of them. */
  readonly edits: number;
  /** How many documents are indexed. */
  readonly documents: number;
  /** Texts that are read in the place of generated ones. */
  readonly folder: string | undefined;
  readonly peers: boolean;
}

const units: Readonly<Record<string, number>> = { '': 1, kb: 1e3, mb: 1e6 };

/** Reads the arguments of the command line. Throws where one makes no sense. */
export function readOptions(args: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      only: { type: 'string', default: '' },
      seed: { type: 'string', default: '1' },
      size: { type: 'string', default: '3MB' },
      sizes: { type: 'string', default: '100KB,1MB,10MB' },
      edits: { type: 'string', default: '20' },
      documents: { type: 'string', default: '1000' },
      folder: { type: 'string' },
      peers: { type: 'boolean', default: false },
    },
  });
  return {
    only: listOf(values.only),
    seed: numberOf(values.seed),
    bytes: bytesOf(values.size),
    sizes: listOf(values.sizes).map(bytesOf),
    edits: numberOf(values.edits),
    documents: numberOf(values.documents),
    folder: values.folder,
    peers: values.peers,
  };
}

/** A size as people write it: `100KB`, `1MB`, or plain bytes. */
export function bytesOf(text: string): number {
  const [, digits = '', unit = ''] = /^([\d.]+)\s*([km]b)?$/iu.exec(text.trim()) ?? [];
  return numberOf(digits) * (units[unit.toLowerCase()] ?? 1);
}

function numberOf(text: string): number {
  const number = Number(text);
  if (text === '' || !(number > 0)) throw new RangeError(`“${text}” is no number above zero.`);
  return number;
}

function listOf(text: string): readonly string[] {
  return text.split(',').filter((each) => each !== '');
}
