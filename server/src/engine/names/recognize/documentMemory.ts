import type { RecordedNames } from '../knowledge.ts';
import type { KnownNames } from './lattice.ts';
import type { Candidate } from './recognizeParagraph.ts';
import { createTrie } from './trie.ts';
import { wordClass } from './wordClass.ts';

/** From here on a name is taken as it stands. */
const certain = 2.6;
const enough = 2.2;
const enoughIfRepeated = 1;

/** People whose names the document gives with strong evidence somewhere: bare mentions are theirs too. */
export function certainNames(candidates: readonly Candidate[]): KnownNames | undefined {
  const names = new Set<string>();
  for (const { type, text, score } of candidates) {
    if (type !== 'person' || score < certain) continue;
    names.add(text);
    for (const part of text.split(/[·•・]/u)) if (part.length > 1) names.add(part);
  }
  if (names.size === 0) return undefined;
  return { trie: createTrie([...names].map((name) => [name, wordClass.person] as const)), weight: 5 };
}

/** The names that the document as a whole bears out, as `type text`. */
export function acceptedNames(
  candidates: readonly Candidate[],
  recorded: RecordedNames,
): ReadonlySet<string> {
  const best = new Map<string, { score: number; count: number }>();
  for (const { type, text, score } of candidates) {
    const key = `${type} ${text}`;
    const seen = best.get(key);
    best.set(key, { score: Math.max(score, seen?.score ?? score), count: (seen?.count ?? 0) + 1 });
  }
  const accepted = new Set<string>();
  for (const [key, { score, count }] of best) {
    if (key.startsWith('organization') || score >= enough || (count > 1 && score >= enoughIfRepeated))
      accepted.add(key);
  }
  for (const name of recorded.notNames) {
    accepted.delete(`person ${name}`);
    accepted.delete(`organization ${name}`);
  }
  for (const { type, name, aliases } of recorded.entities) {
    for (const text of [name, ...aliases]) accepted.add(`${type} ${text}`);
  }
  return accepted;
}

/** A candidate's log-odds as a probability. */
export function confidenceOf({ score }: Candidate): number {
  return 1 / (1 + Math.exp(-Math.max(0.2, score)));
}
