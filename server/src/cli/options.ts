import type { Severity } from '../engine/lint/finding.ts';
import type { EntityType } from '../engine/names/mention.ts';
import type { Locale, Messages } from '../engine/rules/rule.ts';
import type { Encoding } from '../project/encoding.ts';
import { messages } from '../project/problem.ts';
import { visible } from './formats/visible.ts';

/** The forms that results are printed in. */
export type Format =
  | 'pretty'
  | 'json'
  | 'jsonl'
  | 'sarif'
  | 'github'
  | 'checkstyle'
  | 'csv'
  | 'conll'
  | 'brat'
  | 'webannotation'
  | 'tei'
  | 'graphml'
  | 'gexf';

/** Which formats each command can print. */
export const formatsOf = {
  check: ['pretty', 'json', 'jsonl', 'sarif', 'github', 'checkstyle', 'csv'],
  fix: ['pretty', 'json'],
  entities: ['pretty', 'json', 'jsonl', 'csv', 'conll', 'brat', 'webannotation', 'tei', 'graphml', 'gexf'],
  names: ['pretty', 'json', 'jsonl', 'csv'],
  report: [],
} as const satisfies Record<string, readonly Format[]>;

/** Where the texts come from. */
export type Source =
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  /** Standard input; `path` is where the text would lie, for the project's settings. */
  | { readonly kind: 'stdin'; readonly path: string | undefined };

/** What all commands that read texts have in common. */
export interface CommonOptions {
  readonly source: Source;
  readonly locale: Locale;
  readonly format: Format;
  /** Only these rules; all of them when there is none. */
  readonly rules: readonly string[];
  readonly config: string | undefined;
  readonly encoding: Encoding | undefined;
  /** How many threads read texts; undefined for as many as the machine and the texts are good for. */
  readonly jobs: number | undefined;
  /** Whether what was read in earlier runs is used, and what is read kept. */
  readonly cache: boolean;
  readonly quiet: boolean;
  readonly failOn: Severity;
  /** Whether findings of the baseline are left out. */
  readonly baseline?: boolean;
}

/** What the person asked for. */
export type Command =
  | ({ readonly kind: 'check' } & CommonOptions)
  | ({ readonly kind: 'fix'; readonly unsafe: boolean; readonly dryRun: boolean } & CommonOptions)
  | ({
      readonly kind: 'entities';
      /** The folder that brat's files go to. */
      readonly output: string | undefined;
    } & CommonOptions)
  | ({
      readonly kind: 'names';
      /** Whether the keys of names are printed, for another run to tell which are one. */
      readonly emitKeys: boolean;
      /** Files with such keys, in place of texts. */
      readonly from: readonly string[];
    } & CommonOptions)
  | ({ readonly kind: 'report'; readonly output: string | undefined } & CommonOptions)
  | {
      readonly kind: 'import';
      readonly paths: readonly string[];
      /** The type of names in tables that do not say it. */
      readonly type: EntityType | undefined;
      readonly dryRun: boolean;
      readonly locale: Locale;
      readonly quiet: boolean;
    }
  | {
      readonly kind: 'pipe';
      /** Which fixes are made; undefined where none are. */
      readonly fix: 'safe' | 'unsafe' | undefined;
      readonly locale: Locale;
      readonly rules: readonly string[];
      readonly config: string | undefined;
      readonly jobs: number;
      /** Whether the keys of names are given with each text. */
      readonly emitKeys: boolean;
      readonly quiet: boolean;
    }
  | { readonly kind: 'lsp' }
  /** A text that was asked for, such as the help. */
  | { readonly kind: 'print'; readonly text: string };

/** Ends a run with status 2 and a message that says what is wrong and what to do. */
export class Failure extends Error {
  readonly messages: Messages;

  constructor(messages: Messages) {
    super(messages.en);
    this.messages = messages;
  }
}

/** The failure that is about a file. */
export function failureAt(path: string, reason: Messages): Failure {
  const shown = visible(path);
  return new Failure(messages(`${shown}: ${reason.en}`, `${shown}：${reason['zh-cn']}`));
}

/** Severities from the mildest to the gravest. */
export const severities: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** Whether a severity is at or above a threshold. */
export function reaches(severity: Severity, threshold: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(threshold);
}
