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

/** Where a dictionary has a word of several characters over an offset: 1 inside, 0 at its edges. */
export function dictionaryCuts(text: string, segmenter: Segmenter): Uint8Array {
  const inside = new Uint8Array(text.length + 1);
  for (const token of segmenter.segment(text)) {
    if (!isHan(token.text.charCodeAt(0))) continue;
    for (let offset = 1; offset < token.text.length; offset++) inside[token.start + offset] = 1;
  }
  return inside;
}

/** Cuts a paragraph into words. */
export function readWords(
  text: string,
  cuts: Uint8Array,
  decoder: WordDecoder,
  known: readonly KnownNames[],
): Reading {
  const words: Word[] = [];
  for (const { start, end } of cutStretches(text))
    words.push(...decoder.decode(text, start, end, cuts, known));
  return { text, words };
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
