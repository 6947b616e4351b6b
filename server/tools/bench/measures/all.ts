import type { Measure } from '../figure.ts';
import { edit } from './edit.ts';
import { engine } from './engine.ts';
import { growth } from './growth.ts';
import { indexing } from './indexing.ts';
import { jobs } from './jobs.ts';
import { peers } from './peers.ts';
import { start } from './start.ts';
import { workspace } from './workspace.ts';

/** Every measure, by the name that `--only` knows. */
export const measures: Readonly<Record<string, Measure>> = {
  engine,
  growth,
  start,
  edit,
  indexing,
  workspace,
  jobs,
  peers,
};
