import { blockingKeys } from '../names/blocking.ts';
import { createSounds } from '../names/compare/sounds.ts';
import type { EntityType } from '../names/mention.ts';
import type { SpellingCount } from './corpusView.ts';
import type { DocumentRecord } from './documentRecord.ts';
import { type EntityKey, entityKey, parseEntityKey } from './entityKey.ts';

/** How often each spelling is used in each document, and which spellings are near one another. */
export interface SpellingTable {
  /** Replaces what a document spells. Returns the spellings whose number of mentions changed. */
  replace(
    document: string,
    before: DocumentRecord | undefined,
    after: DocumentRecord | undefined,
  ): ReadonlySet<EntityKey>;
  similar(type: EntityType, name: string): readonly SpellingCount[];
  /** The documents that use a spelling, in the order of their names: what is read of them must not depend on when they came. */
  documentsOf(key: EntityKey): Iterable<string>;
}

interface Usage {
  readonly documents: Map<string, number>;
  /** The documents in order; undefined until somebody asks for them, and after one has come or gone. */
  ordered: readonly string[] | undefined;
  mentions: number;
  /** Where its neighbours are found; empty until somebody asks for neighbours. */
  blocks: readonly string[];
}

/**
 * Starts an empty table. Spellings are put into blocks when neighbours are first asked for, so that reading a
 * corpus does not wait for it.
 */
export function createSpellingTable(): SpellingTable {
  const usages = new Map<EntityKey, Usage>();
  const blocks = new Map<string, Set<EntityKey>>();
  const sounds = createSounds();

  const waiting = new Set<EntityKey>();

  const open = (key: EntityKey): Usage => {
    const known = usages.get(key);
    if (known !== undefined) return known;
    const usage: Usage = { documents: new Map(), ordered: undefined, mentions: 0, blocks: [] };
    usages.set(key, usage);
    waiting.add(key);
    return usage;
  };
  const close = (key: EntityKey, usage: Usage): void => {
    usages.delete(key);
    waiting.delete(key);
    for (const block of usage.blocks) {
      const met = blocks.get(block);
      met?.delete(key);
      if (met?.size === 0) blocks.delete(block);
    }
  };
  const blocksOf = (type: EntityType, name: string): readonly string[] =>
    blockingKeys(type, name, sounds).map((block) => `${type} ${block}`);
  const seat = (key: EntityKey): void => {
    const usage = usages.get(key);
    if (usage === undefined) return;
    const { type, name } = parseEntityKey(key);
    usage.blocks = blocksOf(type, name);
    for (const block of usage.blocks) {
      const met = blocks.get(block);
      if (met === undefined) blocks.set(block, new Set([key]));
      else met.add(key);
    }
  };

  return {
    replace(document, before, after) {
      const [old, fresh] = [countSpellings(before), countSpellings(after)];
      const touched = new Set<EntityKey>();
      for (const key of new Set([...old.keys(), ...fresh.keys()])) {
        const count = fresh.get(key) ?? 0;
        if (count === (old.get(key) ?? 0)) continue;
        touched.add(key);
        const usage = open(key);
        usage.mentions += count - (usage.documents.get(document) ?? 0);
        if (count > 0 !== usage.documents.has(document)) usage.ordered = undefined;
        if (count > 0) usage.documents.set(document, count);
        else usage.documents.delete(document);
        if (usage.documents.size === 0) close(key, usage);
      }
      return touched;
    },
    similar(type, name) {
      for (const key of waiting) seat(key);
      waiting.clear();
      const keys = new Set<EntityKey>();
      const known = usages.get(entityKey(type, name));
      for (const block of known?.blocks ?? blocksOf(type, name)) {
        for (const key of blocks.get(block) ?? []) keys.add(key);
      }
      return [...keys].sort().flatMap((key): SpellingCount[] => {
        const usage = usages.get(key);
        if (usage === undefined) return [];
        return [{ ...parseEntityKey(key), mentions: usage.mentions, documents: usage.documents.size }];
      });
    },
    documentsOf(key) {
      const usage = usages.get(key);
      if (usage === undefined) return [];
      usage.ordered ??= [...usage.documents.keys()].sort();
      return usage.ordered;
    },
  };
}

function countSpellings(record: DocumentRecord | undefined): ReadonlyMap<EntityKey, number> {
  const counts = new Map<EntityKey, number>();
  for (const { type, surfaces } of record?.entities ?? []) {
    for (const { text, mentions } of surfaces) {
      const key = entityKey(type, text);
      counts.set(key, (counts.get(key) ?? 0) + mentions.length);
    }
  }
  return counts;
}
