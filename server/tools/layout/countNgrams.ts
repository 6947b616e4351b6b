/** Counts character n-grams and packs them into the table that the engine reads. */
import {
  fingerprintOf,
  firstBucket,
  hashNgram,
  type NgramOrder,
  packEntry,
  secondBucket,
  slotsPerBucket,
} from '../../src/engine/layout/language/ngramTable.ts';
import { edge, symbolOf } from '../../src/engine/layout/language/symbols.ts';

/** Absolute discount (Ney, Essen and Kneser 1994). */
const discount = 0.7;
/** Share of slots that may be taken. */
const load = 0.92;

export interface PruneOptions {
  readonly minimumPair: number;
  /** How far a bigram must differ from what the second symbol alone says, in nats, to be kept. */
  readonly minimumPairGain: number;
  readonly minimumTriple: number;
  /** How far a trigram must differ from what the shorter history says, in nats, to be kept. */
  readonly minimumGain: number;
}

interface Counts {
  readonly singles: Map<number, number>;
  readonly pairs: Map<number, number>;
  readonly triples: Map<number, number>;
}

const shift = 0x10000;
const tripleKey = (first: number, second: number, third: number) => (first * shift + second) * shift + third;

function count(paragraphs: Iterable<string>): Counts {
  const counts: Counts = { singles: new Map(), pairs: new Map(), triples: new Map() };
  const add = (map: Map<number, number>, key: number) => map.set(key, (map.get(key) ?? 0) + 1);
  for (const paragraph of paragraphs) {
    let [first, second] = [edge, edge];
    for (let offset = 0; offset <= paragraph.length; offset++) {
      const symbol = offset === paragraph.length ? edge : symbolOf(paragraph.charCodeAt(offset));
      if (symbol === 0) continue;
      add(counts.singles, symbol);
      add(counts.pairs, second * shift + symbol);
      add(counts.triples, tripleKey(first, second, symbol));
      [first, second] = [second, symbol];
    }
  }
  return counts;
}

interface Entry {
  readonly order: NgramOrder;
  readonly key: readonly [number, number, number];
  readonly score: number;
}

/** Totals and kinds of continuations by history. */
function histories(map: Map<number, number>): ReadonlyMap<number, { total: number; kinds: number }> {
  const result = new Map<number, { total: number; kinds: number }>();
  for (const [key, value] of map) {
    const history = Math.floor(key / shift);
    const entry = result.get(history);
    if (entry === undefined) result.set(history, { total: value, kinds: 1 });
    else {
      entry.total += value;
      entry.kinds++;
    }
  }
  return result;
}

function entriesOf(counts: Counts, options: PruneOptions): readonly Entry[] {
  const entries: Entry[] = [];
  let total = 0;
  for (const value of counts.singles.values()) total += value;
  const alone = (symbol: number) => (counts.singles.get(symbol) ?? 0.3) / total;
  for (const symbol of counts.singles.keys()) {
    entries.push({ order: 1, key: [symbol, 0, 0], score: Math.log(alone(symbol)) });
  }
  const pairHistories = histories(counts.pairs);
  const after = (previous: number, symbol: number) => {
    const history = pairHistories.get(previous);
    if (history === undefined) return alone(symbol);
    const seen = Math.max(0, (counts.pairs.get(previous * shift + symbol) ?? 0) - discount);
    return seen / history.total + ((discount * history.kinds) / history.total) * alone(symbol);
  };
  for (const [previous, { total: all, kinds }] of pairHistories) {
    entries.push({ order: 4, key: [previous, 0, 0], score: Math.log((discount * kinds) / all) });
  }
  for (const [key, value] of counts.pairs) {
    if (value < options.minimumPair) continue;
    const [previous, symbol] = [Math.floor(key / shift), key % shift];
    const history = pairHistories.get(previous);
    const backoff = history === undefined ? 1 : (discount * history.kinds) / history.total;
    const score = Math.log(after(previous, symbol));
    if (score - Math.log(backoff * alone(symbol)) < options.minimumPairGain) continue;
    entries.push({ order: 2, key: [previous, symbol, 0], score });
  }
  const tripleHistories = histories(counts.triples);
  for (const [key, value] of counts.triples) {
    if (value < options.minimumTriple) continue;
    const history = Math.floor(key / shift);
    const entry = tripleHistories.get(history);
    if (entry === undefined) continue;
    const [first, second, symbol] = [Math.floor(history / shift), history % shift, key % shift];
    const shorter = after(second, symbol);
    const rest = (discount * entry.kinds) / entry.total;
    const probability = Math.max(0, value - discount) / entry.total + rest * shorter;
    const gain = Math.log(probability) - Math.log(rest * shorter);
    if (gain >= options.minimumGain) {
      entries.push({ order: 3, key: [first, second, symbol], score: Math.log(probability) });
    }
  }
  for (const [history, { total: all, kinds }] of tripleHistories) {
    if (all < 8) continue;
    const key = [Math.floor(history / shift), history % shift, 0] as const;
    entries.push({ order: 5, key, score: Math.log((discount * kinds) / all) });
  }
  return entries;
}

/** Places entries by cuckoo hashing. */
function place(entries: readonly Entry[]): Uint32Array {
  const buckets = Math.ceil(entries.length / load / slotsPerBucket);
  const table = new Uint32Array(buckets * slotsPerBucket);
  const hashes = new Float64Array(table.length);
  let dropped = 0;
  for (const { order, key, score } of entries) {
    let hash = hashNgram(order, key[0], key[1], key[2]);
    let entry = packEntry(fingerprintOf(hash), score);
    let bucket = firstBucket(hash, buckets);
    let placed = false;
    for (let kick = 0; kick < 400 && !placed; kick++) {
      const first = firstBucket(hash, buckets);
      const other = bucket === first ? secondBucket(hash, buckets) : first;
      for (const candidate of kick === 0 ? [bucket, other] : [bucket]) {
        for (let slot = candidate * slotsPerBucket; slot < (candidate + 1) * slotsPerBucket; slot++) {
          if (placed || table[slot] !== 0) continue;
          table[slot] = entry;
          hashes[slot] = hash;
          placed = true;
        }
      }
      if (placed) break;
      const victim = bucket * slotsPerBucket + (kick % slotsPerBucket);
      const [oldEntry, oldHash] = [table[victim] ?? 0, hashes[victim] ?? 0];
      table[victim] = entry;
      hashes[victim] = hash;
      entry = oldEntry;
      hash = oldHash;
      const again = firstBucket(hash, buckets);
      bucket = bucket === again ? secondBucket(hash, buckets) : again;
    }
    if (!placed) dropped++;
  }
  if (dropped > 0) console.error(`${dropped} n-grams found no place`);
  return table;
}

/** The packed table of the n-grams of some paragraphs. */
export function packNgrams(paragraphs: Iterable<string>, options: PruneOptions): Uint32Array {
  return place(entriesOf(count(paragraphs), options));
}
