/** What a thread and its owner tell one another about what is at work, through a word of memory that both have. */
import type { AtWork } from '../engine/lint/runner.ts';
import { allRules } from '../engine/rules/registry.ts';

/** What is at work where a text is read and no rule is: its lines and its names are. No rule has a name like this. */
export const readingItself = 'jiaokan/reading';

/** What has a place in a word; the rest of it counts, so that a rule that is at work again is told from one that still is. */
const workers = [readingItself, ...allRules.map(({ id }) => id)];
const mostWorkers = 0xff;

/** The memory that a thread shares with its owner; undefined where threads cannot share any. */
export function sharedWord(): SharedArrayBuffer | undefined {
  return typeof SharedArrayBuffer === 'undefined' ? undefined : new SharedArrayBuffer(4);
}

/** Notes in shared memory what is at work. */
export function noteIn(memory: SharedArrayBuffer): AtWork {
  const word = new Int32Array(memory);
  const places = new Map(workers.map((id, index) => [id, index + 1]));
  let count = 0;
  return (rule) => {
    count = (count + 1) & 0x7fffff;
    Atomics.store(word, 0, (count << 8) | (rule === undefined ? 0 : (places.get(rule) ?? 0)));
  };
}

/** What is read of a word: the same again where nothing has happened since. */
export interface Noted {
  readonly state: number;
  /** A rule, or `readingItself`; undefined where nothing is at work. */
  readonly worker: string | undefined;
}

/** Reads what a thread has noted. */
export function readFrom(memory: SharedArrayBuffer): Noted {
  const state = Atomics.load(new Int32Array(memory), 0);
  return { state, worker: workers[(state & mostWorkers) - 1] };
}
