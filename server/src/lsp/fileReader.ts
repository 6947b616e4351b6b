import type { RecordedNames } from '../engine/names/knowledge.ts';
import { changedSpellings, spellingSearch } from '../engine/names/recordedChange.ts';
import { oncePer } from '../engine/once.ts';
import type { Recipe } from '../host/keptWork.ts';
import { hasEnoughChinese } from '../project/chinese.ts';
import type { DocumentSummary } from '../service/documentSummary.ts';
import { contextOf } from './eligibility.ts';
import { failureReason } from './failureReason.ts';
import type { SkippedFile } from './indexer.ts';
import { createLastLooks } from './lastLook.ts';
import type { Session } from './session.ts';

type ReaderSource = Pick<
  Session,
  'host' | 'folders' | 'documents' | 'corpus' | 'kept' | 'settings' | 'workspace'
>;

/** Takes files into the index. */
export interface FileReader {
  /**
   * Reads a file, or takes in what was kept of its text, or forgets it when it is gone. `given` tells when the run has been given
   * up; `anew`: nothing that was kept is believed.
   */
  readonly read: (uri: string, given: () => boolean, anew: boolean) => Promise<void>;
  readonly forget: (uri: string) => void;
}

/** Starts with an index that is empty. Files that cannot be read are noted in `skipped`. */
export function createFileReader(source: ReaderSource, skipped: Map<string, SkippedFile>): FileReader {
  const { host, documents, corpus, kept, workspace } = source;
  const taken = recipesOfFiles(source);
  const looks = createLastLooks();

  const drop = (uri: string): void => {
    taken.delete(uri);
    corpus.remove(uri);
    workspace.forget(uri);
  };
  const forget = (uri: string): void => {
    looks.giveUp(uri);
    skipped.delete(uri);
    drop(uri);
  };

  const segmenterId = (): string => {
    const { id, settled } = host.analyzer.segmenter;
    return settled ? id : (host.likelySegmenter ?? id);
  };

  const take = (summary: DocumentSummary, digest: string, recipe: Recipe): void => {
    const { document } = summary.record;
    if (!has(document, digest, recipe)) {
      taken.set(document, recipe);
      corpus.setKept(summary, digest);
    }
    workspace.take(document, summary);
  };
  /** Whether the index has this very reading of a document. */
  const has = (uri: string, digest: string, { segmenter, recorded }: Recipe): boolean => {
    const before = taken.get(uri);
    return corpus.digestAt(uri) === digest && before?.segmenter === segmenter && before.recorded === recorded;
  };
  /** Takes a document in whose text was read before; tells whether it was. */
  const recall = (uri: string, digest: string, recipe: Recipe): boolean => {
    if (!workspace.on && has(uri, digest, recipe)) return true;
    const summary = kept.summary(uri, digest, recipe, workspace.on);
    if (summary === undefined) return false;
    skipped.delete(uri);
    if (summary === 'silent') drop(uri);
    else take(summary, digest, recipe);
    return true;
  };

  const carry = createCarrying(source, taken);

  const look = async (uri: string, given: () => boolean, anew: boolean): Promise<void> => {
    const { place, file, rules, recorded } = contextOf(source, uri);
    if (place === undefined || !file.included) return forget(uri);
    const recipe: Recipe = { segmenter: segmenterId(), recorded, settings: rules };
    const gone = () => given() || documents.get(uri) !== undefined;
    const stamp = await host.files.stampOf(uri);
    if (gone()) return;
    const known = stamp === undefined || anew ? undefined : kept.digestAt(uri, file, stamp);
    if (known !== undefined && recall(uri, known, recipe)) return;
    // Without the dictionary everything would have to be read twice.
    if (!host.analyzer.segmenter.settled) return;
    const reading = await host.files.read(uri, file);
    if (gone()) return;
    if (reading.kind === 'refused') skipped.set(uri, reading);
    else skipped.delete(uri);
    if (reading.kind === 'refused' && reading.tooLarge !== undefined) {
      taken.delete(uri);
      corpus.remove(uri);
      return workspace.refuse(uri, reading.tooLarge);
    }
    if (reading.kind !== 'text') return drop(uri);
    const { text } = reading;
    const digest = kept.digestOf(text);
    if (stamp !== undefined) kept.noteDigest(uri, file, stamp, digest);
    if (!anew && (recall(uri, digest, recipe) || carry(uri, digest, recipe, text))) return;
    if (!hasEnoughChinese(text)) {
      kept.keepSilence(digest);
      return drop(uri);
    }
    const job = {
      document: uri,
      text,
      recorded,
      settings: rules,
      judged: workspace.on,
      lane: 'index',
    } as const;
    const summary = await host.analyzer.summarize(job).catch((error: unknown) => {
      skipped.set(uri, { reason: failureReason(error) });
      drop(uri);
      throw error;
    });
    if (summary === undefined) return;
    // The segmenter may have died meanwhile; then it is not known which one has read the text.
    const certain = segmenterId() === recipe.segmenter && summary.incomplete !== true;
    const small = certain ? kept.keepSummary(digest, recipe, summary) : summary;
    if (!gone()) take(small, digest, recipe);
  };

  return { read: (uri, given, anew) => look(uri, looks.begin(uri, given), anew), forget };
}

/** What the records of the index that came of files depend on besides the texts. */
function recipesOfFiles({ corpus, documents }: ReaderSource): Map<string, Recipe> {
  const taken = new Map<string, Recipe>();
  // A record that came of an open document says nothing of when its file was read, nor of what was found then.
  corpus.onEdit(({ uri }) => {
    if (documents.get(uri) !== undefined) taken.delete(uri);
  });
  return taken;
}

/** Leaves a document as it is whose text reads the same with these names as with others before; tells whether it did. */
type Carry = (uri: string, digest: string, recipe: Recipe, text: string) => boolean;

function createCarrying({ corpus, kept, workspace }: ReaderSource, taken: Map<string, Recipe>): Carry {
  return (uri, digest, recipe, text) => {
    const before = corpus.digestAt(uri) === digest ? taken.get(uri) : undefined;
    if (before === undefined || before.segmenter !== recipe.segmenter) return false;
    if (differsIn(before.recorded, recipe.recorded)(text)) return false;
    // What the document rules found depends on settings, too.
    if (workspace.on && !(workspace.findings.has(uri) && equalRules(before, recipe))) return false;
    taken.set(uri, recipe);
    // The next session begins with these names.
    const known = kept.summary(uri, digest, { ...recipe, recorded: before.recorded }, workspace.on);
    if (known !== undefined && known !== 'silent') kept.keepSummary(digest, recipe, known);
    return true;
  };
}

/** Whether a text may be read otherwise with one record than with another one; looked into once for a pair. */
const searches = oncePer((before: RecordedNames) =>
  oncePer((after: RecordedNames) => spellingSearch(changedSpellings(before, after))),
);

function equalRules(a: Recipe, b: Recipe): boolean {
  return JSON.stringify([...a.settings]) === JSON.stringify([...b.settings]);
}

function differsIn(before: RecordedNames, after: RecordedNames): (text: string) => boolean {
  return searches(before)(after);
}
