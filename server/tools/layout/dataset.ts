/** Evidence with truth, from corrupted documents. */
import { readBrackets } from '../../src/engine/layout/brackets.ts';
import {
  evidenceContext,
  evidenceNames,
  fillEvidence,
  gainBetween,
} from '../../src/engine/layout/evidence/readEvidence.ts';
import { type Flow, readFlow } from '../../src/engine/layout/interleaved.ts';
import { createLanguageModel, type LanguageModel } from '../../src/engine/layout/language/languageModel.ts';
import { openNgramTable } from '../../src/engine/layout/language/ngramTable.ts';
import { readLineFacts } from '../../src/engine/layout/lineFacts.ts';
import { readLineKinds } from '../../src/engine/layout/lineKinds.ts';
import { readMeasures } from '../../src/engine/layout/measure.ts';
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
  /** How well the cut lines of the document go on, for the gate that looks for interleaved columns. */
  readonly flow: Flow;
}

/** Which part of the data a document belongs to: two halves for training, and one tenth held out. */
export function partOf(document: CleanDocument): 'left' | 'right' | 'held' {
  let hash = 7;
  for (const character of document.id) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  const place = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 0;
  return place % 10 === 0 ? 'held' : place % 2 === 0 ? 'left' : 'right';
}

/** The character model of some documents. */
export function languageOf(
  documents: readonly CleanDocument[],
  prune: PruneOptions,
  sentences: readonly string[],
): { model: LanguageModel; table: Uint32Array } {
  const paragraphs = documents.flatMap(({ genre, blocks }) =>
    blocks
      .filter(({ kind }) => kind !== 'code' && (genre !== 'techdoc' || kind !== 'row'))
      .map(({ text }) => text),
  );
  const table = packNgrams([...paragraphs, ...sentences], prune);
  return { model: createLanguageModel(openNgramTable(table)), table };
}

/** The evidence of a corrupted document, or nothing when its breaks were not counted alike. */
export function exampleOf(corrupted: CorruptedDocument, language: LanguageModel): Example | undefined {
  const model = createTextModel(corrupted.text);
  const lines = readLineFacts(model);
  if (lines.length - 1 !== corrupted.truths.length) return undefined;
  const measures = readMeasures(lines);
  const page = {
    model,
    lines,
    measures,
    brackets: readBrackets(model, lines),
    kinds: readLineKinds(lines, measures),
  };
  const context = evidenceContext(page, language);
  const rows = corrupted.truths.map((_, index) => {
    const row = new Float32Array(evidenceNames.length);
    fillEvidence(context, index, row);
    return row;
  });
  return { corrupted, rows, truths: corrupted.truths, flow: readFlow(context, gainBetween(page, language)) };
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
