import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { ChangedSpelling } from '../engine/names/recordedChange.ts';
import type { Messages } from '../engine/rules/rule.ts';
import { nextTurn } from '../host/nextTurn.ts';
import type { SizeLimit } from '../host/ports.ts';
import { createFileReader } from './fileReader.ts';
import type { ServerMessage } from './messages.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

/** A file that was left out, with the reason. */
export interface SkippedFile {
  readonly reason: Messages;
  readonly tooLarge?: SizeLimit;
}

/** How all files are read. `anew`: nothing that was kept is believed. `names`: nothing has changed but what is recorded of these. */
export interface ReadingOfAll {
  readonly anew?: boolean;
  readonly names?: readonly ChangedSpelling[];
}

/** Reads the files of the workspace that are not open. */
export interface Indexer {
  /**
   * Reads every file; a run that is under way is given up. While the dictionary is not there, only those are taken in
   * that were read before.
   */
  readAll(how?: ReadingOfAll): Promise<void>;
  /** Reads one file again, or forgets it when it is gone. An open document is left alone. */
  readOne(uri: string): Promise<void>;
  progress(): { readonly done: number; readonly total: number } | null;
  skipped(): ReadonlyMap<string, SkippedFile>;
  dispose(): void;
}

/** How many files are read and waited for at a time: enough that the analyzer never waits for the disk. */
const atOnce = 4;

/** A run that is shorter than this shows no progress, in milliseconds. */
const patience = 400;

type IndexerSource = Pick<
  Session,
  | 'host'
  | 'folders'
  | 'documents'
  | 'corpus'
  | 'kept'
  | 'settings'
  | 'connection'
  | 'client'
  | 'locale'
  | 'workspace'
>;

/** Starts an indexer that has read nothing. `changed` is called whenever its progress does. */
export function createIndexer(source: IndexerSource, changed: () => void): Indexer {
  const { host, documents, corpus, workspace, kept } = source;
  const skipped = new Map<string, SkippedFile>();
  let run = 0;
  let progress: { done: number; total: number } | null = null;

  const { read, forget } = createFileReader(source, skipped);

  const readQuietly = async (uri: string, given: () => boolean, anew: boolean): Promise<void> => {
    try {
      await read(uri, given, anew);
    } catch (error) {
      source.connection.console.error(`Reading a file for the index failed: ${String(error)}`);
    }
  };

  return {
    async readAll({ anew = false, names } = {}) {
      const { settled } = host.analyzer.segmenter;
      if (!settled && !kept.lasts) return;
      const mine = ++run;
      workspace.runBegun(names);
      let stopped = false;
      const given = () => stopped || mine !== run;
      skipped.clear();
      const uris = await listAll(source, skipped);
      if (given()) return;
      const listed = new Set(uris);
      for (const uri of [...corpus.index.documents(), ...workspace.findings.uris()]) {
        if (!listed.has(uri) && documents.get(uri) === undefined) forget(uri);
      }
      progress = { done: 0, total: uris.length };
      const shown = showProgress(source, 'indexing', () => {
        stopped = true;
      });
      const breathe = breathing();
      const waiting = uris.values();
      const worker = async (): Promise<void> => {
        for (const uri of waiting) {
          if (given()) return;
          await breathe();
          if (documents.get(uri) === undefined) await readQuietly(uri, given, anew);
          if (given()) return;
          progress = { done: (progress?.done ?? 0) + 1, total: uris.length };
          shown.report(progress.done / uris.length);
          changed();
        }
      };
      await Promise.all(Array.from({ length: atOnce }, worker));
      shown.done();
      if (mine === run) {
        progress = null;
        // Without the dictionary only a part was read.
        workspace.runEnded(!stopped && settled);
      }
      void kept.flush();
      changed();
    },
    async readOne(uri) {
      if (documents.get(uri) === undefined) await readQuietly(uri, () => false, false);
      changed();
    },
    progress: () => progress,
    skipped: () => skipped,
    dispose: () => void run++,
  };
}

/** The files of all folders; those that should have been there are noted among the skipped ones. */
async function listAll(
  { folders, host }: IndexerSource,
  skipped: Map<string, SkippedFile>,
): Promise<readonly string[]> {
  const lists = await Promise.all(folders.all().map(({ uri, config }) => host.files.list(uri, config.value)));
  for (const { uri, reason } of lists.flatMap(({ failed }) => failed)) skipped.set(uri, { reason });
  return [...new Set(lists.flatMap(({ files }) => files))];
}

/** Progress that appears only when the work takes its time, and that a person can stop. */
export function showProgress(
  { client, connection, locale }: Pick<Session, 'client' | 'connection' | 'locale'>,
  title: ServerMessage,
  stop: () => void,
): { report(share: number): void; done(): void } {
  let reporter: WorkDoneProgressServerReporter | undefined;
  let over = false;
  const begin = async (): Promise<void> => {
    const fresh = await connection.window.createWorkDoneProgress();
    fresh.token.onCancellationRequested(stop);
    fresh.begin(words(locale(), title), 0, undefined, true);
    if (over) fresh.done();
    else reporter = fresh;
  };
  const timer = client.progress ? setTimeout(() => void begin(), patience) : undefined;
  return {
    report: (share) => reporter?.report(Math.round(share * 100)),
    done() {
      over = true;
      clearTimeout(timer);
      reporter?.done();
    },
  };
}

/** How long files are taken in before messages are looked for, in milliseconds. */
const slice = 8;

/** Lets messages be answered now and then: what was kept comes without ever waiting for anything. */
function breathing(): () => Promise<void> {
  let begun = performance.now();
  return async () => {
    if (performance.now() - begun < slice) return;
    await nextTurn();
    begun = performance.now();
  };
}
