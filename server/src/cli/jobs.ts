import { stat } from 'node:fs/promises';
import type { Rule } from '../engine/rules/rule.ts';
import { characterSegmenter } from '../engine/segment/characterSegmenter.ts';
import type { KeptWork } from '../host/keptWork.ts';
import { type Analyst, localAnalyst } from './analyst.ts';
import type { Environment } from './environment.ts';
import type { Input } from './inputs.ts';
import { jobsAnalyst } from './jobsAnalyst.ts';
import { keepingAnalyst } from './keepingAnalyst.ts';
import type { CommonOptions } from './options.ts';
import { withoutDictionary } from './words.ts';

/** A thread takes a second to start, with a dictionary of its own; it is worth that for so many bytes of text. */
const worthAThread = 400_000;
/** What a thread takes, dictionary included, in bytes. */
const memoryOfThread = 600_000_000;

/**
 * Reads texts in as many threads as were asked for, or as are worth it; one means this thread. Those that were read in an
 * earlier run are not read again where `kept` is given.
 */
export async function chooseAnalyst(
  inputs: readonly Input[],
  rules: readonly Rule[],
  options: CommonOptions,
  environment: Environment,
  kept: KeptWork | undefined,
): Promise<Analyst> {
  let missing = false;
  const inner = await freshAnalyst(inputs, rules, options, environment, () => {
    missing = true;
  });
  const segmenter = environment.cache?.segmenter;
  if (kept === undefined || segmenter === undefined) return inner;
  const sound = () => !missing || segmenter === characterSegmenter.id;
  return keepingAnalyst(inner, { kept, segmenter, rules, sound });
}

async function freshAnalyst(
  inputs: readonly Input[],
  rules: readonly Rule[],
  { jobs, quiet, locale }: CommonOptions,
  environment: Environment,
  dictionaryMissing: () => void,
): Promise<Analyst> {
  const complain = (detail: string): void => {
    dictionaryMissing();
    if (!quiet) environment.stderr.write(`${withoutDictionary(detail)[locale]}\n`);
  };
  const readable = inputs.filter(({ error }) => error === undefined);
  const threads = Math.min(readable.length, jobs ?? (await threadsWorth(readable, environment)));
  const { startThread } = environment;
  if (threads > 1 && startThread !== undefined) {
    return jobsAnalyst({ start: startThread, threads, rules, withoutDictionary: complain });
  }
  if (readable.length === 0) return localAnalyst({ segmenter: characterSegmenter, rules });
  const loaded = environment.loadSegmenter();
  if (loaded.kind === 'missing') complain(loaded.detail);
  return localAnalyst({
    segmenter: loaded.kind === 'loaded' ? loaded.segmenter : characterSegmenter,
    rules,
  });
}

/** One for each processor, where there is memory and enough to read. */
async function threadsWorth(
  inputs: readonly Input[],
  { machine: { processors, freeMemory } }: Environment,
): Promise<number> {
  const most = Math.min(processors, Math.max(1, Math.floor(freeMemory / memoryOfThread)));
  let bytes = 0;
  for (const { absolute } of inputs) {
    if (bytes >= most * worthAThread) break;
    bytes += (await stat(absolute).catch(() => undefined))?.size ?? 0;
  }
  return Math.max(1, Math.min(most, Math.floor(bytes / worthAThread)));
}
