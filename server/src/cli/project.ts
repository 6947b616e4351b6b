import { stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { noRecordedNames, type RecordedNames } from '../engine/names/knowledge.ts';
import { allRules } from '../engine/rules/registry.ts';
import type { Locale } from '../engine/rules/rule.ts';
import { createTextModel, positionAt } from '../engine/text/textModel.ts';
import { readTextFile } from '../host/node/filesRead.ts';
import { type Baseline, noBaseline, parseBaseline } from '../project/baseline.ts';
import { type Config, defaultConfig, projectFiles } from '../project/config.ts';
import { type Ignore, parseIgnores } from '../project/ignores.ts';
import { parseNames } from '../project/names.ts';
import { parseConfig } from '../project/parseConfig.ts';
import { messages, type Parsed } from '../project/problem.ts';
import { visible } from './formats/visible.ts';
import { type CommonOptions, Failure, failureAt } from './options.ts';

/** A corpus: its root folder and what its project files say. */
export interface Project {
  readonly root: string;
  /** Whether there are no project files; what is named together then is one corpus. */
  readonly loose: boolean;
  readonly config: Config;
  readonly recorded: RecordedNames;
  readonly ignores: readonly Ignore[];
  /** Empty where findings are not measured against it. */
  readonly baseline: Baseline;
  /** Problems that do not keep the run from going on, worded with their place. */
  readonly notes: readonly string[];
}

/** The nearest folder, from `folder` upwards, that has project files; else `folder` itself. */
export async function rootOf(folder: string): Promise<Root> {
  for (let current = folder; ; current = dirname(current)) {
    const found = await stat(join(current, projectFiles.folder)).catch(() => undefined);
    if (found?.isDirectory()) return { root: current, loose: false };
    if (dirname(current) === current) return { root: folder, loose: true };
  }
}

type Root = Pick<Project, 'root' | 'loose'>;

/** What a person may say about project files. */
export type ProjectOptions = Pick<CommonOptions, 'config' | 'locale' | 'baseline'>;

/**
 * Reads the project files of a root.
 * @throws Failure when one of them is faulty: with settings half understood, findings and fixes could be wrong.
 */
export async function readProject(
  { root, loose }: Root,
  currentFolder: string,
  { config: configPath, locale, baseline: withBaseline = false }: ProjectOptions,
): Promise<Project> {
  const notes: string[] = [];
  const read = <T>(path: string, needed: boolean, none: T, parse: (text: string) => Parsed<T>) =>
    readProjectFile({ path, needed, none, parse, locale, notes });
  const configFile =
    configPath === undefined ? join(root, projectFiles.config) : resolve(currentFolder, configPath);
  return {
    root,
    loose,
    config: await read(configFile, configPath !== undefined, defaultConfig, (text) =>
      parseConfig(text, allRules),
    ),
    recorded: await read(join(root, projectFiles.names), false, noRecordedNames, parseNames),
    ignores: await read<readonly Ignore[]>(join(root, projectFiles.ignores), false, [], parseIgnores),
    baseline: withBaseline
      ? await read(join(root, projectFiles.baseline), false, noBaseline, parseBaseline)
      : noBaseline,
    notes,
  };
}

interface ProjectFile<T> {
  readonly path: string;
  /** Whether the file has to be there. */
  readonly needed: boolean;
  readonly none: T;
  parse(text: string): Parsed<T>;
  readonly locale: Locale;
  readonly notes: string[];
}

async function readProjectFile<T>(file: ProjectFile<T>): Promise<T> {
  const read = await readTextFile(file.path, { maxFileSize: defaultConfig.maxFileSize });
  if (read.kind === 'missing') {
    if (!file.needed) return file.none;
    throw new Failure(
      messages(
        `${file.path}: there is no such file. Check the path after --config.`,
        `${file.path}：没有这个文件。请检查 --config 之后的路径。`,
      ),
    );
  }
  if (read.kind === 'refused') throw failureAt(file.path, read.reason);
  const { value, problems } = file.parse(read.text);
  const model = createTextModel(read.text);
  const placed = problems.map(({ kind, span, message }) => {
    const { line, character } = positionAt(model, span.start);
    const place = `${file.path}:${line + 1}:${character + 1}`;
    return { kind, words: messages(`${place}: ${message.en}`, `${place}：${message['zh-cn']}`) };
  });
  const faults = placed.filter(({ kind }) => kind !== 'unknown').map(({ words }) => words);
  if (faults.length > 0) throw new Failure(faultsOf(faults));
  file.notes.push(...placed.map(({ words }) => words[file.locale]));
  return value;
}

function faultsOf(faults: readonly { readonly en: string; readonly 'zh-cn': string }[]) {
  const join = (locale: Locale) => faults.map((words) => visible(words[locale])).join('\n');
  return messages(
    `${join('en')}\nCorrect the file and run again. Nothing was checked or written.`,
    `${join('zh-cn')}\n请改正此文件后重新运行。没有检查或写入任何内容。`,
  );
}
