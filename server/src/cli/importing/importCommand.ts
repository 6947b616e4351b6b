import { join, resolve } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import { applyEdits } from '../../engine/text/textEdit.ts';
import { createTextModel, positionAt } from '../../engine/text/textModel.ts';
import { readTextFile, type TextFile } from '../../host/node/filesRead.ts';
import { writeTextFile } from '../../host/node/writeFile.ts';
import { writeWhole } from '../../host/node/writeWhole.ts';
import { defaultConfig, projectFiles } from '../../project/config.ts';
import { importNames, type KnownName } from '../../project/knownNames.ts';
import { messages } from '../../project/problem.ts';
import { type Environment, type ExitStatus, exitStatus } from '../environment.ts';
import { visible } from '../formats/visible.ts';
import { type Command, failureAt } from '../options.ts';
import { rootOf } from '../project.ts';
import { bratNames } from './bratNames.ts';
import { gathered } from './gathered.ts';
import { importedWords, sharedWords } from './importWords.ts';
import { tableNames } from './tableNames.ts';

export type ImportOptions = Extract<Command, { kind: 'import' }>;

/** Adds the names of tables and annotations to `names.jsonc`, or prints what would be added. */
export async function importCommand(
  options: ImportOptions,
  { currentFolder, stdout, stderr }: Environment,
): Promise<ExitStatus> {
  const { locale } = options;
  const known: KnownName[] = [];
  for (const path of options.paths) {
    const { text } = await readNeeded(resolve(currentFolder, path), path);
    known.push(...(/\.ann$/iu.test(path) ? bratNames(text) : tableNames(path, text, options.type)));
  }
  const target = join((await rootOf(currentFolder)).root, projectFiles.names);
  const file = await readTextFile(target, { maxFileSize: defaultConfig.maxFileSize });
  if (file.kind === 'refused') throw failureAt(target, file.reason);
  const before = file.kind === 'text' ? file.text : undefined;
  const names = gathered(known);
  const imported = importNames(before, names);
  if (imported.kind === 'blocked') {
    const [problem] = imported.problems;
    const { line } = positionAt(createTextModel(before ?? ''), problem?.span.start ?? 0);
    throw failureAt(`${target}:${line + 1}`, problem?.message ?? messages('', ''));
  }
  const after = applyEdits(before ?? '', imported.edits);
  if (options.dryRun) {
    const patch = createTwoFilesPatch(projectFiles.names, projectFiles.names, before ?? '', after, '', '', {
      headerOptions: FILE_HEADERS_ONLY,
    });
    if (after !== (before ?? '')) stdout.write(patch);
  } else if (after !== (before ?? '')) await save(target, file.kind === 'text' ? file : undefined, after);
  if (!options.quiet) {
    for (const each of imported.shared) stderr.write(`${visible(sharedWords(each)[locale])}\n`);
    stderr.write(`${importedWords(names.length, imported.shared.length, options.dryRun)[locale]}\n`);
  }
  return exitStatus.clean;
}

async function readNeeded(absolute: string, path: string): Promise<TextFile> {
  const read = await readTextFile(absolute, { maxFileSize: defaultConfig.maxFileSize });
  if (read.kind === 'text') return read;
  const missing = messages('there is no such file. Check the path.', '没有这个文件，请检查路径。');
  throw failureAt(path, read.kind === 'missing' ? missing : read.reason);
}

async function save(path: string, file: TextFile | undefined, text: string): Promise<void> {
  const written = await (file === undefined
    ? writeWhole(path, text, { fresh: true, folders: true })
    : writeTextFile(file, text));
  if (written.kind === 'refused') throw failureAt(path, written.reason);
}
