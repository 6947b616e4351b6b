import type { Connection, InitializeParams } from 'vscode-languageserver';
import { createOverTime } from '../host/overTime.ts';
import { createNameMatcher } from '../service/nameMatcher.ts';
import { createAnalyses } from './analyses.ts';
import { clientFeatures } from './clientFeatures.ts';
import { createConcordances } from './concordance/concordances.ts';
import { createSearchedTexts } from './concordance/searchedTexts.ts';
import { createCopyTexts } from './copyTexts.ts';
import { createCorpus } from './corpus.ts';
import { createDelivery } from './diagnostics/delivery.ts';
import { createDocuments } from './documents.ts';
import { createFolders } from './folders.ts';
import { createStaleIgnores } from './ignores/staleIgnores.ts';
import { createIndexer } from './indexer.ts';
import { watchBudget } from './limits/slowFiles.ts';
import { entitiesChangedNotification } from './protocol.ts';
import { statusOf } from './serverStatus.ts';
import type { ServerHost, Session, SettingsCell } from './session.ts';
import { type EditorSettings, noEditorSettings, readEditorSettings, readLocale } from './settings.ts';
import { createStatus } from './status.ts';
import { createSuspectSearch } from './suspectSearch.ts';
import { createThrottle } from './throttle.ts';
import { createWorkspaceDiagnostics } from './workspace/workspaceDiagnostics.ts';

/** At most this often is the client told that names changed, in milliseconds. */
const namesInterval = 500;

/** Makes the state of one client's server, and connects its parts. */
export function createSession(connection: Connection, given: ServerHost, params: InitializeParams): Session {
  const settings = settingsCell(params.initializationOptions);
  const { analyzer, slow } = watchBudget(given.analyzer, {
    budget: () => settings.current().timeBudget,
    ruleBudget: () => settings.current().ruleTimeBudget,
    changed: () => session.status.changed(),
  });
  const host: ServerHost = { ...given, analyzer };
  const documents = createDocuments();
  const folders = createFolders(host.files, documents, host.rules);
  const copyTexts = createCopyTexts();
  const kept = host.openKeptWork(storageFolder(params.initializationOptions));
  const corpus = createCorpus(copyTexts, kept.digestOf);
  const { promise: begun, resolve: begin } = promiseWithResolve();
  const locale = () => settings.current().locale ?? readLocale(params.locale) ?? 'en';
  const client = clientFeatures(params.capabilities);
  const workspace = createWorkspaceDiagnostics(() => session);
  const shared = {
    connection,
    host,
    client,
    documents,
    folders,
    corpus,
    kept,
    copyTexts,
    settings,
    locale,
    workspace,
    slow,
  };
  const delivery = createDelivery(() => session);
  const status = createStatus(connection, locale, () => statusOf(session));
  const session: Session = {
    ...shared,
    overTime: createOverTime(),
    shown: new WeakMap(),
    delivery,
    status,
    analyses: createAnalyses(shared, () => status.changed()),
    concordances: createConcordances(),
    searchedTexts: createSearchedTexts(),
    indexer: createIndexer(shared, () => status.changed()),
    stale: createStaleIgnores(() => session),
    matcher: createNameMatcher(),
    suspects: createSuspectSearch(corpus.index),
    begun,
    begin,
    names: createThrottle(namesInterval, () => connection.sendNotification(entitiesChangedNotification)),
  };
  corpus.onEdit((edit) => {
    workspace.edited(edit);
    if ((edit.before === undefined) !== (edit.after === undefined)) status.changed();
  });
  corpus.onChange((source, what) => {
    delivery.recheck(source);
    session.stale.recheck();
    if (what === 'names') session.names.call();
  });
  return session;
}

/** Ends timers and threads; nothing is sent afterwards. */
export async function disposeSession(session: Session): Promise<void> {
  const { delivery, stale, status, indexer, workspace, analyses, names, host, kept } = session;
  indexer.dispose();
  workspace.dispose();
  analyses.dispose();
  delivery.dispose();
  stale.dispose();
  status.dispose();
  names.dispose();
  host.analyzer.dispose();
  await kept.flush();
  kept.dispose();
}

/** The folder that the client gives to us alone, for what can be worked out anew (`initializationOptions.storagePath`). */
function storageFolder(options: unknown): string | undefined {
  const given: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'storagePath') : undefined;
  return typeof given === 'string' && given !== '' ? given : undefined;
}

function promiseWithResolve(): { readonly promise: Promise<void>; readonly resolve: () => void } {
  let resolve = (): void => {};
  const promise = new Promise<void>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

function settingsCell(initial: unknown): SettingsCell {
  let current = initial === undefined ? noEditorSettings : readEditorSettings(initial);
  let folders: ReadonlyMap<string, EditorSettings> = new Map();
  return {
    current: () => current,
    of: (folder) => (folder === undefined ? undefined : folders.get(folder)) ?? current,
    replace(settings, byFolder = new Map()) {
      current = settings;
      folders = byFolder;
    },
  };
}
