import { join } from 'node:path';
import { writeWhole } from '../../host/node/writeWhole.ts';
import { messages } from '../../project/problem.ts';
import { Failure, failureAt } from '../options.ts';
import { bratAnnotations, bratConfiguration, bratFiles } from './brat.ts';
import type { ExportedDocument } from './exportedCorpus.ts';

/** Writes text and annotations of each document below a folder. @throws Failure when that cannot be. */
export async function writeBrat(folder: string, documents: Iterable<ExportedDocument>): Promise<void> {
  const owners = new Map<string, string>();
  const all = [...documents].map((document) => ({ document, files: bratFiles(document.path) }));
  for (const { document, files } of all) {
    const owner = owners.get(files.text);
    if (owner !== undefined) throw sameFile(document.path, owner, files.text);
    owners.set(files.text, document.path);
  }
  await write(join(folder, 'annotation.conf'), bratConfiguration);
  for (const { document, files } of all) {
    await write(join(folder, files.text), document.facts.model.text);
    await write(join(folder, files.annotations), bratAnnotations(document));
  }
}

function sameFile(path: string, owner: string, file: string): Failure {
  return new Failure(
    messages(
      `${path} and ${owner} would both become ${file}. Export them in two runs; nothing was written.`,
      `${path} 与 ${owner} 会写入同一文件 ${file}。请分两次导出；没有写入任何内容。`,
    ),
  );
}

async function write(path: string, text: string): Promise<void> {
  const written = await writeWhole(path, text, { folders: true });
  if (written.kind === 'refused') throw failureAt(path, written.reason);
}
