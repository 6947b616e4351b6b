import { severityOf } from '../../engine/lint/settings.ts';
import { hasEnoughChinese } from '../../project/chinese.ts';
import { everyFile, everyFinding, type PlacedIgnore, placedIgnores } from '../../project/ignores.ts';
import { contextOf, isJudged } from '../eligibility.ts';
import { judge } from '../findings.ts';
import type { CorpusFolder } from '../folders.ts';
import type { Session } from '../session.ts';
import { uriBelow } from '../uris.ts';

/**
 * The entries of a folder's ignore file that match nothing any more: their file is gone, or the rule finds something
 * else in it. An entry whose rule is off, or whose file is left out or cannot be read, is let be: nobody can know.
 * `given` says that nobody waits any more; `step` is called for each file.
 */
export async function findStale(
  session: Session,
  folder: CorpusFolder,
  given: () => boolean,
  step: () => void = () => {},
): Promise<readonly PlacedIgnore[]> {
  const stale: PlacedIgnore[] = [];
  for (const [path, entries] of byPath(folder)) {
    if (given()) return [];
    const judged = await judgedFile(session, uriBelow(folder.uri, path));
    if (judged !== undefined) stale.push(...entries.filter((entry) => !judged(entry)));
    step();
  }
  return stale.sort((a, b) => a.index - b.index);
}

/** How many files the entries of a folder's ignore file are about. */
export function filesWithIgnores(folder: CorpusFolder): number {
  return byPath(folder).size;
}

function byPath({ ignores }: CorpusFolder): ReadonlyMap<string, readonly PlacedIgnore[]> {
  const entries = placedIgnores(ignores.text ?? '').filter(({ path }) => path !== everyFile);
  const groups = new Map<string, PlacedIgnore[]>();
  for (const entry of entries) groups.set(entry.path, [...(groups.get(entry.path) ?? []), entry]);
  return groups;
}

/** Whether an entry still holds for a file. */
type Holds = (entry: PlacedIgnore) => boolean;

/** Undefined where nothing can be said about the file. */
async function judgedFile(session: Session, uri: string): Promise<Holds | undefined> {
  const { place, rules: settings, recorded } = contextOf(session, uri);
  const file = place?.folder.selector.settings(place.path);
  if (file?.included !== true) return undefined;
  const open = session.documents.get(uri);
  if (open !== undefined && !isJudged(session, open)) return undefined;
  const reading =
    open === undefined
      ? await session.host.files.read(uri, file)
      : ({ kind: 'text', text: open.text } as const);
  if (reading.kind === 'missing') return () => false;
  if (reading.kind !== 'text' || !hasEnoughChinese(reading.text)) return undefined;
  const { text } = reading;
  const job = { document: uri, text, recorded, settings, lane: 'index' } as const;
  const analysis = await session.host.analyzer.analyze(job);
  if (analysis === undefined) return undefined;
  const { shown, ignored, accepted } = await judge(session, uri, analysis.facts, analysis.findings);
  const found = [...shown, ...ignored, ...accepted];
  return ({ rule: id, fingerprint }) => {
    const rule = session.host.rules.find((each) => each.id === id);
    // A rule that does not run here, or that this version does not know, may find it once more.
    if (rule === undefined || severityOf(rule, settings) === undefined) return true;
    return found.some(
      (finding) =>
        finding.rule === id && (fingerprint === everyFinding || fingerprint === finding.fingerprint),
    );
  };
}
