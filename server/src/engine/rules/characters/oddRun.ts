import type { Span } from '../../text/span.ts';

/** What is wrong with a run of characters; the ids of the messages that say so. */
export type OddKind =
  | 'radical'
  | 'radicalPart'
  | 'ideograph'
  | 'fullWidth'
  | 'ligature'
  | 'vertical'
  | 'small'
  | 'ambiguousForm'
  | 'bullet'
  | 'privateUse'
  | 'replacement'
  | 'brokenPair'
  | 'object'
  | 'zeroWidth'
  | 'byteOrderMark'
  | 'bidi'
  | 'variation'
  | 'softHyphen'
  | 'windows'
  | 'control'
  | 'controlUnknown'
  | 'misreadUtf8'
  | 'misreadUtf8Lost'
  | 'misreadGbk'
  | 'utf8ReadAsGbk'
  | 'replacedReadAsGbk'
  | 'memory';

/** A run of characters that a plain text should not hold. */
export interface OddRun {
  readonly kind: OddKind;
  readonly span: Span;
  /** What was meant; undefined where only the source can tell. */
  readonly plain: string | undefined;
}
