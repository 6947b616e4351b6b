/**
 * The messages of Jiaokan's own that pages are made from: the concordance and the corpus overview. Types and names only,
 * as in `protocol.ts`.
 */
import type { Range } from 'vscode-languageserver-types';
import type { EntityScope, EntityType } from './protocol.ts';

/** `jiaokan/concordance`: finds all lines of a concordance; they are read page by page. */
export const concordanceRequest = 'jiaokan/concordance';

/** What a concordance is of: all mentions of an entity, or all places where something is written. */
export type ConcordanceQuery =
  | { readonly kind: 'entity'; readonly id: string }
  | { readonly kind: 'text'; readonly text: string; readonly regularExpression: boolean };

export interface ConcordanceParams {
  readonly query: ConcordanceQuery;
  readonly scope: EntityScope;
  /** Progress is reported here (`$/progress`), begun and ended by the server. */
  readonly workDoneToken?: string | number;
}

/** A search that cannot be carried out fails with a message for the person. */
export interface ConcordanceResult {
  /** Names the concordance in requests for its lines; the server keeps a few. */
  readonly id: number;
  readonly lines: number;
  /** Whether there is more than a concordance can hold. */
  readonly cut: boolean;
  /** In the order of their paths; `date` as `YYYY-MM-DD`, from the head of the document or its file name. */
  readonly documents: readonly { readonly uri: string; readonly lines: number; readonly date?: string }[];
}

/** What of a concordance is shown, and in which order. */
export interface ConcordanceView {
  readonly order: ConcordanceOrder;
  readonly descending: boolean;
  /** Only lines that hold this, or whose file is called so, found as a search finds it; empty for all. */
  readonly filter: string;
  /** Only lines of this document. */
  readonly document?: string | undefined;
}

/** `left2` sorts by the second character to the left of the key word and those further left. */
export type ConcordanceOrder =
  | 'document'
  | 'date'
  | 'left3'
  | 'left2'
  | 'left1'
  | 'key'
  | 'right1'
  | 'right2'
  | 'right3';

/** `jiaokan/concordancePage`: some lines of a concordance; null when the server no longer keeps it. */
export const concordancePageRequest = 'jiaokan/concordancePage';

export interface ConcordancePageParams {
  readonly id: number;
  readonly view: ConcordanceView;
  readonly from: number;
  readonly count: number;
}

export interface ConcordancePage {
  /** Lines of the view. */
  readonly total: number;
  readonly lines: readonly ConcordanceLine[];
}

export interface ConcordanceLine {
  readonly uri: string;
  readonly date?: string;
  /** One for each line piece, in reading order. */
  readonly ranges: readonly [Range, ...Range[]];
  readonly left: string;
  readonly key: string;
  readonly right: string;
}

/** `jiaokan/concordanceTable`: a view as a table for spreadsheets (CSV with a byte-order mark); null likewise. */
export const concordanceTableRequest = 'jiaokan/concordanceTable';

export interface ConcordanceTableParams {
  readonly id: number;
  readonly view: ConcordanceView;
}

/** `jiaokan/overview`: the corpus at a glance. Every document is read again for it, so it takes its time. */
export const overviewRequest = 'jiaokan/overview';

export interface OverviewParams {
  /** Progress is reported here (`$/progress`), begun and ended by the server. */
  readonly workDoneToken?: string | number;
}

export interface OverviewResult {
  readonly documents: readonly OverviewDocumentItem[];
  /** The most named of each type, by falling number of mentions. */
  readonly entities: readonly OverviewEntityItem[];
  /** Entities by their places in `entities`, and the paragraphs that name both; the most frequent first. */
  readonly links: readonly { readonly entities: readonly [number, number]; readonly paragraphs: number }[];
  /** All of the corpus, also those that are not listed. */
  readonly people: number;
  readonly organizations: number;
  /** What the rules that found something are about, in the client's language. */
  readonly rules: Readonly<Record<string, string>>;
}

export interface OverviewDocumentItem {
  readonly uri: string;
  /** Findings by rule. */
  readonly findings: Readonly<Record<string, number>>;
  readonly people: number;
  readonly organizations: number;
  readonly mentions: number;
}

export interface OverviewEntityItem {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly mentions: number;
  readonly documents: number;
}
