import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from '../../src/host/encoding/decode.ts';
import { generateCorpus, setDocument } from '../copies/generate.ts';
import { createRandom } from '../layout/corrupt/random.ts';
import type { BenchOptions } from './options.ts';

type Source = Pick<BenchOptions, 'seed' | 'folder'>;

const textFile = /\.(?:txt|md)$/u;

/** Documents one after the other: those of the folder that was named, or else generated ones without end. */
export function* documentTexts({ seed, folder }: Source): Generator<string> {
  if (folder !== undefined) yield* folderTexts(folder);
  else yield* generatedTexts(seed);
}

/** So many documents of some 4,000 characters; fewer where the folder holds fewer. */
export function corpusOf(count: number, source: Source): readonly string[] {
  const texts: string[] = [];
  for (const text of source.folder === undefined ? pagesOf(documentTexts(source)) : documentTexts(source)) {
    if (texts.length >= count) break;
    texts.push(text);
  }
  return texts;
}

/** Documents that hold so much text, in bytes of UTF-8, where there is so much. */
export function corpusOfBytes(bytes: number, source: Source): readonly string[] {
  const texts: string[] = [];
  let read = 0;
  for (const text of pagesOf(documentTexts(source))) {
    if (read >= bytes) break;
    texts.push(text);
    read += Buffer.byteLength(text);
  }
  return texts;
}

/** One document of so many bytes of UTF-8; undefined when the folder does not hold so much. */
export function documentOf(bytes: number, source: Source): string | undefined {
  const parts: string[] = [];
  let missing = bytes;
  for (const text of documentTexts(source)) {
    if (missing <= 0) break;
    const size = Buffer.byteLength(text);
    parts.push(size <= missing ? text : text.slice(0, Math.ceil((text.length * missing) / size)));
    missing -= size;
  }
  return missing > 0 ? undefined : parts.join('\n');
}

const pageLength = 4_000;

/** Documents put together until they are pages of a length that is usual. */
function* pagesOf(texts: Iterable<string>): Generator<string> {
  let page = '';
  for (const text of texts) {
    page += `${text}\n`;
    if (page.length < pageLength) continue;
    yield page;
    page = '';
  }
  if (page !== '') yield page;
}

function* generatedTexts(seed: number): Generator<string> {
  const random = createRandom(seed);
  for (const document of generateCorpus(Number.POSITIVE_INFINITY, seed)) {
    yield setDocument(document, random).text;
  }
}

function* folderTexts(folder: string): Generator<string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const name of names.filter((each) => textFile.test(each))) {
    const decoded = decode(readFileSync(join(folder, name)));
    if (typeof decoded !== 'string') yield decoded.text;
  }
}
