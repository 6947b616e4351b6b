import type { Paragraph } from '../../layout/layout.ts';
import type { TextFacts } from '../../lint/documentFacts.ts';
import { oncePerText } from '../../text/oncePerText.ts';
import { characterCount, hanCount, withoutSpace } from '../../text/scripts.ts';
import {
  isApparatus,
  namesPhotographer,
  namesPicture,
  namesTopic,
  numbersFigure,
  numbersTable,
  pointsAtPicture,
} from './captionWords.ts';
import { withoutSecondCopy } from './doubling.ts';

/** A paragraph that may be a caption. */
export interface CaptionParagraph {
  readonly paragraph: Paragraph;
  /** Its text without blanks and without a second copy printed right behind the first. */
  readonly text: string;
  /** Whether it is a caption even without a second one to compare it with. */
  readonly certain: boolean;
}

// Bounds in characters, from the captions of news pages: shorter ones cannot be told from labels.
const shortestCaption = 4;
/** Characters of the longest caption. */
export const longestCaption = 64;
const longestCaptionLines = 3;
/** Clauses tell a caption from a label once it is as long as this; so does the lack of a sentence end. */
const shortestOfClauses = 10;
const mostClauseMarks = 5;
/** How far prose may be away, in paragraphs, and how much of it there must be. */
const proseReach = 6;
const fewestProse = 2;
/** How many captions may stand one below the other. */
const longestGroup = 3;
/** Characters that a caption without the words of captions has at least, and those that few recurring headings have. */
const shortestPlainCaption = 6;
const longerThanHeading = 7;

/** The paragraphs of a document that may be captions: short, without a sentence end, among prose. */
export function captionParagraphs({ layout: { paragraphs } }: TextFacts): readonly CaptionParagraph[] {
  const prose = paragraphs.map(isProse);
  const firstProse = prose.indexOf(true);
  const captions: CaptionParagraph[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    // What is taken for a heading and stands above all text is the title.
    if (paragraph.kind === 'heading' && index < firstProse) continue;
    // The words are read last: a pattern takes longer than a look at the lines around.
    if (!mayHoldCaption(paragraph) || !standsAmongProse(index, prose)) continue;
    const text = captionIn(paragraph.logical);
    if (text === undefined) continue;
    // A table that goes on over pages has its title on each of them, above its rows.
    if (numbersTable(text) && !(prose[index + 1] ?? true)) continue;
    if (interruptsSentence(index, paragraphs, prose)) continue;
    captions.push({ paragraph, text, certain: isCertain(text, paragraph) });
  }
  return captions;
}

/** Whether a line that the layout reads as the beginning of a paragraph is a caption by its words and its place. */
export function isCaptionAbove(text: string, index: number, { layout: { paragraphs } }: TextFacts): boolean {
  const above = paragraphs[index - 1];
  return (
    characterCount(text) >= shortestOfClauses &&
    readsLikeCaption(text) &&
    (above === undefined || !isProse(above) || isClosed(above))
  );
}

/** A text as a caption without blanks; undefined where it does not read like one. */
const captionIn = oncePerText((source): string | undefined => {
  const text = withoutSpace(withoutSecondCopy(source.trim()));
  return readsLikeCaption(text) && !isOfficeHolder(source, text) ? text : undefined;
});

