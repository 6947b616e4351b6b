import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { DocumentMemory } from '../../src/engine/names/tagger/documentMemory.ts';
import { createLexicon } from '../../src/engine/names/tagger/lexicon.ts';
import { createRandom } from '../layout/corrupt/random.ts';
import { type NameDocument, partOf, readListed, readOwnDocuments, readSentences } from './corpus.ts';
import { type CrfText, trainCrf } from './crf.ts';
import { exchangeNames, gatherNames } from './exchange.ts';
import { numberFeatures } from './featureIds.ts';
import { packWeights } from './packWeights.ts';
import { allEvidence, goldLabels, hashesOf, memoryOf, numbersOf, type TrainedField } from './reading.ts';

// Trains the recogniser of names: `node server/tools/names/run.mjs train`. See docs/data.md.
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/data' },
    output: { type: 'string', default: 'server/src/engine/names/tagger/model/weights.generated.ts' },
    rounds: { type: 'string', default: '6' },
    keep: { type: 'string', default: '230000' },
    // A share of the own documents, to see what more of them would bring.
    share: { type: 'string', default: '1' },
  },
});
const started = Date.now();
const log = (text: string): void => {
  process.stderr.write(`${((Date.now() - started) / 1000).toFixed(0)} s  ${text}\n`);
};

/** A document as it is learnt from: with or without a memory of itself. */
interface View {
  readonly document: NameDocument;
  readonly memory?: DocumentMemory | undefined;
  /** Whether its evidence is numbered; other views repeat what these show. */
  readonly numbered: boolean;
}

const lexicon = createLexicon();
/** The share of evidence that is hidden in training, and what weights are worth when nothing is hidden. */
const hidden = 0.2;
const shown = 0.9;
const learning = { rate: 0.04, sparse: 1.5, ridge: 0, hidden };
/** Evidence that is seen once is not learnt from. */
const leastSeen = 2;
/** The share of names that stay as they are when a document's names are exchanged. */
const keptNames = 0.2;

function* hashesOfViews(views: readonly View[]): Generator<Int32Array> {
  for (const { document, memory, numbered } of views)
    if (numbered) for (const { text } of document.units) yield hashesOf(lexicon, text, memory);
}

function learnField(views: readonly View[], rounds: number): TrainedField {
  const ids = numberFeatures(hashesOfViews(views), leastSeen);
  const texts: CrfText[] = [];
  for (const { document, memory } of views)
    for (const unit of document.units)
      if (unit.text !== '')
        texts.push({
          features: numbersOf(hashesOf(lexicon, unit.text, memory), ids),
          gold: goldLabels(unit),
          weight: 1,
        });
  log(`${views.length} documents, ${ids.count} pieces of evidence`);
  const model = trainCrf(texts, allEvidence, ids.count, {
    ...learning,
    rounds,
    random: createRandom(1).next,
    report: (round, loss) => log(`round ${round + 1}: ${loss.toFixed(0)}`),
  });
  return { ids, model: { ...model, weights: model.weights.map((weight) => weight * shown) } };
}

const own = readOwnDocuments();
const sentences = readSentences(`${options.data}/uner-gsdsimp.train.jsonl`);
const listed = ['wiki', 'wiki-trad-1', 'wiki-trad-2'].flatMap((name) =>
  readListed(`server/data/names/${name}.names.txt`, `${options.data}/clean-text.jsonl`),
);
const share = Number(options.share);
const learntFrom = own
  .filter(({ id }) => partOf(id) === 'training')
  .filter((_, index) => Math.floor((index + 1) * share) > Math.floor(index * share));
const documents = [...learntFrom, ...listed];

/** Documents with the memory that a field has of them which has learnt from the others only. */
function remember(documents: readonly NameDocument[]): readonly View[] {
  const half = (side: number) => documents.filter((_, index) => index % 2 === side);
  return [0, 1].flatMap((side) => {
    const field = learnField(
      [...sentences, ...half(1 - side)].map((document) => ({ document, numbered: true })),
      3,
    );
    return half(side).map((document) => ({
      document,
      memory: memoryOf(lexicon, field, document),
      numbered: true,
    }));
  });
}

const pool = gatherNames([...documents, ...sentences]);
const random = createRandom(5).next;
const field = learnField(
  [
    ...sentences.map((document) => ({ document, numbered: true })),
    ...remember(documents),
    ...documents.map((document) => ({ document, numbered: false })),
    ...documents.map((document) => ({
      document: exchangeNames(document, pool, random, keptNames),
      numbered: false,
    })),
  ],
  Number(options.rounds),
);
const { entries, occupied, transitions } = packWeights(field, Number(options.keep));
const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
writeFileSync(
  options.output,
  `// Written by server/tools/names/train.ts; docs/data.md says from what.
/** What was learnt about names: entries and which slots they are in, in base64, and the weights of the steps between labels. */
export const packedWeights = {
  entries: '${base64(entries)}',
  occupied: '${base64(occupied)}',
  transitions: [${transitions.join(', ')}],
};
`,
);
log('written');
