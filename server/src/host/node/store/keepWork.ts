import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Finding } from '../../../engine/lint/finding.ts';
import type { RuleSettings } from '../../../engine/lint/settings.ts';
import type { RecordedNames } from '../../../engine/names/knowledge.ts';
import { oncePer } from '../../../engine/once.ts';
import type { KeptNames, KeptWork, Recipe } from '../../keptWork.ts';
import type { AnalysisStore, ReadOptions, StoreKey } from '../../ports.ts';
import { packSummary, unpackSummary } from './packedSummary.ts';

const silence = new Uint8Array(0);

/** Keeps work in a store. `engine` names the program that does it. */
export function keepWork(store: AnalysisStore, engine: string): KeptWork {
  const recordedKey = oncePer((recorded: RecordedNames) => JSON.stringify(recorded));
  const namesKey = (kind: string, digest: string, { segmenter, recorded }: Recipe): StoreKey =>
    store.keyOf(kind, engine, segmenter, recordedKey(recorded), digest);
  const findingsKey = (digest: string, recipe: Recipe): StoreKey =>
    store.keyOf('findings', namesKey('', digest, recipe), settingsKey(recipe.settings));
  /** Findings as a closed file has them; the first byte tells whether the text spells a name in two ways. */
  const placedKey = (digest: string, recipe: Recipe): StoreKey =>
    store.keyOf('placed', findingsKey(digest, recipe));
  const stampKey = (uri: string, { encoding, maxFileSize }: ReadOptions): StoreKey =>
    store.keyOf('stamp', engine, uri, encoding ?? '', String(maxFileSize));
  const silentKey = (digest: string): StoreKey => store.keyOf('silent', engine, digest);
  const valueKey = (parts: readonly string[]): StoreKey => store.keyOf('value', engine, ...parts);

  return {
    lasts: store.lasts,
    digestOf: (text) => store.keyOf('text', text),
    digestAt(uri, options, stamp) {
      const [known, digest] = textOf(store.get(stampKey(uri, options))).split('\n');
      return known === stamp ? digest : undefined;
    },
    noteDigest(uri, options, stamp, digest) {
      store.set(stampKey(uri, options), Buffer.from(`${stamp}\n${digest}`));
    },
    summary(document, digest, recipe, judged) {
      const packed = store.get(namesKey('summary', digest, recipe));
      if (packed !== undefined) {
        const summary = sound(() => unpackSummary(document, packed));
        const placed = judged ? store.get(placedKey(digest, recipe)) : undefined;
        if (!judged || summary === undefined) return summary;
        const [inConflict] = placed ?? [];
        return placed && { ...summary, findings: placed.subarray(1), inConflict: inConflict === 1 };
      }
      return store.get(silentKey(digest)) === undefined ? undefined : 'silent';
    },
    keepSummary(digest, recipe, summary) {
      const packed = packSummary(summary);
      store.set(namesKey('summary', digest, recipe), packed);
      const { findings, inConflict } = summary;
      if (findings !== undefined) {
        const placed = Buffer.concat([Uint8Array.of(inConflict === true ? 1 : 0), findings]);
        store.set(placedKey(digest, recipe), placed);
      }
      return { ...summary, ...unpackSummary(summary.record.document, packed) };
    },
    keepSilence: (digest) => store.set(silentKey(digest), silence),
    findings: (digest, recipe) =>
      // What was kept under this key was a list of findings.
      unpackJson(store.get(findingsKey(digest, recipe))) as readonly Finding[] | undefined,
    keepFindings: (digest, recipe, findings) => store.set(findingsKey(digest, recipe), packJson(findings)),
    names: (digest, recipe) =>
      unpackJson(store.get(namesKey('names', digest, recipe))) as KeptNames | undefined,
    keepNames: (digest, recipe, { mentions, entities, conflicts }) =>
      store.set(namesKey('names', digest, recipe), packJson({ mentions, entities, conflicts })),
    value: (...parts) => unpackJson(store.get(valueKey(parts))),
    keepValue: (value, ...parts) => store.set(valueKey(parts), packJson(value)),
    flush: () => store.flush(),
    dispose: () => store.dispose(),
  };
}

/** Severities and options in an order of their own. */
function settingsKey(settings: RuleSettings): string {
  const sorted = <T>(entries: Iterable<readonly [string, T]>) =>
    [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify(
    sorted(settings).map(([id, { severity, options }]) => [id, severity, sorted(Object.entries(options))]),
  );
}

/** Level 1: five times smaller in a fifth of a millisecond. */
function packJson(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: 1 });
}

function unpackJson(packed: Uint8Array | undefined): unknown {
  if (packed === undefined) return undefined;
  return sound((): unknown => JSON.parse(inflateRawSync(packed).toString('utf8')));
}

/** What cannot be read is not there. */
function sound<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

function textOf(bytes: Uint8Array | undefined): string {
  return bytes === undefined ? '' : Buffer.from(bytes).toString('utf8');
}
