import type { Paragraph } from '../../layout/layout.ts';
import type { TextFacts } from '../../lint/documentFacts.ts';
import { oncePerText } from '../../text/oncePerText.ts';
import type { Span } from '../../text/span.ts';
import { captionParagraphs } from './captionParagraphs.ts';
import { namesPicture } from './captionWords.ts';

/** A caption that says what the text beside it says. */
export interface Restatement {
  readonly caption: Span;
  /** The paragraph that says it. */
  readonly text: Span;
}

/** UTF-16 units that both have in common at least, leaving out what changes nothing: shorter ones are names of things. */
const shortestRestated = 10;
/** How many paragraphs away the text may stand, above and below. */
const reach = 2;
/** Words and marks that change nothing, and blanks. */
const empty = /[的了着之在于和与及同、，,。：:“”‘’"'（）()\s]/gu;

const content = oncePerText((text) => text.replace(empty, ''));

/** The captions of a document that only repeat a sentence of the text beside them. Headings do so by right,
 * where they do not say what pictures show. */
export function* restatements(facts: TextFacts): Generator<Restatement> {
  const { paragraphs } = facts.layout;
  for (const { paragraph, text, certain } of captionParagraphs(facts)) {
    if (!certain || (paragraph.kind === 'heading' && !namesPicture(text))) continue;
    const said = content(paragraph.logical);
    if (said.length < shortestRestated) continue;
    const beside = neighbours(paragraphs, paragraph.index).find(
      ({ kind, logical }) =>
        (kind === 'body' || kind === 'listItem') &&
        content(logical).length > said.length &&
        content(logical).includes(said),
    );
    if (beside !== undefined) yield { caption: paragraph.span, text: beside.span };
  }
}

function neighbours(paragraphs: readonly Paragraph[], index: number): readonly Paragraph[] {
  return paragraphs
    .slice(Math.max(0, index - reach), index + reach + 1)
    .filter((each) => each.index !== index);
}