function mayHoldCaption(paragraph: Paragraph): boolean {
  const { lines, logical } = paragraph;
  return (
    lines.length <= longestCaptionLines &&
    logical.text.length <= longestCaption * 3 &&
    kindAllowsCaption(paragraph) &&
    !/[#|>/*<`{[]/u.test(logical.text.trim().charAt(0))
  );
}

/**
 * Whether the layout takes a paragraph for what captions are taken for; a credit ends a byline, too, and what is as long
 * as a sentence on both sides of its colon is more than a field with its value.
 */
function kindAllowsCaption({ kind, logical: { text } }: Paragraph): boolean {
  if (kind === 'body' || kind === 'caption' || kind === 'heading') return true;
  if (kind === 'byline') return namesPhotographer(text.trim());
  if (kind === 'metadata')
    return numbersFigure(text.trim()) || /^[^：:]{8,}[：:][^：:]{8,}$/u.test(text.trim());
  const trimmed = text.trim();
  const mayBeNumbered = kind === 'listItem' || (kind === 'table' && !/[\t\n]/u.test(trimmed));
  return mayBeNumbered && (numbersFigure(trimmed) || numbersTable(trimmed) || pointsAtPicture(trimmed));
}

const wrongEnd = /[。！？!?；;，,、：:…]$/u;
const listMarker =
  /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|第[一二三四五六七八九十\d]+[章节条款部期]|[•·●◆■*-])/u;
// A mark between digits is part of a number or a time of day.
const stop = /(?<!\d)[，。！？；：,!?;:]|[，。！？；：,!?;:](?!\d)/gu;

function readsLikeCaption(text: string): boolean {
  if (wrongEnd.test(text.slice(-1))) return false;
  const length = characterCount(text);
  if (length < shortestCaption || length > longestCaption) return false;
  const han = hanCount(text);
  if (han < 4 || (han * 2 < length && !numbersFigure(text)) || listMarker.test(text)) return false;
  if (isApparatus(text) && !numbersFigure(text)) return false;
  const marks = text.match(stop)?.length ?? 0;
  if (marks > 1 && (marks > mostClauseMarks || length < shortestOfClauses)) return false;
  return namesPicture(text) || (length >= shortestPlainCaption && !namesTopic(text));
}

const twoWords = /^\s*\p{Script=Han}{2,6}\s+\p{Script=Han}{2,4}\s*$/u;

/** Whether a line is an office and a name, as a list or a signature has it (馆长　诸葛望舒), and shows no picture. */
function isOfficeHolder(line: string, text: string): boolean {
  return twoWords.test(line) && !namesPicture(text);
}

/** Whether a line that reads like a caption cannot be a heading: by its words, its length or its layout. */
function isCertain(text: string, { kind }: Paragraph): boolean {
  return (
    namesPicture(text) ||
    numbersTable(text) ||
    kind === 'caption' ||
    characterCount(text) >= longerThanHeading
  );
}

const sentenceEnd = /[。！？!?…]["”’」』）)]*$/u;

/** Whether a paragraph is running text. */
function isProse({ logical, kind }: Paragraph): boolean {
  return (kind === 'body' || kind === 'listItem') && readsLikeProse(logical);
}

const readsLikeProse = oncePerText((source) => {
  const text = source.trim();
  return text.length >= 40 || (text.length >= 12 && sentenceEnd.test(text));
});

/** Whether running text is near, and nothing but other short lines between it and this one. */
function standsAmongProse(index: number, prose: readonly boolean[]): boolean {
  let near = 0;
  for (let other = index - proseReach; other <= index + proseReach; other++) if (prose[other]) near++;
  if (near < fewestProse) return false;
  for (let step = 1; step <= longestGroup; step++)
    if (prose[index - step] || prose[index + step]) return true;
  return false;
}

/** Whether the text above goes on below: a running head between two halves of a sentence is no caption. */
function interruptsSentence(
  index: number,
  paragraphs: readonly Paragraph[],
  prose: readonly boolean[],
): boolean {
  const above = paragraphs[index - 1];
  if (above === undefined || prose[index - 1] !== true || isClosed(above)) return false;
  // A long caption in the row of this one has no full stop either; it stands below text that has.
  const higher = paragraphs[index - 2];
  return !(
    above.lines.length === 1 &&
    higher !== undefined &&
    prose[index - 2] === true &&
    isClosed(higher) &&
    captionIn(above.logical) !== undefined
  );
}

function isClosed({ logical: { text } }: Paragraph): boolean {
  return /[。！？!?…：:；;.]["”’」』）)]*$/u.test(text.trim());
}
