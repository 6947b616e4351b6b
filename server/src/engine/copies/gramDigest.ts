import { oncePer } from '../once.ts';
import type { FoldedText } from './fold.ts';
import { hashOf4, hashOf8, hashOf12, hashOfTwo, scattered } from './gramHash.ts';

/**
 * What a sketch of a text is made of. The digest of two texts one behind the other comes from those of the two and from the
 * few n-grams that lie across the joint, so that after an edit a document is not read again for it.
 */
export interface GramDigest {
  /** Units of the text. */
  readonly length: number;
  /** A hash of the text: two polynomials modulo 2^32, not scattered. */
  readonly low: number;
  readonly high: number;
  /** The smallest different hashes of its n-grams of each length, ascending in each, in the order of signed numbers. */
  readonly smallest: Int32Array;
  /** For each bit, in how many hashes of its pairs of units it is set. */
  readonly set: Uint32Array;
}

/** How many n-gram hashes a digest holds: two of n-grams of 4 units, two of 8, and three of 12. */
export const digestValues = 7;
/** Where the values of each length begin, how many they are, and what hashes such an n-gram. */
const kinds = [
  { units: 4, from: 0, kept: 2, hashAt: hashOf4 },
  { units: 8, from: 2, kept: 2, hashAt: hashOf8 },
  { units: 12, from: 4, kept: 3, hashAt: hashOf12 },
] as const;
/** The order of signed numbers is that of unsigned ones once their highest bits are turned over. */
const turned = 0x80000000 | 0;
/** Stands for a value that a text has too few n-grams for. */
const none = 0x7fffffff;
const bits = 32;
/** Odd, so that no factor is lost modulo 2^32. */
const [lowBase, highBase] = [0x01000193, 0x85ebca6b];
/** Units on either side of a joint that n-grams across it reach. */
const reach = 11;

/** The digest of a text, made once. */
export const digestOf: (folded: FoldedText) => GramDigest = oncePer((folded) => ({
  length: folded.length,
  low: polynomial(folded, lowBase),
  high: polynomial(folded, highBase),
  smallest: smallestOf(folded),
  set: bitsSet(folded),
}));

/** A text, or some one behind the other, with as many units of its ends as n-grams across a joint reach. */
interface DigestedText {
  readonly digest: GramDigest;
  readonly head: FoldedText;
  readonly tail: FoldedText;
}

/** The digest of texts one behind the other. */
export function digestOfAll(parts: readonly FoldedText[]): GramDigest {
  return joined(blocksOf(parts).map(digestedBlock)).digest;
}

/** A text whose hash has none of these bits set is the last one of its block: an edit changes the block it is made in. */
const blockBits = 31;

function blocksOf(parts: readonly FoldedText[]): readonly (readonly FoldedText[])[] {
  const blocks: FoldedText[][] = [];
  let block: FoldedText[] = [];
  for (const part of parts) {
    block.push(part);
    if ((scattered(digestOf(part).low) & blockBits) !== 0) continue;
    blocks.push(block);
    block = [];
  }
  if (block.length > 0) blocks.push(block);
  return blocks;
}

/** The texts of a block and what they come to, as they were when it was last asked for. */
interface KnownBlock {
  parts: readonly FoldedText[];
  digested: DigestedText | undefined;
}

const lastBlock = oncePer((_first: FoldedText): KnownBlock => ({ parts: [], digested: undefined }));

function digestedBlock(parts: readonly FoldedText[]): DigestedText {
  const [first] = parts;
  const last = first && lastBlock(first);
  if (last?.digested !== undefined && areTheSame(last.parts, parts)) return last.digested;
  const digested = joined(parts.map(digestedText));
  if (last !== undefined) Object.assign(last, { parts, digested });
  return digested;
}

function areTheSame(a: readonly FoldedText[], b: readonly FoldedText[]): boolean {
  return a.length === b.length && a.every((part, index) => part === b[index]);
}

function digestedText(part: FoldedText): DigestedText {
  return {
    digest: digestOf(part),
    head: part.subarray(0, reach),
    tail: part.subarray(Math.max(0, part.length - reach)),
  };
}

function joined(parts: readonly DigestedText[]): DigestedText {
  let [length, low, high] = [0, 0, 0];
  const smallest = new Int32Array(digestValues).fill(none);
  const set = new Uint32Array(bits);
  const joint = new Uint16Array(2 * reach);
  const begin = new Uint16Array(reach);
  let before = 0;
  for (const { digest, head, tail } of parts) {
    for (const { from, kept } of kinds)
      for (let value = from; value < from + kept; value++)
        insert(smallest, from, kept, digest.smallest[value] as number);
    for (let bit = 0; bit < bits; bit++) set[bit] = (set[bit] as number) + (digest.set[bit] as number);
    if (length < reach) begin.set(head.subarray(0, reach - length), length);
    joint.set(head, before);
    addAcross(joint, before, before + head.length, smallest, set);
    before = keepEnd(joint, before, digest.length, tail);
    low = (Math.imul(low, power(lowBase, digest.length)) + digest.low) | 0;
    high = (Math.imul(high, power(highBase, digest.length)) + digest.high) | 0;
    length += digest.length;
  }
  return {
    digest: { length, low, high, smallest, set },
    head: begin.subarray(0, length),
    tail: joint.slice(0, before),
  };
}

