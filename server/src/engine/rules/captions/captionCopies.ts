import type { DocumentFacts } from '../../lint/documentFacts.ts';
import type { Span } from '../../text/span.ts';
import { lineText } from '../../text/textModel.ts';
import { captionParagraphs } from './captionParagraphs.ts';

/** A caption in one of the places where it stands. */
export interface CaptionCopy {
  /** Its text without blanks. */
  readonly text: string;
  readonly span: Span;
  /** The 0-based source lines that hold nothing else, ascending. */
  readonly lines: readonly [number, ...number[]];
}

/** The copies of one caption in reading order, one at least. */
export type CaptionGroup = readonly [CaptionCopy, ...CaptionCopy[]];

/** Characters of a caption that is known again where the text below seems to go on with it. */
const shortestKnownAgain = 10;

/** The captions of a document, those left out that are headings as likely, each with all places where it stands. */
export function captionCopies(facts: DocumentFacts): readonly CaptionGroup[] {
  const groups = new Map<string, CaptionCopy[]>();
  const certain = new Set<string>();
  const seen = new Set<number>();
  for (const { paragraph, text, certain: isCertain } of captionParagraphs(facts)) {
    const copy = { text, span: paragraph.span, lines: paragraph.lines };
    const group = groups.get(text);
    if (group === undefined) groups.set(text, [copy]);
    else group.push(copy);
    if (isCertain) certain.add(text);
    seen.add(paragraph.index);
  }
  for (const copy of copiesAboveText(facts, seen)) {
    if (certain.has(copy.text)) groups.get(copy.text)?.push(copy);
  }
  return [...groups].flatMap(([text, copies]) => {
    const [first, ...later] = copies.sort((a, b) => a.span.start - b.span.start);
    return first !== undefined && certain.has(text) ? [[first, ...later] as const] : [];
  });
}

/**
 * The first lines of paragraphs that have more of them. Where no blank line follows a caption, it may be read as the
 * beginning of the paragraph below; another place where the same line stands alone tells that it is none.
 */
function* copiesAboveText(
  { model, layout }: DocumentFacts,
  seen: ReadonlySet<number>,
): Generator<CaptionCopy> {
  for (const { index, kind, lines } of layout.paragraphs) {
    const line = model.lines[lines[0]];
    if (seen.has(index) || kind !== 'body' || lines.length < 2 || line === undefined) continue;
    const source = lineText(model, line);
    const text = source.replace(/\s+/gu, '');
    if ([...text].length < shortestKnownAgain) continue;
    const start = line.start + source.length - source.trimStart().length;
    yield { text, span: { start, end: start + source.trim().length }, lines: [lines[0]] };
  }
}
