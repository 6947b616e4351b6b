import { stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { Messages } from '../engine/rules/rule.ts';
import { decode } from '../host/encoding/decode.ts';
import { listFiles, relativePath } from '../host/node/files.ts';
import { digestOf, errorCode, systemReason, type TextFile } from '../host/node/filesRead.ts';
import { messages } from '../project/problem.ts';
import type { Environment } from './environment.ts';
import { type CommonOptions, Failure } from './options.ts';
import { type Project, readProject, rootOf } from './project.ts';

/** A file that is to be read, or that cannot be. */
export interface Input {
  /** As the person gave it, with `/`. */
  readonly path: string;
  readonly absolute: string;
  /** Relative to the root of its project, with `/`. */
  readonly relative: string;
  readonly project: Project;
  /** Set when the text is at hand already: standard input. */
  readonly text?: TextFile;
  /** Set when it is known that the file cannot be read. */
  readonly error?: Messages;
}

/** What the person named, file by file. */
export interface Inputs {
  readonly inputs: readonly Input[];
  /** What was left out on purpose, and problems in project files that do not matter much. */
  readonly notes: readonly string[];
  /** New texts that an earlier run did not complete. */
  readonly unfinished: readonly string[];
}

/** Finds the files that the person means. @throws Failure when a project file is faulty. */
export async function findInputs(options: CommonOptions, environment: Environment): Promise<Inputs> {
  const projects = projectReader(options, environment);
  const { source } = options;
  if (source.kind === 'stdin') {
    return {
      inputs: [await standardInput(source.path, options, environment, projects)],
      notes: projects.notes(),
      unfinished: [],
    };
  }
  const inputs = new Map<string, Input>();
  const notes: string[] = [];
  const unfinished: string[] = [];
  for (const path of source.paths) {
    const found = await expand(path, environment.currentFolder, projects, options);
    for (const input of found.inputs) if (!inputs.has(input.absolute)) inputs.set(input.absolute, input);
    notes.push(...found.notes);
    unfinished.push(...found.unfinished);
  }
  return { inputs: [...inputs.values()], notes: [...projects.notes(), ...notes], unfinished };
}

interface ProjectReader {
  /** The project that a folder belongs to. */
  of(folder: string): Promise<Project>;
  notes(): readonly string[];
}

function projectReader(options: CommonOptions, { currentFolder }: Environment): ProjectReader {
  const projects = new Map<string, Project>();
  return {
    async of(folder) {
      const root = await rootOf(folder);
      const known = projects.get(root.root);
      if (known !== undefined) return known;
      const project = await readProject(root, currentFolder, options);
      projects.set(root.root, project);
      return project;
    },
    notes: () => [...new Set([...projects.values()].flatMap(({ notes }) => notes))],
  };
}

async function expand(
  path: string,
  currentFolder: string,
  projects: ProjectReader,
  { locale }: CommonOptions,
): Promise<Inputs> {
  const absolute = resolve(currentFolder, path);
  const kind = await kindOf(absolute);
  if (kind !== 'folder') {
    const project = await projects.of(dirname(absolute));
    const error = kind === 'file' ? {} : { error: kind };
    return { inputs: [inputOf(shown(path), absolute, project, error)], notes: [], unfinished: [] };
  }
  const project = await projects.of(absolute);
  const { files, skipped, unfinished } = await listFiles(project.root, project.config, absolute);
  const name = (file: string) => shown(join(path, relative(absolute, file)), path);
  const failed = skipped.filter((each) => each.failed);
  const notes = skipped
    .filter((each) => !each.failed)
    .map((each) => `${name(each.path)}: ${each.reason[locale]}`);
  return {
    inputs: [
      ...files.map((file) => inputOf(name(file), file, project)),
      ...failed.map((each) => inputOf(name(each.path), each.path, project, { error: each.reason })),
    ],
    notes,
    unfinished,
  };
}

async function kindOf(path: string): Promise<'file' | 'folder' | Messages> {
  try {
    return (await stat(path)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'ENOTDIR') return systemReason(error);
    return messages('there is no such file or folder. Check the path.', '没有这个文件或文件夹，请检查路径。');
  }
}

function inputOf(
  path: string,
  absolute: string,
  project: Project,
  more: { readonly text?: TextFile; readonly error?: Messages } = {},
): Input {
  return { path, absolute, relative: relativePath(project.root, absolute), project, ...more };
}

/** A path as it is shown: with `/`, and beginning with `./` where the person wrote it so. */
function shown(path: string, given = path): string {
  const slashed = path.split(sep).join('/');
  return given.startsWith(`.${sep}`) && !slashed.startsWith('./') ? `./${slashed}` : slashed;
}

async function standardInput(
  path: string | undefined,
  options: CommonOptions,
  environment: Environment,
  projects: ProjectReader,
): Promise<Input> {
  const absolute = resolve(environment.currentFolder, path ?? 'stdin');
  const project = await projects.of(dirname(absolute));
  const bytes = await environment.readInput();
  const decoded = decode(bytes, options.encoding ?? project.config.encoding);
  if (typeof decoded === 'string') {
    throw new Failure(
      messages(
        'Standard input is not text that can be recognised. Name its encoding with --encoding.',
        '标准输入不是可识别的文本。请用 --encoding 指定编码。',
      ),
    );
  }
  const text: TextFile = { kind: 'text', path: absolute, ...decoded, digest: digestOf(bytes) };
  return inputOf(shown(path ?? 'stdin'), absolute, project, { text });
}
