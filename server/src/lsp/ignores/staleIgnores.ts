import { projectFiles } from '../../project/config.ts';
import type { PlacedIgnore } from '../../project/ignores.ts';
import { publishIgnores } from '../diagnostics/projectProblems.ts';
import type { CorpusFolder } from '../folders.ts';
import type { Session } from '../session.ts';
import { uriBelow } from '../uris.ts';
import { findStale } from './findStale.ts';

/** Keeps watch over the ignore files that are open in the editor, and says which of their entries match nothing. */
export interface StaleIgnores {
  /** The entries of a folder's ignore file, as it stands, that were found to match nothing. */
  of(folder: CorpusFolder): readonly PlacedIgnore[];
  /** Something changed that entries depend on: the open ignore files are looked through again, after a pause. */
  recheck(): void;
  dispose(): void;
}

/** How long nothing must have changed before ignore files are looked through, in milliseconds. */
const pause = 600;

interface Known {
  /** The text of the ignore file that the entries stand in. */
  readonly text: string;
  readonly entries: readonly PlacedIgnore[];
}

/** Starts the watch; `session` is asked for late, since it holds the watch itself. */
export function createStaleIgnores(session: () => Session): StaleIgnores {
  const known = new Map<string, Known>();
  let timer: NodeJS.Timeout | undefined;
  let run = 0;

  const look = async (): Promise<void> => {
    const mine = ++run;
    const current = session();
    const given = () => mine !== run;
    // Names and copies are not all known yet: what they lead to would seem gone.
    if (!isSettled(current)) return recheck();
    for (const { uri } of openIgnoreFiles(current)) {
      const folder = current.folders.all().find((each) => each.uri === uri);
      if (folder === undefined) continue;
      const entries = await findStale(current, folder, given);
      const now = current.folders.all().find((each) => each.uri === uri);
      if (given() || now === undefined || now.ignores.text !== folder.ignores.text) return;
      known.set(uri, { text: folder.ignores.text ?? '', entries });
      publishIgnores(current, now);
    }
  };

  const recheck = (): void => {
    clearTimeout(timer);
    if (openIgnoreFiles(session()).length === 0) return;
    timer = setTimeout(() => {
      look().catch((error: unknown) => {
        session().connection.console.error(`Looking through an ignore file failed: ${String(error)}`);
      });
    }, pause);
  };

  return {
    of({ uri, ignores }) {
      const found = known.get(uri);
      return found !== undefined && found.text === (ignores.text ?? '') ? found.entries : [];
    },
    recheck,
    dispose() {
      run++;
      clearTimeout(timer);
    },
  };
}

function openIgnoreFiles({ folders, documents }: Session): readonly CorpusFolder[] {
  return folders.all().filter(({ uri }) => documents.get(uriBelow(uri, projectFiles.ignores)) !== undefined);
}

function isSettled({ host, indexer }: Session): boolean {
  return host.analyzer.segmenter.settled && indexer.progress() === null;
}
