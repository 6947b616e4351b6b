import type { DocumentLayout } from '../layout/layout.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import { type LogicalText, toSource } from '../text/logicalText.ts';
import type { RecordedNames } from './knowledge.ts';
import type { Mention } from './mention.ts';
import { withMissedSpellings } from './missedSpellings.ts';
import {
  createParagraphReadings,
  type ParagraphReadings,
  type TitledName,
} from './tagger/paragraphReadings.ts';
import { readParagraphs } from './tagger/readParagraphs.ts';
import { recordedDecisions } from './tagger/recordedNames.ts';

/** What a recogniser works on. */
export interface RecognizerInput {
  readonly layout: DocumentLayout;
  readonly segmenter: Segmenter;
  readonly recorded: RecordedNames;
  /** Paragraphs that were read before, with the same segmenter. */
  readonly readings?: ParagraphReadings;
}

/** Finds the people and organizations that a document names, in reading order and without overlaps. */
export function recognize({ layout, segmenter, recorded, readings }: RecognizerInput): readonly Mention[] {
  const decide = recordedDecisions(recorded);
  const texts = layout.paragraphs.map(({ logical }) => logical.text);
  const read = readParagraphs(texts, segmenter, readings ?? createParagraphReadings());
  const names = withMissedSpellings(texts, read);
  return layout.paragraphs.flatMap(({ logical }, paragraph) =>
    decide(logical.text, names[paragraph] ?? []).flatMap((name) => mentionOf(logical, paragraph, name)),
  );
}

function mentionOf(logical: LogicalText, paragraph: number, name: TitledName): readonly Mention[] {
  const [piece, ...pieces] = toSource(logical, name.span);
  if (piece === undefined) return [];
  return [
    {
      type: name.type,
      text: name.text.replace(/\s+/gu, /[A-Za-z]\s+[A-Za-z]/u.test(name.text) ? ' ' : ''),
      paragraph,
      logical: name.span,
      pieces: [piece, ...pieces],
      confidence: name.confidence,
      titles: name.titles,
    },
  ];
}
