import type { DocumentLayout } from '../layout/layout.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import { toSource } from '../text/logicalText.ts';
import type { TextModel } from '../text/textModel.ts';
import type { RecordedNames } from './knowledge.ts';
import type { Mention } from './mention.ts';
import { acceptedNames, learnNames, probability } from './recognize/documentMemory.ts';
import { createWordDecoder } from './recognize/lattice.ts';
import {
  type Candidate,
  candidatesOf,
  dictionaryCuts,
  readAgain,
  readingOf,
  readWords,
} from './recognize/recognizeParagraph.ts';
import { recordedTrie } from './recognize/recordedNames.ts';

/** What a recogniser works on. */
export interface RecognizerInput {
  readonly model: TextModel;
  readonly layout: DocumentLayout;
  readonly segmenter: Segmenter;
  readonly recorded: RecordedNames;
}

/** Finds the people and organizations that a document names, in reading order and without overlaps. */
export function recognize(input: RecognizerInput): readonly Mention[] {
  const { paragraphs } = input.layout;
  const decoder = createWordDecoder();
  const recorded = recordedTrie(input.recorded);
  const read = paragraphs.map(({ logical }) => {
    const cuts = dictionaryCuts(logical.text, input.segmenter);
    const words = readWords(logical.text, cuts, decoder, recorded);
    return { cuts, words, candidates: candidatesOf(readingOf(words)) };
  });
  const learnt = learnNames(read.map(({ words, candidates }) => ({ text: words.text, candidates })));
  const second = read.map(({ cuts, words, candidates }) => {
    const again = readAgain(words, cuts, decoder, learnt, recorded);
    return again === words ? candidates : candidatesOf(readingOf(again));
  });
  const accepted = acceptedNames(second.flat(), input.recorded);
  return second.flatMap((candidates, paragraph) =>
    candidates.flatMap((candidate) => mentionOf(input, paragraph, candidate, accepted)),
  );
}

function mentionOf(
  { layout }: RecognizerInput,
  paragraph: number,
  candidate: Candidate,
  accepted: ReadonlyMap<string, number>,
): readonly Mention[] {
  const logical = layout.paragraphs[paragraph]?.logical;
  const odds = accepted.get(`${candidate.type} ${candidate.text}`);
  if (logical === undefined || odds === undefined) return [];
  const [piece, ...pieces] = toSource(logical, candidate.span);
  if (piece === undefined) return [];
  return [
    {
      type: candidate.type,
      text: candidate.text.replace(/\s+/gu, /[A-Za-z]\s+[A-Za-z]/u.test(candidate.text) ? ' ' : ''),
      paragraph,
      logical: candidate.span,
      pieces: [piece, ...pieces],
      confidence: probability(odds),
      titles: candidate.titles,
    },
  ];
}
