import { readCues, weighCues } from '../../src/engine/names/tagger/cues.ts';
import { likeliestLabels } from '../../src/engine/names/tagger/decode.ts';
import {
  type DocumentMemory,
  type ReadText,
  recall,
  rememberNames,
} from '../../src/engine/names/tagger/documentMemory.ts';
import {
  evidenceCount,
  memoryEvidenceCount,
  writeEvidence,
  writeMemoryEvidence,
} from '../../src/engine/names/tagger/evidence.ts';
import { namesIn } from '../../src/engine/names/tagger/findNames.ts';
import { firstLabel } from '../../src/engine/names/tagger/labels.ts';
import type { Lexicon } from '../../src/engine/names/tagger/lexicon.ts';
import { listedCount, listedHashes } from '../../src/engine/names/tagger/listedEvidence.ts';
import { raiseSteps } from '../../src/engine/names/tagger/scores.ts';
import type { AnnotatedName, AnnotatedText } from './annotatedNames.ts';
import type { NameDocument } from './corpus.ts';
import { type CrfModel, scoreSteps, transitionSteps } from './crf.ts';
import type { FeatureIds } from './featureIds.ts';

/** A field with the numbers of its features. */
export interface TrainedField {
  readonly model: CrfModel;
  readonly ids: FeatureIds;
}

/** Pieces of evidence at a unit, those of memory included. */
export const allEvidence = evidenceCount + memoryEvidenceCount;

const hashOfListed = listedHashes();

/** The hashes of the evidence at all units of a text. */
export function hashesOf(lexicon: Lexicon, text: string, memory: DocumentMemory | undefined): Int32Array {
  const cues = weighCues(lexicon, readCues(lexicon, text));
  const recalled = memory === undefined ? undefined : recall(memory, cues.codes);
  const out = new Int32Array(text.length * allEvidence);
  for (let at = 0; at < text.length; at++) {
    const offset = at * allEvidence;
    writeEvidence(lexicon, cues, at, out, offset);
    for (let index = offset; index < offset + listedCount; index++)
      out[index] = hashOfListed[out[index] as number] as number;
    if (recalled !== undefined)
      writeMemoryEvidence(cues, recalled, at, out, at * allEvidence + evidenceCount);
  }
  return out;
}

/** The numbers of hashes. */
export function numbersOf(hashes: Int32Array, ids: FeatureIds): Int32Array {
  const numbers = new Int32Array(hashes.length);
  for (let at = 0; at < hashes.length; at++) numbers[at] = ids.find(hashes[at] as number);
  return numbers;
}

/**
 * Whether an annotated name is learnt: of the optional ones those bodies that are called by level and organ, and
 * people whose names are withheld.
 */
function isLearnt({ optional, type, text }: AnnotatedName): boolean {
  return !optional || (type === 'organization' ? !text.startsWith('《') : text.includes('某'));
}

/** The labels of an annotated text. */
export function goldLabels({ text, names }: AnnotatedText): Uint8Array {
  const gold = new Uint8Array(text.length);
  for (const name of names) {
    if (!isLearnt(name) || name.end <= name.start) continue;
    const first = firstLabel(name.type);
    if (name.end - name.start === 1) {
      gold[name.start] = first + 3;
      continue;
    }
    gold.fill(first + 1, name.start, name.end);
    gold[name.start] = first;
    gold[name.end - 1] = first + 2;
  }
  return gold;
}

/** Reads a document once, or a second time with what it has said of its names. */
export function readNames(
  lexicon: Lexicon,
  { model, ids }: TrainedField,
  document: NameDocument,
  memory?: DocumentMemory,
): readonly ReadText[] {
  const transitions = transitionSteps(model);
  const steps = {
    likeliestLabels: (scores: Int32Array) => likeliestLabels(scores, transitions),
    raisedSteps: raiseSteps(transitions),
  };
  return document.units.map(({ text }) => {
    if (text === '') return { text, names: [] };
    const features = numbersOf(hashesOf(lexicon, text, memory), ids);
    return { text, names: namesIn(steps, text, scoreSteps(model, features, allEvidence)) };
  });
}

/** The memory of a document after one reading. */
export function memoryOf(
  lexicon: Lexicon,
  field: TrainedField,
  document: NameDocument,
): DocumentMemory | undefined {
  return rememberNames(readNames(lexicon, field, document));
}
