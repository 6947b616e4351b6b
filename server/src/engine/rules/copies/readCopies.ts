import { areOneDocument } from '../../copies/compareDocuments.ts';
import { shortestDocument } from '../../copies/copyUnits.ts';
import { foldForCopies } from '../../copies/fold.ts';
import type { Kin } from '../../copies/kinSearch.ts';
import { type SketchedDocument, sketchedDocument } from '../../copies/sketchedDocument.ts';
import type { CopiesView } from '../../corpus/corpusView.ts';
import type { DocumentFacts } from '../../lint/documentFacts.ts';
import type { Range } from '../../text/textModel.ts';
import { foldName } from './copySearch.ts';
import { mayStandElsewhere, type ParagraphCopy, paragraphCopies } from './paragraphCopies.ts';

/** Another document that the one under review is a copy of. */
export interface DocumentCopy {
  readonly document: string;
  /** Its first paragraph. */
  readonly range: Range;
  /** Whether the two say the same to the letter, nearly the same, or the other one holds this one among more. */
  readonly extent: 'same' | 'near' | 'within';
}

/** What of a document stands elsewhere. */
export interface Copies {
  readonly whole: DocumentCopy | undefined;
  /** For a document that is wholly a copy only those that stand twice in it. */
  readonly paragraphs: readonly ParagraphCopy[];
}

/** What copies are looked for in. */
export interface CopiesContext {
  readonly document: string;
  readonly facts: DocumentFacts;
  readonly corpus: { readonly copies: CopiesView };
}

/** How much of a document another one must hold to say that it is a copy. */
const mostOfIt = 0.9;
const mostCompared = 4;

/**
 * Looks for the copies of a document and of its paragraphs. The cost does not grow with the corpus. Who only wants to
 * know about the document as a whole is not told of paragraphs.
 */
export function readCopies(
  { document, facts, corpus: { copies } }: CopiesContext,
  wanted: 'all' | 'whole',
): Copies {
  const sketched = sketchedDocument(facts);
  const { units, paragraphs: sketches, length } = sketched;
  const known = new Map<number, readonly Kin[]>();
  const kinOf = (ordinal: number): readonly Kin[] => {
    const kin = known.get(ordinal) ?? copies.paragraphs(sketches, ordinal, document);
    known.set(ordinal, kin);
    return kin;
  };
  const search = { document, facts, units, sketches, kinOf, corpus: copies, onlyHere: false };
  const another = likeDocument(sketched, document, facts, copies);
  const enough = Math.max(shortestDocument, length * mostOfIt);
  const settled = another !== undefined || length === 0 || !mayStandElsewhere(search, enough);
  if (wanted === 'whole' && settled) return { whole: another, paragraphs: [] };
  const paragraphs = paragraphCopies({ ...search, onlyHere: another !== undefined });
  const holder = settled ? undefined : holderOf(paragraphs, enough, document);
  if (holder === undefined) return { whole: another, paragraphs };
  return { whole: holder, paragraphs: paragraphCopies({ ...search, onlyHere: true }) };
}

/** A document that says the same as this one, or nearly. */
function likeDocument(
  { length, folded, whole }: SketchedDocument,
  document: string,
  facts: DocumentFacts,
  corpus: CopiesView,
): DocumentCopy | undefined {
  const kin = corpus.documents(whole, document);
  const [first] = kin;
  if (length === 0 || first === undefined) return undefined;
  if (first.same) return { document: first.document, range: first.range, extent: 'same' };
  const names = facts.mentions.map((mention) => foldName(mention.text));
  for (const each of kin.slice(0, mostCompared)) {
    const model = corpus.textOf(each.document);
    if (model === undefined) continue;
    const theirs = corpus.namesIn(each.document, everywhere).map(foldName);
    const other = { folded: foldForCopies(model.text), names: theirs };
    if (areOneDocument({ folded: folded(), names }, other)) {
      return { document: each.document, range: each.range, extent: 'near' };
    }
  }
  return undefined;
}

const everywhere: Range = {
  start: { line: 0, character: 0 },
  end: { line: Number.MAX_SAFE_INTEGER, character: 0 },
};

/** The document that holds nearly all paragraphs of this one, with more around them. */
function holderOf(
  paragraphs: readonly ParagraphCopy[],
  enough: number,
  document: string,
): DocumentCopy | undefined {
  const held = new Map<string, number>();
  for (const { unit, documents } of paragraphs) {
    for (const each of documents) {
      if (each !== document) held.set(each, (held.get(each) ?? 0) + unit.folded.length);
    }
  }
  const [holder] = [...held]
    .filter(([, part]) => part >= enough)
    .map(([each]) => each)
    .sort();
  const first = paragraphs.find(({ documents }) => holder !== undefined && documents.has(holder));
  if (holder === undefined || first === undefined) return undefined;
  const range = first.other.document === holder ? first.other.range : start;
  return { document: holder, range, extent: 'within' };
}

const start: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
