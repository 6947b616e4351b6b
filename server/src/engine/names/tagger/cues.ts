import type { Candidate } from '../recognize/grammarNames.ts';
import { trieRoot } from '../recognize/trie.ts';
import { type Arena, createArena } from './arena.ts';
import type { CutText } from './cutWords.ts';
import { foldText } from './foldText.ts';
import { readGrammar } from './grammarCues.ts';
import type { Lexicon } from './lexicon.ts';
import { type NearUnits, type Surroundings, surround, weighNear } from './surroundings.ts';
import { kindOfUnit, unitKind } from './unitKinds.ts';
import { hashWords } from './wordEvidence.ts';

/** What a text shows, unit by unit, of names, and stays of use when its evidence has been weighed. */
export interface LastingCues {
  readonly cut: CutText;
  /** The number of the longest title that begins at a unit, and of the one that ends at it; 0 where none does. */
  readonly titleBegins: Uint16Array;
  readonly titleEnds: Uint16Array;
  /** The number of the longest institution kind that ends at a unit. */
  readonly kindEnds: Uint16Array;
  /** The names that the written grammars see. */
  readonly grammarNames: readonly Candidate[];
}

/** Everything that evidence is made of. What does not last is overwritten when the next text is read. */
export interface Cues extends LastingCues {
  readonly codes: Uint16Array;
  readonly surroundings: Surroundings;
  /** How far it is to the end of the next institution kind within the clause, in steps, and which it is. */
  readonly nextKindStep: Uint8Array;
  readonly nextKind: Uint16Array;
  /** Whether a given name of two characters begins at a unit. */
  readonly givenBegins: Uint8Array;
  /** What the written grammars of names see, see `readGrammar`. */
  readonly grammar: Uint8Array;
}

/** Cues with what evidence is quickly written from. */
export interface WeighedCues extends Cues, NearUnits {
  /** Evidence that the words give, see `hashWords`. */
  readonly wordGroups: Int32Array;
}

/** The step of a distance that is too far. */
export const farStep = 8;

function stepOf(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  return distance <= 15 ? 7 : farStep;
}

/** Room for units behind the text, where nothing begins. */
const behind = 2;

/** Bytes of those cues that stay, for each unit and for each text. */
const keptBytes = 16;
const keptBytesMore = 64;

/** Reads a text for cues. */
export function readCues(lexicon: Lexicon, text: string): Cues {
  const { scratch } = lexicon;
  scratch.reset();
  const kept = createArena(keptBytes * text.length + keptBytesMore);
  const codes = foldText(text, scratch.uint16(text.length));
  const cut = lexicon.cutWords(codes, scratch, kept);
  const { titleBegins, titleEnds, kindEnds } = readNamingWords(lexicon, codes, kept);
  const { nextKindStep, nextKind } = readNextKinds(codes, kindEnds, scratch);
  const { grammar, grammarNames } = readGrammar(lexicon.decoder, text, scratch);
  return {
    cut,
    titleBegins,
    titleEnds,
    kindEnds,
    grammarNames,
    codes,
    surroundings: surround(codes, scratch),
    nextKindStep,
    nextKind,
    givenBegins: readGivenNames(lexicon, codes, scratch),
    grammar,
  };
}

/** Makes ready what the evidence at all units of the text that was read last is written from. */
export function weighCues(lexicon: Lexicon, cues: Cues): WeighedCues {
  const { scratch } = lexicon;
  return {
    ...cues,
    ...weighNear(lexicon, cues.surroundings, scratch),
    wordGroups: hashWords(cues.cut, scratch),
  };
}

function readNamingWords(
  { namingWords, titleNumbers, kindNumbers }: Lexicon,
  codes: Uint16Array,
  kept: Arena,
) {
  const size = codes.length;
  const titleBegins = kept.uint16(size + behind);
  const titleEnds = kept.uint16(size);
  const kindEnds = kept.uint16(size);
  // From the end, so that of the words that end at a unit the longest one is met last.
  for (let start = size - 1; start >= 0; start--) {
    let node = trieRoot;
    for (let at = start; at < size; at++) {
      node = namingWords.next(node, codes[at] as number);
      if (node === 0) break;
      const word = namingWords.value(node);
      if (word === 0) continue;
      const title = titleNumbers[word] as number;
      const kind = kindNumbers[word] as number;
      if (title !== 0) titleBegins[start] = titleEnds[at] = title;
      if (kind !== 0) kindEnds[at] = kind;
    }
  }
  return { titleBegins, titleEnds, kindEnds };
}

function readNextKinds(codes: Uint16Array, kindEnds: Uint16Array, scratch: Arena) {
  const size = codes.length;
  const nextKindStep = scratch.uint8(size);
  const nextKind = scratch.uint16(size);
  let distance = 255;
  let next = 0;
  for (let end = size - 1; end >= 0; end--) {
    const kind = kindOfUnit[codes[end] as number] as number;
    if (kind === unitKind.stop || kind === unitKind.blank || kind === unitKind.enumeration) distance = 255;
    if (kindEnds[end] !== 0) {
      distance = 0;
      next = kindEnds[end] as number;
    }
    nextKindStep[end] = stepOf(distance);
    nextKind[end] = distance > 15 ? 0 : next;
    if (distance < 255) distance++;
  }
  return { nextKindStep, nextKind };
}

/** Whether a given name of two characters begins at a unit. */
function readGivenNames({ givenNames }: Lexicon, codes: Uint16Array, scratch: Arena): Uint8Array {
  const givenBegins = scratch.uint8(codes.length + behind);
  for (let at = 0; at + 1 < codes.length; at++)
    if (givenNames.has(codes[at] as number, codes[at + 1] as number)) givenBegins[at] = 1;
  return givenBegins;
}
