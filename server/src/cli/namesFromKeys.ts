import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { createCorpusIndex } from '../engine/corpus/corpusIndex.ts';
import { systemReason } from '../host/node/filesRead.ts';
import { messages } from '../project/problem.ts';
import type { Corpus } from './corpus.ts';
import { type Environment, type ExitStatus, exitStatus } from './environment.ts';
import { styleFor } from './formats/style.ts';
import { visible } from './formats/visible.ts';
import { isNameKeys, type NameKeys, nameKeysOf, recordOfKeys } from './nameKeys.ts';
import { print, suspectsOf } from './names.ts';
import { type Command, Failure, failureAt } from './options.ts';
import { linesOf } from './pipe/lines.ts';
import { readProject, rootOf } from './project.ts';

type NamesOptions = Extract<Command, { kind: 'names' }>;

/** Lines are held whole; no document has more names than this, in bytes. */
const longestLine = 400_000_000;

/** Prints the name keys of each document, a line for each. */
export function emitKeys(
  corpus: Corpus,
  { locale }: NamesOptions,
  { stdout, stderr }: Environment,
): ExitStatus {
  let status: ExitStatus = exitStatus.clean;
  for (const document of corpus.documents) {
    const { absolute, path, project } = document.input;
    if (document.kind === 'failed') {
      stderr.write(`${visible(path)}: ${document.error[locale]}\n`);
      status = exitStatus.failure;
    }
    const record = corpus.indexOf(project).recordOf(absolute);
    if (record !== undefined) stdout.write(`${JSON.stringify({ path, ...nameKeysOf(record) })}\n`);
  }
  return status;
}

/** Says which spellings may be one name, from keys that were emitted elsewhere. The order of files and lines is nothing to it. */
export async function namesFromKeys(
  files: readonly string[],
  options: NamesOptions,
  environment: Environment,
): Promise<ExitStatus> {
  const { currentFolder, stdout, stderr } = environment;
  const project = await readProject(await rootOf(currentFolder), currentFolder, options);
  const documents = new Map<string, NameKeys>();
  let failed = 0;
  for (const file of files) {
    for await (const found of keysIn(file, currentFolder)) {
      if (found === undefined) failed++;
      else if (documents.has(found.document)) throw twice(found.document, file);
      else documents.set(found.document, found.keys);
    }
  }
  const index = createCorpusIndex(project.recorded);
  for (const document of [...documents.keys()].sort()) {
    const keys = documents.get(document);
    if (keys !== undefined) index.set(recordOfKeys(document, keys));
  }
  stdout.write(print(suspectsOf(index), options, styleFor(environment)));
  if (failed === 0) return exitStatus.clean;
  stderr.write(
    `${
      messages(
        `${failed} texts have no keys, because they could not be read. Their names are not counted.`,
        `有 ${failed} 个文本未能读取，没有名称信息，未计入结果。`,
      )[options.locale]
    }\n`,
  );
  return exitStatus.failure;
}

interface Found {
  readonly document: string;
  readonly keys: NameKeys;
}

/** The documents of a file: of `names --emit-keys`, or of `pipe --emit-keys`. Undefined for a text that failed there. */
async function* keysIn(file: string, currentFolder: string): AsyncIterable<Found | undefined> {
  try {
    for await (const { number, bytes } of linesOf(
      createReadStream(resolve(currentFolder, file)),
      longestLine,
    )) {
      yield parseLine(bytes, `${file}:${number}`);
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw failureAt(file, systemReason(error));
  }
}

function parseLine(bytes: Uint8Array | undefined, place: string): Found | undefined {
  let value: unknown;
  try {
    value = JSON.parse(Buffer.from(bytes ?? []).toString('utf8'));
  } catch {
    throw noKeys(place);
  }
  if (typeof value !== 'object' || value === null) throw noKeys(place);
  const { path, id, names, error } = value as Readonly<Record<string, unknown>>;
  if (typeof error === 'string') return undefined;
  if (isNameKeys(names)) return { document: typeof id === 'string' ? id : JSON.stringify(id), keys: names };
  if (typeof path === 'string' && isNameKeys(value)) return { document: path, keys: value };
  throw noKeys(place);
}

function noKeys(place: string): Failure {
  return new Failure(
    messages(
      `${place}: this line has no name keys. Make the file with “jiaokan names --emit-keys” or “jiaokan pipe --emit-keys”.`,
      `${place}：此行没有名称信息。请用“jiaokan names --emit-keys”或“jiaokan pipe --emit-keys”生成该文件。`,
    ),
  );
}

function twice(document: string, file: string): Failure {
  return new Failure(
    messages(
      `${file}: “${document}” is there twice. Give every document a path or id of its own.`,
      `${file}：“${document}”出现了两次。请让每个文档有各自的路径或 id。`,
    ),
  );
}
