/**
 * The messages that Jiaokan adds to the language server protocol for reviewing texts: what is found, ignored and accepted,
 * and texts without their wraps. Client and server share this file as they share `protocol.ts`.
 */
import type { Range, WorkspaceEdit } from 'vscode-languageserver-types';
import type { EntityScope } from './protocol.ts';

/** The families that rules are told apart by when a person goes from finding to finding. */
export const ruleFamilies = {
  layout: ['broken-wrap', 'lost-text', 'interleaved-columns', 'letter-spaced', 'stray-space'],
  copies: [
    'doubled-caption',
    'repeated-caption',
    'near-duplicate-caption',
    'duplicate-paragraph',
    'duplicate-document',
  ],
  names: ['inconsistent-organization-name', 'inconsistent-person-name', 'non-canonical-name'],
  characters: ['compatibility-character', 'mixed-width-punctuation', 'unbalanced-bracket'],
  residue: ['boilerplate'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The name of a family of rules. */
export type RuleFamily = keyof typeof ruleFamilies;

/** `jiaokan/readingText`: the text of an open document without its wraps, a paragraph on each line. */
export const readingTextRequest = 'jiaokan/readingText';

export interface ReadingTextParams {
  readonly uri: string;
}

export interface ReadingTextResult {
  /** The version of the document that it was made of. */
  readonly version: number;
  readonly text: string;
  /** Runs that stand alike in both, in reading order. */
  readonly pieces: readonly ReadingPieceItem[];
}

/** Line and column in the text to read, line and column in the source, and the length, in UTF-16 units. */
export type ReadingPieceItem = readonly [number, number, number, number, number];

/** `jiaokan/joinText`: a text that is about to be pasted, with its paragraphs joined. */
export const joinTextRequest = 'jiaokan/joinText';

export interface JoinTextParams {
  /** The document that it is pasted into. */
  readonly uri: string;
  readonly text: string;
}

export interface JoinTextResult {
  /** The text as it was where there is nothing to join for certain. */
  readonly text: string;
}

/** `jiaokan/ignore`: the edit that records that many findings are to be ignored. */
export const ignoreRequest = 'jiaokan/ignore';

export interface IgnoreParams {
  readonly findings: readonly {
    readonly uri: string;
    readonly rule: string;
    readonly fingerprint: string;
    readonly excerpt: string;
  }[];
}

/** `jiaokan/removeStaleIgnores`: the edit that takes out what the ignore files keep in vain. */
export const removeStaleRequest = 'jiaokan/removeStaleIgnores';

export interface RemoveStaleParams {
  /** Where progress is reported to (`$/progress`), when somebody listens. */
  readonly workDoneToken?: string;
}

export interface RemoveStaleResult {
  readonly edit: WorkspaceEdit;
  /** Entries that it takes out. */
  readonly entries: number;
}

/** `jiaokan/findings`: what is found in the corpus or in one file, closed files included. */
export const findingsRequest = 'jiaokan/findings';

export interface FindingsParams {
  readonly scope: EntityScope;
  /** Where progress is reported to (`$/progress`), when somebody listens. */
  readonly workDoneToken?: string;
  /** Where files are sent to as they are read (`$/progress`, a list of `FileFindings`); the answer holds none then. */
  readonly partialResultToken?: string;
}

export interface FindingsResult {
  /** Files with findings. */
  readonly files: readonly FileFindings[];
}

export interface FileFindings {
  readonly uri: string;
  /** In reading order; without those that are ignored or in the baseline. */
  readonly findings: readonly FindingItem[];
  /** How many more are in the baseline. */
  readonly accepted: number;
}

export interface FindingItem {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'info' | 'hint';
  readonly message: string;
  readonly range: Range;
  readonly fingerprint: string;
  /** The beginning of what was flagged; empty where that is layout. */
  readonly excerpt: string;
  /** How far its fix may be trusted; null where there is none to make unseen. */
  readonly fix: 'safe' | 'unsafe' | null;
}

/** `jiaokan/acceptBaseline`: what the baseline file of each folder is to hold for the findings of now. */
export const acceptBaselineRequest = 'jiaokan/acceptBaseline';

export interface AcceptBaselineParams {
  /** Whether the server is to write the files, where it can do so whole; the client writes the others. */
  readonly write?: boolean;
  /** Where progress is reported to (`$/progress`), when somebody listens. */
  readonly workDoneToken?: string;
}

export interface AcceptBaselineResult {
  readonly files: readonly BaselineFile[];
}

export interface BaselineFile {
  readonly uri: string;
  readonly text: string;
  readonly findings: number;
  /** Whether the server has written it, or there is nothing to be written. */
  readonly written: boolean;
}
