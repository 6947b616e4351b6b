import type { TextFacts } from '../../lint/documentFacts.ts';
import { oncePer } from '../../once.ts';
import { withoutSpace } from '../../text/scripts.ts';
import type { Span } from '../../text/span.ts';
import { lineText } from '../../text/textModel.ts';
import { captionParagraphs, isCaptionAbove, longestCaption } from './captionParagraphs.ts';

/** A caption in one of the places where it stands. */
export interface CaptionCopy {
  /** Its text without blanks. */
  readonly text: string;
  readonly span: Span;
  /** The 0-based source lines that hold nothing else, ascending. */
  readonly lines: readonly [number, ...number[]];
  /** Whether it is a caption even without a second one to compare it with. */
  readonly certain: boolean;
}

/** Characters of a caption that is known again where the text below seems to go on with it. */
const shortestKnownAgain = 10;
/** How many times as long as a line that was broken by its author the line below is at least. */
const muchLonger = 1.5;

/**
 * What may be a caption of a document, in reading order: its captions, and the first lines of its paragraphs. Where no
 * blank line follows a caption, it may be read as the beginning of the paragraph below; only another place where the
 * same line stands alone tells that it is none. They are read once, for all rules about captions.
 */
export const captionCopies: (facts: TextFacts) => readonly CaptionCopy[] = oncePer((facts) => {
  const captions = captionParagraphs(facts);
  const seen = new Set(captions.map(({ paragraph }) => paragraph.index));
  return [
    ...captions.map(({ paragraph: { span, lines }, text, certain }) => ({ text, span, lines, certain })),
    ...firstLines(facts, seen),
  ].sort((a, b) => a.span.start - b.span.start);
});

/**
 * The first lines of the paragraphs that have more than one and are no captions themselves. One that is much shorter
 * than the line below was not broken there for want of room: if it reads like a caption, it is one.
 */
function* firstLines(facts: TextFacts, seen: ReadonlySet<number>): Generator<CaptionCopy> {
  const { model, layout } = facts;
  for (const { index, kind, lines } of layout.paragraphs) {
    const line = model.lines[lines[0]];
    if (seen.has(index) || kind !== 'body' || lines.length < 2 || line === undefined) continue;
    const source = lineText(model, line);
    const text = withoutSpace(source);
    if (text.length < shortestKnownAgain || text.length > longestCaption) continue;
    const start = line.start + source.length - source.trimStart().length;
    const below = model.lines[lines[1] ?? -1];
    const hasRoom = below !== undefined && below.end - below.start > source.length * muchLonger;
    const certain = hasRoom && isCaptionAbove(text, index, facts);
    yield { text, span: { start, end: start + source.trim().length }, lines: [lines[0]], certain };
  }
}
