import type { Diagnostic } from 'vscode-languageserver';
import type { SizeLimit } from '../../host/ports.ts';
import { isAccepted } from '../../project/baseline.ts';
import type { Ignore } from '../../project/ignores.ts';
import { everyFile, suppress } from '../../project/ignores.ts';
import {
  mergePlaced,
  noPackedFindings,
  type PackedFindings,
  unpackFindings,
} from '../../service/placedFinding.ts';
import { placedDiagnostic } from '../diagnostics/toDiagnostic.ts';
import { hashOf, hashOfBytes } from '../hash.ts';
import { capDiagnostics } from '../limits/capDiagnostics.ts';
import { tooLargeDiagnostic } from '../limits/tooLargeDiagnostic.ts';
import type { Session } from '../session.ts';

/** What is known of a file that is not open: what was found in it, or that it is too large to be read. */
type Entry =
  | {
      readonly kind: 'read';
      readonly document: PackedFindings;
      readonly corpus: PackedFindings;
      /** Of both: equal findings have equal names. */
      readonly name: string;
    }
  | { readonly kind: 'tooLarge'; readonly size: SizeLimit };

/** The findings of files that are not open. They are kept packed; facts and texts are not kept. */
export interface ClosedFindings {
  uris(): Iterable<string>;
  has(uri: string): boolean;
  /** What the document rules found. What the corpus rules found before stays until they are asked again. Tells whether it is news. */
  setDocument(uri: string, findings: PackedFindings): boolean;
  setCorpus(uri: string, findings: PackedFindings): boolean;
  setTooLarge(uri: string, size: SizeLimit): boolean;
  remove(uri: string): boolean;
  clear(): void;
  /** A name for what there is to report: it changes whenever that does. Undefined where there is nothing. */
  resultId(session: Session, uri: string): string | undefined;
  report(session: Session, uri: string): Diagnostic[];
}

/** Starts without any findings. */
export function createClosedFindings(): ClosedFindings {
  const entries = new Map<string, Entry>();
  const ignoredNames = createIgnoredNames();

  const setRead = (uri: string, document: PackedFindings, corpus: PackedFindings): boolean => {
    const name = document.length + corpus.length === 0 ? '' : `${nameOf(document)}${nameOf(corpus)}`;
    const before = entries.get(uri);
    if (before?.kind === 'read' && before.name === name) return false;
    entries.set(uri, { kind: 'read', document, corpus, name });
    return name !== '' || before !== undefined;
  };
  const readEntry = (uri: string) => {
    const entry = entries.get(uri);
    return entry?.kind === 'read' ? entry : undefined;
  };

  return {
    uris: () => entries.keys(),
    has: (uri) => entries.has(uri),
    setDocument: (uri, findings) => setRead(uri, findings, readEntry(uri)?.corpus ?? noPackedFindings),
    setCorpus(uri, findings) {
      const entry = readEntry(uri);
      return entry !== undefined && setRead(uri, entry.document, findings);
    },
    setTooLarge(uri, size) {
      const before = entries.get(uri);
      entries.set(uri, { kind: 'tooLarge', size });
      return (
        before?.kind !== 'tooLarge' || before.size.size !== size.size || before.size.limit !== size.limit
      );
    },
    remove: (uri) => entries.delete(uri),
    clear: () => entries.clear(),
    resultId(session, uri) {
      const entry = entries.get(uri);
      if (entry === undefined) return undefined;
      if (entry.kind === 'tooLarge') return hashOf(`${session.locale()} ${JSON.stringify(entry.size)}`);
      if (entry.name === '') return undefined;
      const ignored = ignoredNames(session, uri);
      return hashOf(`${session.locale()} ${entry.name} ${ignored} ${acceptedNames(session, uri)}`);
    },
    report(session, uri) {
      const entry = entries.get(uri);
      if (entry === undefined) return [];
      if (entry.kind === 'tooLarge') return [tooLargeDiagnostic(session, entry.size)];
      const all = mergePlaced(unpackFindings(entry.document), unpackFindings(entry.corpus));
      const place = session.folders.locate(uri);
      const shown =
        place === undefined
          ? all
          : suppress(all, place.folder.ignores.value, place.path).filter(
              (finding) => !isAccepted(place.folder.baseline.value, finding, place.path),
            );
      return capDiagnostics(
        session,
        shown.map((finding) => placedDiagnostic(session, uri, finding)),
      );
    },
  };
}

function nameOf(packed: PackedFindings): string {
  return hashOfBytes(packed);
}

/** What a person ignores in a file, as one text; the list is gone through once for all files. */
function createIgnoredNames(): (session: Session, uri: string) => string {
  const known = new WeakMap<readonly Ignore[], ReadonlyMap<string, string>>();
  return (session, uri) => {
    const place = session.folders.locate(uri);
    if (place === undefined) return '';
    const ignores = place.folder.ignores.value;
    let byPath = known.get(ignores);
    if (byPath === undefined) {
      const names = new Map<string, string>();
      for (const { path, rule, fingerprint } of ignores) {
        names.set(path, `${names.get(path) ?? ''} ${rule}:${fingerprint}`);
      }
      byPath = names;
      known.set(ignores, byPath);
    }
    return [place.path, everyFile].map((path) => byPath.get(path) ?? '').join(' ');
  };
}

/** What the baseline has accepted in a file, as one text. */
function acceptedNames({ folders }: Session, uri: string): string {
  const place = folders.locate(uri);
  const rules = place?.folder.baseline.value.get(place.path) ?? new Map<string, ReadonlySet<string>>();
  return [...rules].map(([rule, fingerprints]) => `${rule}:${[...fingerprints].join(' ')}`).join(' ');
}
