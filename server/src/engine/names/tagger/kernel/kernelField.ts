import type { Cues, LastingCues } from '../cues.ts';
import { memoryEvidenceCount, writeMemoryEvidence } from '../evidence.ts';
import type { Field } from '../field.ts';
import { labels } from '../labels.ts';
import type { Lexicon } from '../lexicon.ts';
import { otherListedHashes, unitPieces } from '../listedEvidence.ts';
import { raiseSteps } from '../scores.ts';
import { eagerForOrganizations, eagerForPersons } from '../scoreUnits.ts';
import { learntEvidence, type PackedWeights } from '../weightTable.ts';
import type { Kernel } from './kernel.ts';

/** Bytes of the lines of marks, and of the weights of a piece of evidence, as `kernel.as` keeps them. */
const tableSize = 64 << 14;
const weightsSize = 8;
const unitCount = 0x10000;
/** Bytes that finding the likeliest labels takes for each unit. */
const originSize = 12;

/** A field whose inner loops are WebAssembly; undefined where its table cannot be filled. */
export function openKernelField(kernel: Kernel, lexicon: Lexicon, packed: PackedWeights): Field | undefined {
  const { functions } = kernel;
  const transitions = Int32Array.from(packed.transitions);
  const transitionsAt = kernel.put(transitions);
  openNameTables(kernel, lexicon);
  if (!openWeights(kernel, packed)) return undefined;
  const bottom = kernel.top;
  return {
    scoreUnits(cues) {
      const at = scoreText(kernel, cues);
      const scores = kernel.words(at, cues.codes.length * labels);
      kernel.giveBack(bottom);
      return scores;
    },
    addMemory(cues, memory, scores) {
      addMemory(kernel, cues, memory, scores);
      kernel.giveBack(bottom);
    },
    likeliestLabels(scores) {
      const units = scores.length / labels;
      const at = kernel.put(scores);
      const origins = kernel.take(originSize * units);
      const path = kernel.take(units);
      functions.likeliestLabels(units, at, transitionsAt, origins, path);
      const likeliest = kernel.bytes(path, units);
      kernel.giveBack(bottom);
      return likeliest;
    },
    raisedSteps: raiseSteps(transitions),
  };
}

function openNameTables(kernel: Kernel, lexicon: Lexicon): void {
  kernel.functions.openNameTables(
    kernel.put(lexicon.surnames),
    kernel.put(lexicon.asSurname),
    kernel.put(lexicon.asFirst),
    kernel.put(lexicon.asSecond),
    kernel.put(lexicon.asOnly),
    kernel.put(lexicon.asForeign),
  );
}

function openWeights(kernel: Kernel, packed: PackedWeights): boolean {
  const { functions } = kernel;
  const { hashes, weights } = learntEvidence(packed);
  const lines = kernel.take(tableSize);
  const table = kernel.take(weightsSize * (hashes.length + 1));
  const numbers = kernel.take(2 * unitCount);
  const others = otherListedHashes();
  const listed = kernel.take(weightsSize * (unitPieces * unitCount + others.length));
  const hashesAt = kernel.put(hashes);
  const isOpen = functions.openTable(lines, table, hashesAt, kernel.put(weights), hashes.length) !== 0;
  const count = functions.listWeights(
    listed,
    numbers,
    hashesAt,
    hashes.length,
    kernel.put(others),
    others.length,
  );
  kernel.giveBack(listed);
  kernel.take(weightsSize * count);
  return isOpen;
}

/** Scores a text; returns where the scores are. */
function scoreText(kernel: Kernel, cues: Cues): number {
  const { cut, surroundings } = cues;
  const size = cues.codes.length;
  const scores = kernel.take(4 * labels * size);
  kernel.functions.scoreUnits(
    size,
    cut.words,
    kernel.put(cut.starts),
    kernel.put(cut.lengths),
    kernel.put(cut.hashes),
    kernel.put(cut.classes),
    kernel.put(surroundings.units),
    kernel.put(surroundings.unitKinds),
    kernel.put(cues.titleBegins),
    kernel.put(cues.titleEnds),
    kernel.put(cues.kindEnds),
    kernel.put(cues.nextKind),
    kernel.put(cues.nextKindStep),
    kernel.put(cues.givenBegins),
    kernel.put(cues.grammar),
    eagerForPersons,
    eagerForOrganizations,
    scores,
  );
  return scores;
}

function addMemory(kernel: Kernel, cues: LastingCues, memory: Uint8Array, scores: Int32Array): void {
  const hashes = new Int32Array(memoryEvidenceCount);
  const at = kernel.put(scores);
  const bottom = kernel.top;
  for (let unit = 0; unit < memory.length; unit++) {
    if (((memory[unit] as number) | (memory[unit - 1] ?? 0) | (memory[unit + 1] ?? 0)) === 0) continue;
    writeMemoryEvidence(cues, memory, unit, hashes, 0);
    kernel.functions.addPieces(kernel.put(hashes), hashes.length, at + 4 * labels * unit);
    kernel.giveBack(bottom);
  }
  scores.set(kernel.words(at, scores.length));
}
