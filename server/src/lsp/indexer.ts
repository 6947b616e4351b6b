import type { WorkDoneProgressServerReporter } from 'vscode-languageserver';
import type { Messages } from '../engine/rules/rule.ts';
import type { SizeLimit } from '../host/ports.ts';
import { hasEnoughChinese } from '../project/chinese.ts';
import { contextOf } from './eligibility.ts';
import type { ServerMessage } from './messages.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

/** A file that was left out, with the reason. */
export interface SkippedFile {
  readonly reason: Messages;
  readonly tooLarge?: SizeLimit;
}

/** Reads the files of the workspace that are not open. */
export interface Indexer {
  /** Reads every file; a run that is under way is given up. */
  readAll(): Promise<void>;
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
  'host' | 'folders' | 'documents' | 'corpus' | 'settings' | 'connection' | 'client' | 'locale' | 'workspace'
>;

/** Starts an indexer that has read nothing. `changed` is called whenever its progress does. */
export function createIndexer(source: IndexerSource, changed: () => void): Indexer {
  const { host, documents, corpus, workspace } = source;
  const skipped = new Map<string, SkippedFile>();
  let run = 0;
  let progress: { done: number; total: number } | null = null;

  const drop = (uri: string): void => {
    corpus.remove(uri);
    workspace.forget(uri);
  };
  const forget = (uri: string): void => {
    skipped.delete(uri);
    drop(uri);
  };

  const read = async (uri: string, given: () => boolean): Promise<void> => {
    const { place, file, rules, recorded } = contextOf(source, uri);
    if (place === undefined || !file.included) return forget(uri);
    const reading = await host.files.read(uri, file);
    if (given() || documents.get(uri) !== undefined) return;
    if (reading.kind === 'refused') skipped.set(uri, reading);
    else skipped.delete(uri);
    if (reading.kind === 'refused' && reading.tooLarge !== undefined) {
      corpus.remove(uri);
      return workspace.refuse(uri, reading.tooLarge);
    }
    if (reading.kind !== 'text' || !hasEnoughChinese(reading.text)) return drop(uri);
    const { text } = reading;
    const summary = await host.analyzer.summarize({
      document: uri,
      text,
      recorded,
      settings: rules,
      judged: workspace.on,
      lane: 'index',
    });
    if (summary === undefined || given() || documents.get(uri) !== undefined) return;
    corpus.set(summary, text);
    workspace.take(uri, summary);
  };

  const readQuietly = async (uri: string, given: () => boolean): Promise<void> => {
    try {
      await read(uri, given);
    } catch (error) {
      source.connection.console.error(`Reading a file for the index failed: ${String(error)}`);
    }
  };

  return {
    async readAll() {
      const mine = ++run;
      workspace.runBegun();
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
      const waiting = uris.values();
      const worker = async (): Promise<void> => {
        for (const uri of waiting) {
          if (given()) return;
          if (documents.get(uri) === undefined) await readQuietly(uri, given);
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
        workspace.runEnded(!stopped);
      }
      changed();
    },
    async readOne(uri) {
      if (documents.get(uri) === undefined) await readQuietly(uri, () => false);
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
