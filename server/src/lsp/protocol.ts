/**
 * The messages that Jiaokan adds to the language server protocol. Client and server share this file; it holds
 * types and names only. Positions are LSP positions: 0-based lines, UTF-16 columns, half-open ranges.
 */
import type { Location, Position, Range, WorkspaceEdit } from 'vscode-languageserver-types';

/** The two types of entities. */
export type EntityType = 'person' | 'organization';

/** Which part of the corpus a list of entities is about. */
export type EntityScope = { readonly kind: 'corpus' } | { readonly kind: 'file'; readonly uri: string };

/** `jiaokan/entities`: the people and organizations of the corpus or of one file. */
export const entitiesRequest = 'jiaokan/entities';

export interface EntitiesParams {
  readonly scope: EntityScope;
}

/** One entity. `id` is stable while the canonical name stays. */
export interface EntityItem {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  /** Other spellings, the most frequent first. */
  readonly aliases: readonly { readonly text: string; readonly mentions: number; readonly reason: string }[];
  /** Mentions within the scope. */
  readonly mentions: number;
  /** Documents within the scope. */
  readonly documents: number;
}

/** `jiaokan/mentions`: where an entity is named, by document. */
export const mentionsRequest = 'jiaokan/mentions';

export interface MentionsParams {
  readonly id: string;
  readonly scope: EntityScope;
}

export interface MentionGroup {
  readonly uri: string;
  readonly mentions: readonly MentionItem[];
}

