import type { WorkerOptions } from '../threads/workerMessages.ts';

/** Where the files of the extension are that a worker needs. */
export interface Assets {
  /** The script of the workers themselves; one serves for both roles, so that it is fetched once. */
  readonly script: string;
  /** The folder of the tables, with a slash at its end. */
  readonly tables: string;
  /** The folder of the rules' pages, with a slash at its end. */
  readonly rulePages: string;
}

/** The first message to a worker: what it is to be. */
export type WorkerRole =
  | { readonly role: 'server'; readonly assets: Assets }
  | { readonly role: 'engine'; readonly assets: Assets; readonly options: WorkerOptions };
