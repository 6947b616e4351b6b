import type { LogicalText } from '../text/logicalText.ts';
import type { Span } from '../text/span.ts';
import type { BoilerplateRun } from './boilerplate/boilerplateRun.ts';

/** What a line is for. A paragraph has the kind of its first line. */
export type LineKind =
  | 'blank'
  | 'heading'
  | 'byline'
  | 'body'
  | 'caption'
  | 'listItem'
  | 'table'
  | 'verse'
  | 'navigation'
  | 'metadata'
  | 'signature'
  | 'furniture';

/**
 * What to do with a break between two consecutive non-blank lines.
 * - `join`: the break falls inside a sentence, a name, a heading or a list item.
 * - `keep`: the break is the author's.
 * - `lost`: the two sides cannot be one sentence; text is missing between them.
 */
export type BreakVerdict = 'join' | 'keep' | 'lost';

/** A break between two consecutive non-blank lines, with the decision about it. */
export interface LineBreak {
  /** 0-based index of the line above. */
  readonly before: number;
  /** 0-based index of the line below; blank lines may lie between. */
  readonly after: number;
  readonly verdict: BreakVerdict;
  /** How certain the verdict is, from 0 to 1. */
  readonly confidence: number;
  /** What stands between the two sides once they are joined: nothing, or one space. */
  readonly glue: '' | ' ';
  /** Whether the hyphen at the end of the line above goes when they are joined. */
  readonly dropHyphen: boolean;
}

/** White space inside a line that nobody wrote: it stems from justification or from the extraction. */
export interface SpacingDefect {
  readonly kind: 'letter-spaced' | 'stray';
  /** 0-based line. */
  readonly line: number;
  /** The whole letter-spaced run, or the stray blanks themselves. */
  readonly span: Span;
  /** The blanks to delete, in order. */
  readonly blanks: readonly Span[];
  readonly confidence: number;
}

/** Lines of columns that a reader of pages has read straight across, so that their order is not the text's. */
export interface MixedColumns {
  /** 0-based first and last line. */
  readonly first: number;
  readonly last: number;
}

/** A logical paragraph: one or more source lines whose breaks are joined. */
export interface Paragraph {
  readonly index: number;
  readonly kind: LineKind;
  /** The non-blank source lines it is made of, ascending; page furniture between them is left out. */
  readonly lines: readonly [number, ...number[]];
  /** From the first to the last visible character. */
  readonly span: Span;
  readonly logical: LogicalText;
}

/**
 * What a document looks like: one entry in `kinds` for each line, breaks and paragraphs in reading order. A paragraph
 * that goes on over the end of a page holds the page furniture within its span, which is a paragraph of its own.
 */
export interface DocumentLayout {
  readonly kinds: readonly LineKind[];
  readonly breaks: readonly LineBreak[];
  readonly columns: readonly MixedColumns[];
  readonly spacing: readonly SpacingDefect[];
  /** What came along from web pages and printed pages, in reading order; no break at its edges is a join. */
  readonly boilerplate: readonly BoilerplateRun[];
  readonly paragraphs: readonly Paragraph[];
}
