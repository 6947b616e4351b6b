import type { CopyRecord } from '../../../engine/copies/copyRecord.ts';
import type {
  DocumentRecord,
  EntityRecord,
  IndexedMention,
  RecordedSurface,
} from '../../../engine/corpus/documentRecord.ts';
import type { EntityType, SurfaceRole } from '../../../engine/names/mention.ts';
import type { EdgeRecord } from '../../../engine/recurrence/edgeLines.ts';
import type { Range } from '../../../engine/text/textModel.ts';
import type { DocumentSummary, Heading } from '../../../service/documentSummary.ts';
import { ByteReader, ByteWriter } from './bytes.ts';

/*
 * A summary in one run of bytes, a tenth of what its objects take. Seven words lead: how many words the sketches of
 * paragraphs and of the whole and the known and the open lines of the edges take, how many bytes the entities, the mentions with the headings, and the names. The
 * parts follow in this order, and last the surroundings of the mentions, without anything between them. Texts are UTF-16,
 * for what is cut out of a text may begin or end with half a pair.
 */

const headWords = 7;
const types: readonly EntityType[] = ['person', 'organization'];
const roles: readonly SurfaceRole[] = ['canonical', 'alias', 'variant'];

/** Packs a summary; all but the identifier of its document, which is no part of what is kept. */
export function packSummary({ record, headings }: DocumentSummary): Uint8Array {
  const names = createNames();
  const entities = packEntities(record.entities, names.numberOf);
  const places = new ByteWriter();
  packMentions(places, record.mentions, names.numberOf);
  packHeadings(places, headings, names.numberOf);
  const { paragraphs, whole } = record.copies;
  const { known, open } = record.edges;
  const words = [paragraphs, whole, known, open];
  const parts = [entities, places.taken(), names.packed()];
  const head = Uint32Array.from([...words, ...parts].map(({ length }) => length));
  const around = record.mentions.map(({ before, after }) => before + after).join('');
  return Buffer.concat([bytesOf(head), ...words.map(bytesOf), ...parts, Buffer.from(around, 'utf16le')]);
}

/** The summary that was packed. Entities and mentions are unpacked when they are asked for; mentions each time anew. */
export function unpackSummary(document: string, packed: Uint8Array): DocumentSummary {
  const record = new PackedRecord(document, aligned(packed));
  return { record, headings: record.headings() };
}

class PackedRecord implements DocumentRecord {
  readonly document: string;
  readonly copies: CopyRecord;
  readonly edges: EdgeRecord;
  private readonly bytes: Buffer;
  private unpacked: readonly EntityRecord[] | undefined;

  constructor(document: string, bytes: Buffer) {
    this.document = document;
    this.bytes = bytes;
    const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.length >> 2);
    let at = headWords;
    const next = (part: number): Uint32Array<ArrayBuffer> => {
      const length = words[part] ?? 0;
      at += length;
      return wordsOf(bytes, at - length, length);
    };
    this.copies = { paragraphs: next(0), whole: next(1) };
    this.edges = { known: next(2), open: next(3) };
  }

  /** Kept, for the index holds on to each of them anyway. */
  get entities(): readonly EntityRecord[] {
    if (this.unpacked === undefined) {
      const { entities, names } = this.offsets();
      this.unpacked = unpackEntities(new ByteReader(this.bytes, entities), unpackNames(this.bytes, names));
    }
    return this.unpacked;
  }

  get mentions(): readonly IndexedMention[] {
    const { mentions, names, around } = this.offsets();
    const reader = new ByteReader(this.bytes, mentions);
    return unpackMentions(reader, unpackNames(this.bytes, names), this.bytes.toString('utf16le', around));
  }

  headings(): readonly Heading[] {
    const { mentions, names } = this.offsets();
    const reader = new ByteReader(this.bytes, mentions);
    skipMentions(reader);
    return unpackHeadings(reader, unpackNames(this.bytes, names));
  }

  private offsets() {
    const word = (index: number) => this.bytes.readUInt32LE(4 * index);
    const entities = 4 * (headWords + word(0) + word(1) + word(2) + word(3));
    const mentions = entities + word(4);
    const names = mentions + word(5);
    return { entities, mentions, names, around: names + word(6) };
  }
}

type NumberOf = (text: string) => number;

/** Texts that a summary holds, each once. */
function createNames() {
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const known = numbers.get(text);
    if (known !== undefined) return known;
    numbers.set(text, numbers.size);
    return numbers.size - 1;
  };
  return {
    numberOf,
    packed(): Buffer {
      const lengths = new ByteWriter();
      lengths.number(numbers.size);
      lengths.numbers([...numbers.keys()].map(({ length }) => length));
      return Buffer.concat([lengths.taken(), Buffer.from([...numbers.keys()].join(''), 'utf16le')]);
    },
  };
}

