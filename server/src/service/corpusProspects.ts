import { createCopyTable } from '../engine/copies/copyTable.ts';
import { type Sketches, sketchCount } from '../engine/copies/sketch.ts';
import type { CorpusView } from '../engine/corpus/corpusView.ts';
import type { DocumentRecord } from '../engine/corpus/documentRecord.ts';
import { createSounds } from '../engine/names/compare/sounds.ts';
import { compareNames } from '../engine/names/compare.ts';
import type { RecordedNames } from '../engine/names/knowledge.ts';
import type { EntityType } from '../engine/names/mention.ts';
import { lookUpRecorded } from '../engine/names/resolve/recordedNames.ts';
import { oncePer } from '../engine/once.ts';
import { fewestDocuments } from '../engine/rules/boilerplate/recurringRuns.ts';
import { readReplacements } from '../engine/rules/nonCanonical/replacements.ts';

/** The least that the rules about names ask for: another spelling must be so many times as frequent. */
const smallestMajority = 2;

/**
 * Whether the corpus rules may have anything to say about a document, told from its record: its text need not be read
 * again where they have not. True does not mean that they have.
 */
export function mayConcernCorpusRules(record: DocumentRecord, corpus: CorpusView): boolean {
  return (
    hasRecurringLines(record, corpus) ||
    hasReplaced(record, corpus) ||
    hasCopies(record, corpus) ||
    hasOtherSpellings(record, corpus)
  );
}

function hasRecurringLines({ edges: { open } }: DocumentRecord, { edges }: CorpusView): boolean {
  return open.some((hash) => edges.documentsWith(hash) >= fewestDocuments);
}

/** Read once for all documents. */
const replacementsOf = oncePer((recorded: RecordedNames) => readReplacements(recorded, { aliases: true }));

function hasReplaced({ mentions }: DocumentRecord, { recorded }: CorpusView): boolean {
  const find = replacementsOf(recorded);
  return mentions.some(({ type, text }) => find(type, text) !== undefined);
}

function hasCopies({ document, copies }: DocumentRecord, corpus: CorpusView): boolean {
  const { paragraphs, whole } = copies;
  if (corpus.copies.documents(whole, document).length > 0) return true;
  for (let ordinal = 0; ordinal < sketchCount(paragraphs); ordinal++) {
    if (corpus.copies.paragraphs(paragraphs, ordinal, document).length > 0) return true;
  }
  return hasCopiesWithin(paragraphs);
}

function hasCopiesWithin(paragraphs: Sketches): boolean {
  if (sketchCount(paragraphs) < 2) return false;
  const here = createCopyTable();
  here.set('here', paragraphs);
  for (let ordinal = 0; ordinal < sketchCount(paragraphs); ordinal++) {
    if (here.kin(paragraphs, ordinal, '').some((kin) => kin.ordinal !== ordinal)) return true;
  }
  return false;
}

const recordedOf = oncePer(lookUpRecorded);

function hasOtherSpellings({ entities }: DocumentRecord, corpus: CorpusView): boolean {
  const recorded = recordedOf(corpus.recorded);
  const sounds = createSounds();
  const own = new Map<string, number>();
  const key = (type: EntityType, text: string) => `${type} ${text}`;
  const surfaces = entities.flatMap(({ type, surfaces: all }) => all.map((each) => ({ type, ...each })));
  for (const { type, text, mentions } of surfaces) {
    own.set(key(type, text), (own.get(key(type, text)) ?? 0) + mentions.length);
  }
  return surfaces.some(({ type, text }) => {
    const least = (own.get(key(type, text)) ?? 0) * smallestMajority;
    return corpus
      .similarNames(type, text)
      .some(
        ({ name, mentions }) =>
          !own.has(key(type, name)) &&
          (mentions >= least || recorded.canonicalOf(type, name) === name) &&
          compareNames(type, text, name, sounds).kind === 'variant',
      );
  });
}