/** Writes the values of a digest as unsigned numbers into `words` from `at` on; 0xffffffff where there is none. */
export function putValues({ smallest }: GramDigest, words: Uint32Array, at: number): void {
  for (let value = 0; value < digestValues; value++) words[at + value] = (smallest[value] as number) ^ turned;
}

/** For each bit, whether more pairs of units have it set in their hash than not. */
export function similarityOf({ set, length }: GramDigest): number {
  const pairs = Math.max(0, length - 1);
  let majority = 0;
  for (let bit = 0; bit < bits; bit++) if ((set[bit] as number) * 2 > pairs) majority |= 1 << bit;
  return majority >>> 0;
}

/** Writes the hash of the whole text into two words of `words` from `at` on. */
export function putHash({ low, high }: GramDigest, words: Uint32Array, at: number): void {
  words[at] = scattered(low);
  words[at + 1] = scattered(high);
}

/** Counts the n-grams and pairs that begin before the joint and end behind it; `end` is where the units end. */
function addAcross(
  units: FoldedText,
  joint: number,
  end: number,
  smallest: Int32Array,
  set: Uint32Array,
): void {
  if (joint === 0 || end === joint) return;
  for (const { units: size, from, kept, hashAt } of kinds)
    for (let start = Math.max(0, joint - size + 1); start < joint && start + size <= end; start++)
      insert(smallest, from, kept, hashAt(units, start) ^ turned);
  const pair = hashOfTwo(units[joint - 1] as number, units[joint] as number);
  for (let bit = 0; bit < bits; bit++) set[bit] = (set[bit] as number) + ((pair >>> bit) & 1);
}

/** Leaves the last units of all that was read at the beginning of `joint`, and returns how many they are. */
function keepEnd(joint: Uint16Array, before: number, length: number, tail: FoldedText): number {
  if (length >= reach) {
    joint.set(tail);
    return reach;
  }
  const all = before + length;
  const kept = Math.min(reach, all);
  joint.copyWithin(0, all - kept, all);
  return kept;
}

function polynomial(folded: FoldedText, base: number): number {
  let hash = 0;
  for (let index = 0; index < folded.length; index++)
    hash = (Math.imul(hash, base) + (folded[index] as number) + 1) | 0;
  return hash;
}

function power(base: number, exponent: number): number {
  let [result, square] = [1, base];
  for (let left = exponent; left > 0; left >>>= 1) {
    if ((left & 1) === 1) result = Math.imul(result, square);
    square = Math.imul(square, square);
  }
  return result;
}

function smallestOf(folded: FoldedText): Int32Array {
  const smallest = new Int32Array(digestValues).fill(none);
  const [short, middle, long] = [folded.length - 3, folded.length - 7, folded.length - 11];
  for (let start = 0; start < short; start++) {
    const hash = hashOf4(folded, start) ^ turned;
    if (hash < (smallest[1] as number)) insert(smallest, 0, 2, hash);
  }
  for (let start = 0; start < middle; start++) {
    const hash = hashOf8(folded, start) ^ turned;
    if (hash < (smallest[3] as number)) insert(smallest, 2, 2, hash);
  }
  for (let start = 0; start < long; start++) {
    const hash = hashOf12(folded, start) ^ turned;
    if (hash < (smallest[6] as number)) insert(smallest, 4, 3, hash);
  }
  return smallest;
}

/** Inserts a hash into `kept` ascending ones, unless it is among them or larger than all; the largest one goes. */
function insert(smallest: Int32Array, from: number, kept: number, hash: number): void {
  let place = from + kept - 1;
  if (hash >= (smallest[place] as number)) return;
  while (place > from && (smallest[place - 1] as number) > hash) place--;
  if (place > from && smallest[place - 1] === hash) return;
  smallest.copyWithin(place + 1, place, from + kept - 1);
  smallest[place] = hash;
}

function bitsSet(folded: FoldedText): Uint32Array {
  const pairs = Math.max(0, folded.length - 1);
  // How often each bit was set, all 32 counted at once: a number for each binary digit of the counts.
  const digits = new Int32Array(32);
  let [ones, twos, fours, eights] = [0, 0, 0, 0];
  for (let start = 0; start < pairs; start++) {
    const hash = hashOfTwo(folded[start] as number, folded[start + 1] as number);
    const carryOne = ones & hash;
    ones ^= hash;
    const carryTwo = twos & carryOne;
    twos ^= carryOne;
    const carryFour = fours & carryTwo;
    fours ^= carryTwo;
    const carryEight = eights & carryFour;
    eights ^= carryFour;
    if (carryEight !== 0) carryInto(digits, 4, carryEight);
  }
  digits.set([ones, twos, fours, eights]);
  const most = 32 - Math.clz32(pairs);
  return Uint32Array.from({ length: bits }, (_, bit) => {
    let count = 0;
    for (let digit = most - 1; digit >= 0; digit--)
      count = count * 2 + (((digits[digit] as number) >>> bit) & 1);
    return count;
  });
}

function carryInto(digits: Int32Array, first: number, from: number): void {
  let carry = from;
  for (let digit = first; carry !== 0; digit++) {
    const before = digits[digit] as number;
    digits[digit] = before ^ carry;
    carry &= before;
  }
}
