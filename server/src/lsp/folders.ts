import type { RecordedNames } from '../engine/names/knowledge.ts';
import { noRecordedNames } from '../engine/names/knowledge.ts';
import type { Rule } from '../engine/rules/rule.ts';
import type { FileSystem } from '../host/ports.ts';
import { type Baseline, parseBaseline } from '../project/baseline.ts';
import { type Config, defaultConfig, projectFiles } from '../project/config.ts';
import { type FileSelector, fileSelector } from '../project/fileSettings.ts';
import { type Ignore, parseIgnores } from '../project/ignores.ts';
import { parseNames } from '../project/names.ts';
import { parseConfig } from '../project/parseConfig.ts';
import type { Documents } from './documents.ts';
import { type ProjectFile, readProjectFile } from './projectFile.ts';
import { folderUri, pathBelow, uriBelow } from './uris.ts';

/** A folder of the workspace with what its project files say. */
export interface CorpusFolder {
  readonly uri: string;
  readonly config: ProjectFile<Config>;
  readonly names: ProjectFile<RecordedNames>;
  readonly ignores: ProjectFile<readonly Ignore[]>;
  readonly baseline: ProjectFile<Baseline>;
  readonly selector: FileSelector;
}

/** A place in a folder. */
export interface FolderPath {
  readonly folder: CorpusFolder;
  /** Relative, decoded, with `/`. */
  readonly path: string;
}

/** The folders of the workspace. */
export interface Folders {
  all(): readonly CorpusFolder[];
  /** The innermost folder that holds a document. */
  locate(uri: string): FolderPath | undefined;
  add(uri: string): Promise<CorpusFolder>;
  remove(uri: string): void;
  /** Reads the project files of a folder again. */
  reload(folder: CorpusFolder): Promise<CorpusFolder>;
  /**
   * Takes note that what a folder says now is being put into force, and gives what was in force before. Edits reload folders
   * too, and leave that to the notification that follows.
   */
  enforce(folder: CorpusFolder): CorpusFolder;
  /** What all folders have recorded together. */
  recorded(): RecordedNames;
}

/** Which project file a path names, if it names one. */
export function projectFileOf(path: string): 'config' | 'names' | 'ignores' | 'baseline' | undefined {
  return (['config', 'names', 'ignores', 'baseline'] as const).find((kind) => projectFiles[kind] === path);
}

/** Project files are small; a larger one is not ours. */
const largestProjectFile = 16 * 1024 * 1024;

/** Starts without folders. An open buffer wins over the file on disk. */
export function createFolders(files: FileSystem, documents: Documents, rules: readonly Rule[]): Folders {
  const folders = new Map<string, CorpusFolder>();
  const inForce = new Map<string, CorpusFolder>();

  const textOf = async (folder: string, path: string): Promise<string | undefined> => {
    const uri = uriBelow(folder, path);
    const open = documents.get(uri);
    if (open !== undefined) return open.text;
    const reading = await files.read(uri, { encoding: 'utf-8', maxFileSize: largestProjectFile });
    return reading.kind === 'text' ? reading.text : undefined;
  };

  const load = async (uri: string, before: CorpusFolder | undefined): Promise<CorpusFolder> => {
    const {
      config: configFile,
      names: namesFile,
      ignores: ignoresFile,
      baseline: baselineFile,
    } = projectFiles;
    const [config, names, ignores, baseline] = await Promise.all(
      [configFile, namesFile, ignoresFile, baselineFile].map((path) => textOf(uri, path)),
    );
    const read = readProjectFile(before?.config, config, (text) => parseConfig(text, rules));
    const folder: CorpusFolder = {
      uri,
      config: read,
      names: readProjectFile(before?.names, names, parseNames),
      ignores: readProjectFile(before?.ignores, ignores, parseIgnores),
      baseline: readProjectFile(before?.baseline, baseline, parseBaseline),
      selector: fileSelector(read.value),
    };
    folders.set(uri, folder);
    return folder;
  };

  return {
    all: () => [...folders.values()],
    locate(uri) {
      let best: FolderPath | undefined;
      for (const folder of folders.values()) {
        const path = pathBelow(folder.uri, uri);
        if (path === undefined || (best !== undefined && folder.uri.length <= best.folder.uri.length))
          continue;
        best = { folder, path };
      }
      return best;
    },
    async add(uri) {
      const folder = await load(folderUri(uri), undefined);
      inForce.set(folder.uri, folder);
      return folder;
    },
    remove(uri) {
      folders.delete(folderUri(uri));
      inForce.delete(folderUri(uri));
    },
    reload: (folder) => load(folder.uri, folder),
    enforce(folder) {
      const before = inForce.get(folder.uri) ?? folder;
      inForce.set(folder.uri, folder);
      return before;
    },
    recorded: () => mergeRecorded([...folders.values()].map(({ names }) => names.value)),
  };
}

/** Documents that lie in no folder are read with these settings. */
export const looseSelector: FileSelector = fileSelector(defaultConfig);

function mergeRecorded(all: readonly RecordedNames[]): RecordedNames {
  const [only] = all;
  if (all.length < 2) return only ?? noRecordedNames;
  return {
    entities: all.flatMap(({ entities }) => entities),
    notNames: all.flatMap(({ notNames }) => notNames),
  };
}