export interface MentionItem {
  /** One for each line piece, in reading order. */
  readonly ranges: readonly [Range, ...Range[]];
  /** The spelling used, without wraps and stray blanks, and the logical text around it. */
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** `jiaokan/entityAt`: the entity under the caret, or null. */
export const entityAtRequest = 'jiaokan/entityAt';

export interface EntityAtParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

export interface EntityAtResult {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly mention: MentionItem;
}

/** `jiaokan/entitiesChanged`: the names of the corpus changed; ask again. Sent at most twice a second. */
export const entitiesChangedNotification = 'jiaokan/entitiesChanged';

/** `jiaokan/fix`: the edits that mend a file or the whole corpus. The client applies them. */
export const fixRequest = 'jiaokan/fix';

export interface FixParams {
  readonly scope: EntityScope;
  /** Whether unsafe fixes are offered too; they carry a change annotation that asks for confirmation. */
  readonly unsafe: boolean;
  /** Only the fixes of these rules. */
  readonly rules?: readonly string[];
  /** Only the paragraph that stands at this place; the scope is a file then. */
  readonly paragraphAt?: Position;
  /** Only these findings: fingerprints by document. */
  readonly findings?: Readonly<Record<string, readonly string[]>>;
  /** Where progress is reported to (`$/progress`), when somebody listens. */
  readonly workDoneToken?: string;
}

export interface FixResult {
  readonly edit: WorkspaceEdit;
  readonly files: number;
  /** Findings mended, by rule. */
  readonly byRule: Readonly<Record<string, number>>;
}

/** `jiaokan/reindex`: reads every file of the corpus again. */
export const reindexRequest = 'jiaokan/reindex';

/** `jiaokan/decide`: records a decision in the project files and answers with the edit that does so. */
export const decideRequest = 'jiaokan/decide';

export type Decision =
  | NameDecision
  | {
      readonly kind: 'ignore';
      readonly rule: string;
      readonly fingerprint: string;
      readonly excerpt: string;
      /** How far it goes: this finding, or all of its rule in the file or in the corpus. */
      readonly where?: 'here' | 'file' | 'everywhere';
    };

/** `same`: the alias may stand beside the name; `replace`: it is to give way to the name wherever it stands. */
export type NameDecision =
  | {
      readonly kind: 'same' | 'replace';
      readonly type: EntityType;
      readonly name: string;
      readonly alias: string;
    }
  | { readonly kind: 'different'; readonly type: EntityType; readonly names: readonly [string, string] }
  | { readonly kind: 'notName'; readonly text: string };

export interface DecideParams {
  /** A document of the corpus whose project files are meant. */
  readonly uri: string;
  readonly decision: Decision;
  /** More decisions about names, to be written down in the same edit. */
  readonly also?: readonly NameDecision[];
}

/** `jiaokan/suspects`: the spellings of the corpus that may be one name, the most doubtful first. No parameters. */
export const suspectsRequest = 'jiaokan/suspects';

/** Spellings that are suspected to be one name. `id` is stable while the first spelling stays. */
export interface SuspectItem {
  readonly id: string;
  readonly type: EntityType;
  /** Whether one spelling prevails, none does, or it is decided and the texts are not mended yet. */
  readonly verdict: 'likely' | 'unclear' | 'recorded';
  /** From 0, in doubt, to 1. */
  readonly certainty: number;
  /** The recorded or most frequent one first; at least two. */
  readonly spellings: readonly SpellingItem[];
}

/** One spelling, with what differs from the first one in words; empty for that itself. */
export interface SpellingItem {
  readonly text: string;
  readonly mentions: number;
  readonly documents: number;
  readonly difference: string;
  /** The recorded name beside which this one is kept as another name, where that is so. */
  readonly keptBeside?: string;
}

/** `jiaokan/spelling`: where the corpus spells a name so, by document; answered with `MentionGroup`s. */
export const spellingRequest = 'jiaokan/spelling';

export interface SpellingParams {
  readonly type: EntityType;
  readonly text: string;
}

/** `jiaokan/status`: what the server is doing; sent whenever it changes. */
export const statusNotification = 'jiaokan/status';

export interface ServerStatus {
  readonly segmenter: { readonly id: string; readonly problem?: string };
  readonly indexing: { readonly done: number; readonly total: number } | null;
  readonly documents: number;
  /** Files that were left out, with the reason, for the person to see. */
  readonly skipped: readonly SkippedItem[];
  /** Open files whose analysis takes longer than `jiaokan.analysis.timeBudget`, with how long, in milliseconds. */
  readonly slow: readonly { readonly uri: string; readonly milliseconds: number }[];
}

/** A file that was left out. */
export interface SkippedItem {
  readonly uri: string;
  readonly reason: string;
  /** In bytes, where the file is too large to be read: the limit can be raised. */
  readonly size?: number;
}

/** Commands that the server carries out for any client (`workspace/executeCommand`). */
export const serverCommands = {
  /** Argument: `DecideParams`. The edit comes back as `workspace/applyEdit`. */
  decide: 'jiaokan.server.decide',
  /** Argument: `FixParams`. The edit comes back as `workspace/applyEdit`. */
  fix: 'jiaokan.server.fix',
  /** Argument: `ActionData`, for clients whose code actions are commands. The edit comes back as `workspace/applyEdit`. */
  act: 'jiaokan.server.act',
  /** Argument: `RaiseLimitParams`. The edit comes back as `workspace/applyEdit`. */
  raiseLimit: 'jiaokan.server.raiseLimit',
  /** No argument. */
  reindex: 'jiaokan.server.reindex',
} as const;

/** Raises `maxFileSize` so far that a file is read. */
export interface RaiseLimitParams {
  readonly uri: string;
  /** How large the file is, in bytes. */
  readonly size: number;
}

/**
 * Commands that the server leaves to the client; code actions name them for clients that list them in their
 * capabilities under `experimental.commands`.
 */
export const clientCommands = {
  /** Argument: `CompareParams`. Shows the two places side by side. */
  compare: 'jiaokan.compareCopies',
  /** Argument: `FindMentionsParams`. Lists all mentions of the name at a place. */
  findMentions: 'jiaokan.findMentions',
} as const;

/** A place where a name stands. */
export interface FindMentionsParams {
  readonly uri: string;
  readonly position: { readonly line: number; readonly character: number };
}

/** Two places that say the same. */
export interface CompareParams {
  /** Whether the whole documents are meant, or a paragraph of each. */
  readonly extent: 'paragraph' | 'document';
  readonly left: Location;
  readonly right: Location;
}

/** Where a mention that the client asked for stands; used by `jiaokan.showMention` links. */
export type MentionLocation = Location;
