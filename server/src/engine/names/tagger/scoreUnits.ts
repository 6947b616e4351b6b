import type { Cues } from './cues.ts';
import { evidenceCount, memoryEvidenceCount, writeEvidence, writeMemoryEvidence } from './evidence.ts';
import { labels } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { weightScale } from './scores.ts';
import { fingerprintOf, slotBits, slotOf, type WeightTable, weightBias } from './weightTable.ts';

/**
 * What is added for each unit of a name, in steps of the weights: names that are missed cost more than names too many, for a
 * document says most of its names more than once. Chosen on the development part of this project's documents.
 */
const eagerForPersons = Math.round(0.5 * weightScale);
const eagerForOrganizations = Math.round(0.15 * weightScale);
const lanes = 0x00ff00ff;
const lastSlot = (1 << slotBits) - 1;

/** The scores of all labels at all units, in steps of the weights; that of the label outside is 0. */
export function scoreUnits(lexicon: Lexicon, table: WeightTable, cues: Cues): Int32Array {
  const size = cues.codes.length;
  const scores = new Int32Array(size * labels);
  const hashes = new Int32Array(evidenceCount);
  for (let unit = 0; unit < size; unit++) {
    writeEvidence(lexicon, cues, unit, hashes, 0);
    addEvidence(table, hashes, scores, unit * labels, eagerForPersons, eagerForOrganizations);
  }
  return scores;
}

/** Adds to the scores of a text what the document's memory says of its units. */
export function addMemory(table: WeightTable, cues: Cues, memory: Uint8Array, scores: Int32Array): void {
  const hashes = new Int32Array(memoryEvidenceCount);
  for (let unit = 0; unit < memory.length; unit++) {
    if (((memory[unit] as number) | (memory[unit - 1] ?? 0) | (memory[unit + 1] ?? 0)) === 0) continue;
    writeMemoryEvidence(cues, memory, unit, hashes, 0);
    addEvidence(table, hashes, scores, unit * labels, 0, 0);
  }
}

export function addEvidence(
  { fingerprints, weights }: WeightTable,
  hashes: Int32Array,
  scores: Int32Array,
  at: number,
  forPersons: number,
  forOrganizations: number,
): void {
  const found = findSlots(fingerprints, hashes);
  let person02 = 0;
  let person13 = 0;
  let organization02 = 0;
  let organization13 = 0;
  for (let index = 0; index < found; index++) {
    const slot = hashes[index] as number;
    const persons = weights[slot] as number;
    const organizations = weights[slot + 1] as number;
    person02 += persons & lanes;
    person13 += (persons >>> 8) & lanes;
    organization02 += organizations & lanes;
    organization13 += (organizations >>> 8) & lanes;
  }
  const persons = forPersons - found * weightBias;
  const organizations = forOrganizations - found * weightBias;
  add(scores, at + 1, (person02 & 0xffff) + persons);
  add(scores, at + 2, (person13 & 0xffff) + persons);
  add(scores, at + 3, (person02 >>> 16) + persons);
  add(scores, at + 4, (person13 >>> 16) + persons);
  add(scores, at + 5, (organization02 & 0xffff) + organizations);
  add(scores, at + 6, (organization13 & 0xffff) + organizations);
  add(scores, at + 7, (organization02 >>> 16) + organizations);
  add(scores, at + 8, (organization13 >>> 16) + organizations);
}

/**
 * Puts the places of the weights of those hashes that were learnt at the front of `hashes`, and returns how many they are. The
 * weights are added up afterwards, so that the reads do not wait for each other.
 */
function findSlots(fingerprints: Uint16Array, hashes: Int32Array): number {
  let found = 0;
  for (let index = 0; index < hashes.length; index++) {
    const hash = hashes[index] as number;
    const mark = fingerprintOf(hash);
    let slot = slotOf(hash);
    let here = fingerprints[slot] as number;
    while (here !== 0 && here !== mark) {
      slot = (slot + 1) & lastSlot;
      here = fingerprints[slot] as number;
    }
    hashes[found] = 2 * slot;
    if (here !== 0) found++;
  }
  return found;
}

function add(scores: Int32Array, at: number, score: number): void {
  scores[at] = (scores[at] as number) + score;
}
