import type { RecordedNames } from '../knowledge.ts';
import type { KnownNames } from './lattice.ts';
import type { Candidate } from './recognizeParagraph.ts';
import { introducedForm, isContractionOf, shortFormsOf } from './shortForms.ts';
import { createTrie } from './trie.ts';
import { isOrdinaryWord } from './vocabulary.ts';
import { type WordClass, wordClass } from './wordClass.ts';

/** From here on a person's name speaks for its bare mentions too; log-odds. */
const certain = 2.6;
const enough = 2.3;
const enoughIfRepeated = 1.2;
/** Organizations below these odds need a fuller name that explains them. */
const unexplainedOdds = 0;

/** A paragraph's text with the names that were found in it. */
export interface ParagraphNames {
  readonly text: string;
  readonly candidates: readonly Candidate[];
}

/**
 * What the document says of its names: people whom it names with strong evidence somewhere, whose bare
 * mentions are names too, and the short forms of the institutions that it names in full.
 */
export function learnNames(paragraphs: readonly ParagraphNames[]): readonly KnownNames[] {
  const names = new Set<string>();
  const parts = new Set<string>();
  const forms = new Set<string>();
  for (const { text, candidates } of paragraphs) {
    for (const candidate of candidates) {
      if (candidate.type === 'organization') learnForms(text, candidate, forms);
      else if (candidate.score >= certain && !isOrdinaryWord(candidate.text, 0, candidate.text.length)) {
        names.add(candidate.text);
        if (!nameDot.test(candidate.text)) continue;
        for (const part of candidate.text.split(nameDot)) if (part.length > 1) parts.add(part);
      }
    }
  }
  return [
    ...knownNames(names, wordClass.person, 3),
    ...knownNames(parts, wordClass.person, 1),
    ...knownNames(forms, wordClass.body, 0.5),
  ];
}

function learnForms(text: string, candidate: Candidate, forms: Set<string>): void {
  if (candidate.score <= unexplainedOdds) return;
  for (const form of shortFormsOf(candidate.text)) forms.add(form);
  const introduced = introducedForm(text, candidate.span.end);
  if (introduced !== undefined) forms.add(introduced);
}

const nameDot = /[·•・‧]/u;

function knownNames(names: ReadonlySet<string>, kind: WordClass, weight: number): readonly KnownNames[] {
  if (names.size === 0) return [];
  return [{ trie: createTrie([...names].map((name) => [name, kind] as const)), weight }];
}

/** The names that the document as a whole bears out, as `type text`, with the best log-odds of each. */
export function acceptedNames(
  candidates: readonly Candidate[],
  recorded: RecordedNames,
): ReadonlyMap<string, number> {
  const accepted = new Map<string, number>();
  for (const [key, { score, count, candidate }] of tally(candidates)) {
    const threshold = count > 1 ? enoughIfRepeated : enough;
    if (candidate.type === 'organization' ? score > unexplainedOdds : score >= threshold)
      accepted.set(key, score);
  }
  for (const [key, score] of [...accepted]) {
    if (!key.startsWith('person ') || !nameDot.test(key)) continue;
    for (const part of key.slice('person '.length).split(nameDot)) accepted.set(`person ${part}`, score);
  }
  for (const text of explained(candidates, accepted)) accepted.set(`organization ${text}`, 2);
  for (const name of recorded.notNames) {
    accepted.delete(`person ${name}`);
    accepted.delete(`organization ${name}`);
  }
  for (const { type, name, aliases } of recorded.entities) {
    for (const text of [name, ...aliases]) accepted.set(`${type} ${text}`, 8);
  }
  return accepted;
}

interface Tally {
  readonly candidate: Candidate;
  readonly score: number;
  readonly count: number;
}

function tally(candidates: readonly Candidate[]): ReadonlyMap<string, Tally> {
  const best = new Map<string, Tally>();
  for (const candidate of candidates) {
    const key = `${candidate.type} ${candidate.text}`;
    const seen = best.get(key);
    const score = Math.max(candidate.score, seen?.score ?? candidate.score);
    best.set(key, { candidate, score, count: (seen?.count ?? 0) + 1 });
  }
  return best;
}

/** The unexplained names that a fuller one of the same document explains. */
function explained(candidates: readonly Candidate[], accepted: ReadonlyMap<string, number>): Set<string> {
  const fuller = new Map<string, Set<string>>();
  for (const { type, text } of candidates) {
    if (type !== 'organization' || !accepted.has(`organization ${text}`)) continue;
    for (const name of wholeAndHosts(text)) {
      const ending = name.slice(-2);
      fuller.set(ending, (fuller.get(ending) ?? new Set()).add(name));
    }
  }
  const found = new Set<string>();
  for (const { type, text, score } of candidates) {
    if (type !== 'organization' || score > unexplainedOdds || found.has(text)) continue;
    for (const long of fuller.get(text.slice(-2)) ?? []) {
      if (isContractionOf(text, long)) found.add(text);
    }
  }
  return found;
}

const hostEnd = /(?:中心|医院|学院|大学|协会|委员会|公司)(?=.)/gu;

/** A name, and the institutions that it opens with: the host of a department may be shortened by itself. */
function wholeAndHosts(name: string): readonly string[] {
  return [name, ...[...name.matchAll(hostEnd)].map((match) => name.slice(0, match.index + match[0].length))];
}

/** Log-odds as a probability. */
export function probability(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
