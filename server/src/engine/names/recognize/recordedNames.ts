import type { RecordedNames } from '../knowledge.ts';
import type { KnownNames } from './lattice.ts';
import { createTrie } from './trie.ts';
import { wordClass } from './wordClass.ts';

/** The recorded names and aliases as a trie; nothing where none are recorded. */
export function recordedTrie({ entities }: RecordedNames): readonly KnownNames[] {
  if (entities.length === 0) return [];
  const words = entities.flatMap(({ type, name, aliases }) =>
    [name, ...aliases].map((text) => [text, type === 'person' ? wordClass.person : wordClass.body] as const),
  );
  return [{ trie: createTrie(words), weight: 12 }];
}
