import type { Span } from '../../text/span.ts';
import type { EntityType } from '../mention.ts';
import type { WordDecoder } from './lattice.ts';
import type { Reading } from './organizationRun.ts';
import { findOrganizations } from './organizations.ts';
import { penNameAt } from './penNames.ts';
import { personScoreAt } from './personEvidence.ts';
import { cutStretches } from './stretches.ts';
import { type Word, wordClass } from './wordClass.ts';

/** A name as the written grammars see it. */
export interface Candidate {
  readonly type: EntityType;
  readonly span: Span;
  readonly text: string;
  /** Log-odds for persons; organizations carry their confidence as log-odds too. */
  readonly score: number;
}

/** The names that the written grammars of people and institutions see in a text, in order and disjoint. */
export function grammarNames(decoder: WordDecoder, text: string): readonly Candidate[] {
  const words: Word[] = [];
  for (const { start, end } of cutStretches(text))
    for (const word of decoder.decode(text, start, end)) words.push(word);
  return candidatesOf({ text, words });
}

function candidatesOf(reading: Reading): readonly Candidate[] {
  const { text, words } = reading;
  const candidates: Candidate[] = [];
  let next = 0;
  for (const run of [...findOrganizations(reading), undefined]) {
    const limit = run?.first ?? words.length;
    for (; next < limit; next++) {
      const penName = penNameAt(reading, next);
      const word = words[next];
      if (penName !== undefined) candidates.push(personAt(reading, penName.span, certainPenName));
      else if (word?.kind === wordClass.person) {
        candidates.push(personAt(reading, word, personScoreAt(reading, next)));
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
    });
    next = run.last + 1;
  }
  return candidates;
}

/** What a byline says for a pen name, in log-odds. */
const certainPenName = 3;

function personAt(reading: Reading, { start, end }: Span, score: number): Candidate {
  return {
    type: 'person',
    span: { start, end },
    text: reading.text.slice(start, end),
    score,
  };
}
