/** Evidence with truth, from corrupted documents. */
import {
  evidenceContext,
  evidenceNames,
  fillEvidence,
} from '../../src/engine/layout/evidence/readEvidence.ts';
import { type Flow, flowOf } from '../../src/engine/layout/interleaved.ts';
import { createLanguageModel, type LanguageModel } from '../../src/engine/layout/language/languageModel.ts';
import { openNgramTable } from '../../src/engine/layout/language/ngramTable.ts';
import { kindOfBreak } from '../../src/engine/layout/model/neighbours.ts';
import { readPage } from '../../src/engine/layout/readPage.ts';
import { isRuledOut } from '../../src/engine/layout/ruledOut.ts';
import { createTextModel } from '../../src/engine/text/textModel.ts';
import { type CorruptedDocument, corruptDocument } from './corrupt/corrupt.ts';
import { createRandom } from './corrupt/random.ts';
import type { Style } from './corrupt/style.ts';
import type { Truth } from './corrupt/typeset.ts';
import type { CleanDocument } from './corrupt/units.ts';
import { type PruneOptions, packNgrams } from './countNgrams.ts';

export interface Example {
  readonly corrupted: CorruptedDocument;
  readonly rows: readonly Float32Array[];
  readonly truths: readonly Truth[];
  /** The kind of every break: see kindOfBreak. */
  readonly kinds: Uint8Array;
  /** For each break whether it cannot be a wrap, whatever the evidence. */
  readonly ruledOut: readonly boolean[];
  /** How well the cut lines of the document go on, for the gate that looks for interleaved columns. */
  readonly flow: Flow;
}

/** Parts of the training data: the character model that judges one of them has counted the others only. */
export const folds = 5;

/** Which part of the data a document belongs to: one of the folds, or the tenth that is held out to measure by. */
export function partOf(document: CleanDocument): number | 'held' {
  let hash = 7;
  for (const character of document.id) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  const place = (Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0) % 10;
  return place === 0 ? 'held' : place % folds;
}

/** Whether a document was written for this project. */
export function isOwn({ genre }: CleanDocument): boolean {
  return genre.startsWith('own/');
}

/** How often documents of this project count: their genres are those that most corpora are made of. */
const ownWeight = 2;

/** The character model of some documents. */
export function languageOf(
  documents: readonly CleanDocument[],
  prune: PruneOptions,
  sentences: readonly string[],
): { model: LanguageModel; table: Uint32Array } {
  const paragraphs = documents.flatMap((document) =>
    document.blocks
      .filter(({ kind }) => kind !== 'code' && (document.genre !== 'techdoc' || kind !== 'row'))
      .flatMap(({ text }) => Array.from({ length: isOwn(document) ? ownWeight : 1 }, () => text)),
  );
  const table = packNgrams([...paragraphs, ...sentences], prune);
  return { model: createLanguageModel(openNgramTable(table)), table };
}

/** The evidence of a corrupted document, or nothing when its breaks were not counted alike. */
export function exampleOf(corrupted: CorruptedDocument, language: LanguageModel): Example | undefined {
  const { lines, furniture, facts } = readPage(createTextModel(corrupted.text));
  if (lines.length - 1 !== corrupted.truths.length) return undefined;
  const context = evidenceContext(facts, language);
  const truths = truthsOfFlow(corrupted, furniture);
  const rows = truths.map((_, index) => {
    const row = new Float32Array(evidenceNames.length);
    fillEvidence(context, index, row);
    return row;
  });
  const ruledOut = truths.map((_, index) => isRuledOut(facts, index));
  const kinds = Uint8Array.from(truths, (_, index) => kindOfBreak(context, index));
  return { corrupted, rows, truths, kinds, ruledOut, flow: flowOf(context, 0, lines.length) };
}

/** What is right for the breaks between the lines that are left when furniture is set aside. */
function truthsOfFlow(
  { truths, across }: CorruptedDocument,
  furniture: readonly boolean[],
): readonly Truth[] {
  return furniture.slice(1).flatMap((aside, index): Truth[] => {
    if (aside || !furniture.slice(0, index + 1).includes(false)) return [];
    const truth = truths[index];
    if (truth === undefined) throw new RangeError(`There is no truth ${index}.`);
    return [furniture[index] === true ? (across[index] ?? truth) : truth];
  });
}

/** Corrupts each document `versions` times. */
export function corruptAll(
  documents: readonly CleanDocument[],
  versions: number,
  language: LanguageModel,
  seed: number,
  overrides: Partial<Style> = {},
): readonly Example[] {
  const random = createRandom(seed);
  const examples: Example[] = [];
  for (let version = 0; version < versions; version++) {
    for (const document of documents) {
      const others = [random.pick(documents), random.pick(documents)];
      const example = exampleOf(corruptDocument(document, others, random, overrides), language);
      if (example !== undefined) examples.push(example);
    }
  }
  return examples;
}
