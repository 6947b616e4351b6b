import type { LastingCues, WeighedCues } from './cues.ts';
import { evidenceCount, memoryEvidenceCount, writeEvidence, writeMemoryEvidence } from './evidence.ts';
import { labels } from './labels.ts';
import type { Lexicon } from './lexicon.ts';
import { listedCount } from './listedEvidence.ts';
import { weightScale } from './scores.ts';
import { slotOf, type WeightTable, weightBias } from './weightTable.ts';

/**
 * What is added for each unit of a name, in steps of the weights: names that are missed cost more than names too many, for a
 * document says most of its names more than once. Chosen on the development part of this project's documents.
 */
export const eagerForPersons = Math.round(0.5 * weightScale);
export const eagerForOrganizations = Math.round(0.15 * weightScale);
const lanes = 0x00ff00ff;

/** The scores of all labels at all units, in steps of the weights; that of the label outside is 0. */
export function scoreUnits(lexicon: Lexicon, table: WeightTable, cues: WeighedCues): Int32Array {
  const size = cues.codes.length;
  const scores = new Int32Array(size * labels);
  const hashes = new Int32Array(evidenceCount);
  for (let unit = 0; unit < size; unit++) {
    writeEvidence(lexicon, cues, unit, hashes, 0);
    addEvidence(table, hashes, listedCount, scores, unit * labels, eagerForPersons, eagerForOrganizations);
  }
  return scores;
}

/** Adds to the scores of a text what the document's memory says of its units. */
export function addMemory(
  table: WeightTable,
  cues: LastingCues,
  memory: Uint8Array,
  scores: Int32Array,
): void {
  const hashes = new Int32Array(memoryEvidenceCount);
  for (let unit = 0; unit < memory.length; unit++) {
    if (((memory[unit] as number) | (memory[unit - 1] ?? 0) | (memory[unit + 1] ?? 0)) === 0) continue;
    writeMemoryEvidence(cues, memory, unit, hashes, 0);
    addEvidence(table, hashes, 0, scores, unit * labels, 0, 0);
  }
}

/** Adds up the weights of evidence, of which so many pieces are listed and the others have hashes. */
function addEvidence(
  { buckets, weights, listed }: WeightTable,
  evidence: Int32Array,
  listedPieces: number,
  scores: Int32Array,
  at: number,
  forPersons: number,
  forOrganizations: number,
): void {
  let person02 = 0;
  let person13 = 0;
  let organization02 = 0;
  let organization13 = 0;
  for (let index = 0; index < listedPieces; index++) {
    const at = 2 * (evidence[index] as number);
    const persons = listed[at] as number;
    const organizations = listed[at + 1] as number;
    person02 += persons & lanes;
    person13 += (persons >>> 8) & lanes;
    organization02 += organizations & lanes;
    organization13 += (organizations >>> 8) & lanes;
  }
  for (let index = listedPieces; index < evidence.length; index++) {
    const slot = 2 * slotOf(buckets, evidence[index] as number);
    const persons = weights[slot] as number;
    const organizations = weights[slot + 1] as number;
    person02 += persons & lanes;
    person13 += (persons >>> 8) & lanes;
    organization02 += organizations & lanes;
    organization13 += (organizations >>> 8) & lanes;
  }
  const bias = evidence.length * weightBias;
  const persons = forPersons - bias;
  const organizations = forOrganizations - bias;
  add(scores, at + 1, (person02 & 0xffff) + persons);
  add(scores, at + 2, (person13 & 0xffff) + persons);
  add(scores, at + 3, (person02 >>> 16) + persons);
  add(scores, at + 4, (person13 >>> 16) + persons);
  add(scores, at + 5, (organization02 & 0xffff) + organizations);
  add(scores, at + 6, (organization13 & 0xffff) + organizations);
  add(scores, at + 7, (organization02 >>> 16) + organizations);
  add(scores, at + 8, (organization13 >>> 16) + organizations);
}

function add(scores: Int32Array, at: number, score: number): void {
  scores[at] = (scores[at] as number) + score;
}