type TextOf = (number: number) => string;

function unpackNames(bytes: Buffer, at: number): TextOf {
  const reader = new ByteReader(bytes, at);
  const lengths = reader.list(() => reader.number());
  const starts: number[] = [];
  let units = 0;
  for (const length of lengths) {
    starts.push(units);
    units += length;
  }
  const from = reader.place();
  // A name and its first spelling are one string, and not two that are equal.
  const known: string[] = [];
  return (number) => {
    const start = from + 2 * (starts[number] ?? 0);
    known[number] ??= bytes.toString('utf16le', start, start + 2 * (lengths[number] ?? 0));
    return known[number];
  };
}

function packEntities(entities: readonly EntityRecord[], numberOf: NumberOf): Buffer {
  const writer = new ByteWriter();
  writer.number(entities.length);
  for (const { type, name, surfaces } of entities) {
    writer.numbers([types.indexOf(type), numberOf(name), surfaces.length]);
    for (const { text, role, reason, mentions } of surfaces) {
      writer.numbers([numberOf(text), roles.indexOf(role), numberOf(reason), mentions.length, ...mentions]);
    }
  }
  return writer.taken();
}

function unpackEntities(reader: ByteReader, textOf: TextOf): readonly EntityRecord[] {
  const surface = (): RecordedSurface => ({
    text: textOf(reader.number()),
    role: roles[reader.number()] ?? 'variant',
    reason: textOf(reader.number()),
    mentions: reader.list(() => reader.number()),
  });
  return reader.list(() => ({
    type: types[reader.number()] ?? 'organization',
    name: textOf(reader.number()),
    surfaces: reader.list(surface),
  }));
}

function packMentions(writer: ByteWriter, mentions: readonly IndexedMention[], numberOf: NumberOf): void {
  writer.number(mentions.length);
  for (const { type, text, ranges, before, after, titles } of mentions) {
    writer.numbers([types.indexOf(type), numberOf(text), before.length, after.length, titles.length]);
    writer.numbers(titles.map(numberOf));
    writer.number(ranges.length);
    for (const range of ranges) packRange(writer, range);
  }
}

function unpackMentions(reader: ByteReader, textOf: TextOf, around: string): readonly IndexedMention[] {
  let at = 0;
  const next = (length: number): string => {
    at += length;
    return around.slice(at - length, at);
  };
  return reader.list((): IndexedMention => {
    const type = types[reader.number()] ?? 'organization';
    const text = textOf(reader.number());
    const before = next(reader.number());
    const after = next(reader.number());
    const titles = reader.list(() => textOf(reader.number()));
    const [first = emptyRange, ...rest] = reader.list(() => unpackRange(reader));
    return { type, text, ranges: [first, ...rest], before, after, titles };
  });
}

function skipMentions(reader: ByteReader): void {
  const skip = (): number => reader.number();
  reader.list(() => {
    for (let index = 0; index < 4; index++) skip();
    reader.list(skip);
    reader.list(() => unpackRange(reader));
  });
}

function packHeadings(writer: ByteWriter, headings: readonly Heading[], numberOf: NumberOf): void {
  writer.number(headings.length);
  for (const { title, range } of headings) {
    writer.number(numberOf(title));
    packRange(writer, range);
  }
}

function unpackHeadings(reader: ByteReader, textOf: TextOf): readonly Heading[] {
  return reader.list(() => ({ title: textOf(reader.number()), range: unpackRange(reader) }));
}

const emptyRange: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

function packRange(writer: ByteWriter, { start, end }: Range): void {
  writer.numbers([start.line, start.character, end.line - start.line, end.character]);
}

function unpackRange(reader: ByteReader): Range {
  const start = { line: reader.number(), character: reader.number() };
  return { start, end: { line: start.line + reader.number(), character: reader.number() } };
}

function bytesOf({ buffer, byteOffset, byteLength }: Uint32Array): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function wordsOf(bytes: Buffer, at: number, length: number): Uint32Array<ArrayBuffer> {
  // `aligned` has made sure that the bytes are in a buffer of their own.
  return new Uint32Array(bytes.buffer as ArrayBuffer, bytes.byteOffset + 4 * at, length);
}

/** The bytes, in a place where words can be read. */
function aligned({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  const fits = byteOffset % 4 === 0 && buffer instanceof ArrayBuffer;
  const bytes = Buffer.from(buffer, byteOffset, byteLength);
  if (fits) return bytes;
  const moved = Buffer.alloc(byteLength);
  bytes.copy(moved);
  return moved;
}
