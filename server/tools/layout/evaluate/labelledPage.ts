/** A text with the truth about its breaks, wherever it comes from. */

/** What careful readers, or the script that spoilt the text, say of a break. */
export type Label = 'join' | 'keep' | 'lost';

/** One break between two consecutive non-blank lines, with its label. Lines are 0-based. */
export interface LabelledBreak {
  readonly before: number;
  readonly after: number;
  readonly label: Label;
  /** Why: `wrap`, `heading`, `list` …, as the annotation rules call it. */
  readonly reason: string;
  /** What stands between the two sides of a join; undefined where it was not labelled. */
  readonly glue?: '' | ' ' | undefined;
  /** Whether the hyphen at the end of the line above goes; undefined where there is none. */
  readonly dropHyphen?: boolean | undefined;
}

export interface LabelledPage {
  readonly name: string;
  /** Pages of one group are counted together. */
  readonly group: string;
  readonly text: string;
  /** Breaks whose label is certain. */
  readonly breaks: readonly LabelledBreak[];
  /** Letter-spaced runs and stray blanks; undefined where spacing was not labelled. */
  readonly spacing?: readonly LabelledSpacing[] | undefined;
}

/** A run of letter-spacing or a stray blank, in UTF-16 offsets, and what it should read. */
export interface LabelledSpacing {
  readonly start: number;
  readonly end: number;
  readonly fixedText: string;
}
