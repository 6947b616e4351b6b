/** What a thread and its owner tell one another about the rule that is at work, through a word of memory that both have. */
import type { AtWork } from '../engine/lint/runner.ts';
import { allRules } from '../engine/rules/registry.ts';

/** Rules that a word has room for; the rest of it counts, so that a rule that is at work again is told from one that still is. */
const mostRules = 0xff;

/** The memory that a thread shares with its owner; undefined where threads cannot share any. */
export function sharedWord(): SharedArrayBuffer | undefined {
  return typeof SharedArrayBuffer === 'undefined' ? undefined : new SharedArrayBuffer(4);
}

/** Notes in shared memory which rule is at work. */
export function noteIn(memory: SharedArrayBuffer): AtWork {
  const word = new Int32Array(memory);
  const places = new Map(allRules.map(({ id }, index) => [id, index + 1]));
  let count = 0;
  return (rule) => {
    count = (count + 1) & 0x7fffff;
    Atomics.store(word, 0, (count << 8) | (rule === undefined ? 0 : (places.get(rule) ?? 0)));
  };
}

/** What is read of a word: the same again where nothing has happened since. */
export interface Reading {
  readonly state: number;
  readonly rule: string | undefined;
}

/** Reads what a thread has noted. */
export function readFrom(memory: SharedArrayBuffer): Reading {
  const state = Atomics.load(new Int32Array(memory), 0);
  return { state, rule: allRules[(state & mostRules) - 1]?.id };
}
