import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { Finding } from '../engine/lint/finding.ts';
import type { RuleSettings } from '../engine/lint/settings.ts';
import type { RecordedNames } from '../engine/names/knowledge.ts';
import type { DocumentSummary } from '../service/documentSummary.ts';
import type { ReadOptions } from './ports.ts';

/** What an analysis depends on besides the text. `segmenter` is the segmenter's id. */
export interface Recipe {
  readonly segmenter: string;
  readonly recorded: RecordedNames;
  readonly settings: RuleSettings;
}

/** Who is named in a document; with its layout this is all that is known of it. */
export type KeptNames = Pick<DocumentFacts, 'mentions' | 'entities' | 'conflicts'>;

/**
 * What was worked out of texts before, kept by the text and all that it depends on, so that a text that is as it was is
 * not read again, and neither dictionary nor tables of names are loaded for it.
 *
 * To use it: `digestOf` the text, or `digestAt` a file that has not been written since; then ask for what is wanted. What
 * is not there is to be worked out, and kept.
 */
export interface KeptWork {
  /** Whether it outlasts the process. */
  readonly lasts: boolean;
  /** Names a text. */
  readonly digestOf: (text: string) => string;
  /** The digest of the text that a file had in this state, if it was read in this way. */
  digestAt(uri: string, options: ReadOptions, stamp: string): string | undefined;
  /** Notes that a file has this text in this state. Ask for the state before the file is read. */
  noteDigest(uri: string, options: ReadOptions, stamp: string, digest: string): void;
  /**
   * What the index takes in; `silent` where the text has too little Chinese. With `judged`, only together with what the
   * document rules found.
   */
  summary(
    document: string,
    digest: string,
    recipe: Recipe,
    judged: boolean,
  ): DocumentSummary | 'silent' | undefined;
  /** Keeps a summary, and returns the same one in the form that takes least room. */
  keepSummary(digest: string, recipe: Recipe, summary: DocumentSummary): DocumentSummary;
  keepSilence(digest: string): void;
  /** What the document rules found in the text. */
  findings(digest: string, recipe: Recipe): readonly Finding[] | undefined;
  keepFindings(digest: string, recipe: Recipe, findings: readonly Finding[]): void;
  names(digest: string, recipe: Recipe): KeptNames | undefined;
  keepNames(digest: string, recipe: Recipe, names: KeptNames): void;
  /**
   * Any other work, as JSON: `parts` name it and all that it depends on besides the engine. The caller knows the type of what
   * it kept; give it another name when its form changes.
   */
  value(...parts: readonly string[]): unknown;
  keepValue(value: unknown, ...parts: readonly string[]): void;
  flush(): Promise<void>;
  dispose(): void;
}
