import type { DocumentLayout, Paragraph } from '../layout/layout.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import { type LogicalText, toSource } from '../text/logicalText.ts';
import { oncePerText } from '../text/oncePerText.ts';
import type { Span } from '../text/span.ts';
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
  const mentions: Mention[] = [];
  for (const paragraph of layout.paragraphs) {
    const named = decide(paragraph.logical.text, names[paragraph.index] ?? []);
    for (const mention of mentionsIn(paragraph, named)) mentions.push(mention);
  }
  return mentions;
}

/** The mentions that were placed last in a paragraph, wherever that stands now. */
interface PlacedMentions {
  names: readonly TitledName[];
  /** Index and first offset of the paragraph. */
  index: number;
  start: number;
  mentions: readonly Mention[];
}

const placedMentions = oncePerText((): PlacedMentions => ({ names: [], index: 0, start: 0, mentions: [] }));

/** The mentions of some names in a paragraph. Where the same names were placed there before, they have moved at most. */
function mentionsIn(paragraph: Paragraph, names: readonly TitledName[]): readonly Mention[] {
  if (names.length === 0) return [];
  const { logical, index } = paragraph;
  const { start } = paragraph.span;
  const last = placedMentions(logical);
  if (last.names !== names) {
    const mentions = names.flatMap((name) => mentionOf(logical, index, name));
    return Object.assign(last, { names, index, start, mentions }).mentions;
  }
  if (last.index === index && last.start === start) return last.mentions;
  const units = start - last.start;
  const mentions = last.mentions.map((mention) => movedMention(mention, index, units));
  return Object.assign(last, { index, start, mentions }).mentions;
}

function movedMention(mention: Mention, paragraph: number, units: number): Mention {
  const moved = ({ start, end }: Span): Span => ({ start: start + units, end: end + units });
  const [first, ...rest] = mention.pieces;
  return { ...mention, paragraph, pieces: [moved(first), ...rest.map(moved)] };
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
