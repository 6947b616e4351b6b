import { characterSegmenter } from '../../segment/characterSegmenter.ts';
import type { Segmenter } from '../../segment/segmenter.ts';
import type { Span } from '../../text/span.ts';
import type { EntityType } from '../mention.ts';
import { isHan } from './characters.ts';
import type { KnownNames, WordDecoder } from './lattice.ts';
import type { Reading } from './organizationRun.ts';
import { findOrganizations } from './organizations.ts';
import { penNameAt } from './penNames.ts';
import { personScoreAt } from './personEvidence.ts';
import { cutStretches } from './stretches.ts';
import { titlesAround } from './titlesAround.ts';
import { type Trie, trieRoot } from './trie.ts';
import { type Word, wordClass } from './wordClass.ts';

/** A name in a paragraph, before the document has had its say. */
export interface Candidate {
  readonly type: EntityType;
  readonly span: Span;
  readonly text: string;
  /** Log-odds for persons; organizations carry their confidence as log-odds too. */
  readonly score: number;
  readonly titles: readonly string[];
}

const noCuts = new Uint8Array(0);

/** Where a dictionary has a word of several characters over an offset: 1 inside, 0 at its edges. */
export function dictionaryCuts(text: string, segmenter: Segmenter): Uint8Array {
  if (segmenter === characterSegmenter) return noCuts;
  const inside = new Uint8Array(text.length + 1);
  for (const token of segmenter.segment(text)) {
    if (!isHan(token.text.charCodeAt(0))) continue;
    for (let offset = 1; offset < token.text.length; offset++) inside[token.start + offset] = 1;
  }
  return inside;
}

/** A paragraph that has been cut into words, stretch by stretch, so that a stretch can be read again alone. */
export interface ParagraphWords {
  readonly text: string;
  readonly stretches: readonly { readonly span: Span; readonly words: readonly Word[] }[];
}

/** Cuts a paragraph into words. */
export function readWords(
  text: string,
  cuts: Uint8Array,
  decoder: WordDecoder,
  known: readonly KnownNames[],
): ParagraphWords {
  const stretches = cutStretches(text).map((span) => ({
    span,
    words: decoder.decode(text, span.start, span.end, cuts, known),
  }));
  return { text, stretches };
}

/** Reads those stretches again in which a newly learnt name stands; the paragraph itself where none does. */
export function readAgain(
  paragraph: ParagraphWords,
  cuts: Uint8Array,
  decoder: WordDecoder,
  learnt: readonly KnownNames[],
  recorded: readonly KnownNames[],
): ParagraphWords {
  const { text } = paragraph;
  let changed = false;
  const stretches = paragraph.stretches.map((stretch) => {
    const { start, end } = stretch.span;
    if (!learnt.some(({ trie }) => holdsWord(trie, text, start, end))) return stretch;
    changed = true;
    return { span: stretch.span, words: decoder.decode(text, start, end, cuts, [...recorded, ...learnt]) };
  });
  return changed ? { text, stretches } : paragraph;
}

function holdsWord(trie: Trie, text: string, start: number, end: number): boolean {
  for (let index = start; index < end; index++) {
    let node = trieRoot;
    for (let next = index; next < end; next++) {
      node = trie.next(node, text.charCodeAt(next));
      if (node === 0) break;
      if (trie.value(node) !== 0) return true;
    }
  }
  return false;
}

/** The words of a paragraph as the grammars read them. */
export function readingOf({ text, stretches }: ParagraphWords): Reading {
  return { text, words: stretches.flatMap(({ words }) => words) };
}

/** The names in a paragraph that has been cut into words, in order and disjoint. */
export function candidatesOf(reading: Reading): readonly Candidate[] {
  const { text, words } = reading;
  const candidates: Candidate[] = [];
  let next = 0;
  for (const run of [...findOrganizations(reading), undefined]) {
    const limit = run?.first ?? words.length;
    for (; next < limit; next++) {
      const penName = penNameAt(reading, next);
      const word = words[next];
      if (penName !== undefined) candidates.push(personAt(reading, next, penName.span, certainPenName));
      else if (word?.kind === wordClass.person) {
        candidates.push(personAt(reading, next, word, personScoreAt(reading, next)));
      }
    }
    if (run === undefined) continue;
    const start = words[run.first]?.start ?? 0;
    const end = words[run.last]?.end ?? start;
    candidates.push({
      type: 'organization',
      span: { start, end },
      text: text.slice(start, end),
      score: Math.log(run.confidence / (1 - run.confidence)),
      titles: [],
    });
    next = run.last + 1;
  }
  return candidates;
}

/** What a byline says for a pen name, in log-odds. */
const certainPenName = 3;

function personAt(reading: Reading, index: number, { start, end }: Span, score: number): Candidate {
  return {
    type: 'person',
    span: { start, end },
    text: reading.text.slice(start, end),
    score,
    titles: titlesAround(reading, index),
  };
}
