import type { Span } from '../text/span.ts';
import type { TextEdit } from '../text/textEdit.ts';
import type { Range } from '../text/textModel.ts';

/**
 * How far a fix may be trusted. A `safe` fix deletes layout or a copy that was printed twice, or writes a character in
 * its plain form, and can be applied unseen; an `unsafe` one wants a person's eye.
 */
export type Applicability = 'safe' | 'unsafe';

/** Severities as the person sets them; `off` keeps a rule from running. */
export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type SeveritySetting = Severity | 'off';

/** Values that a message template names as `{key}`. */
export type MessageData = Readonly<Record<string, string | number>>;

/** A message before it is put into words: hosts choose the language. */
export interface Message {
  readonly id: string;
  readonly data: MessageData;
}

/** A change that would mend a finding. Its edits do not overlap. */
export interface Fix {
  readonly title: Message;
  readonly applicability: Applicability;
  readonly edits: readonly [TextEdit, ...TextEdit[]];
  /** Only made when a person picks it. Made together with others it could delete a text and its copy. */
  readonly byHand?: true;
}

/** A place in the document under review, or one in another document of the corpus. */
export type Place = { readonly span: Span } | { readonly document: string; readonly range: Range };

/** Another place that explains a finding: the other spelling, the first copy. */
export interface RelatedPlace {
  readonly place: Place;
  readonly message: Message;
}

/** A defect that a rule has found. Plain data, so that it crosses threads and can be kept on disk. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  /** The pieces it covers, one for each line, in reading order. */
  readonly spans: readonly [Span, ...Span[]];
  readonly confidence: number;
  /** The first one is the preferred one; empty where no edit can be known. */
  readonly fixes: readonly Fix[];
  readonly related: readonly RelatedPlace[];
  /** Survives edits elsewhere in the file; `ignore.jsonc` names findings by it. */
  readonly fingerprint: string;
}
