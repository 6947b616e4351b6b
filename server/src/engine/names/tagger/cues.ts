import type { Candidate } from '../recognize/grammarNames.ts';
import { trieRoot } from '../recognize/trie.ts';
import { type CutText, cutWords } from './cutWords.ts';
import { foldText } from './foldText.ts';
import { readGrammar } from './grammarCues.ts';
import type { Lexicon } from './lexicon.ts';
import { type Surroundings, surround } from './surroundings.ts';
import { kindOfUnit, unitKind } from './unitKinds.ts';

/** What a text shows, unit by unit, of names: everything that evidence is made of. */
export interface Cues {
  readonly codes: Uint16Array;
  readonly cut: CutText;
  readonly surroundings: Surroundings;
  /** The number of the longest title that begins at a unit, and of the one that ends at it; 0 where none does. */
  readonly titleBegins: Uint16Array;
  readonly titleEnds: Uint16Array;
  /** The number and the length of the longest institution kind that ends at a unit. */
  readonly kindEnds: Uint16Array;
  readonly kindLength: Uint8Array;
  /** How far it is to the end of the next institution kind within the clause, in steps, and which it is. */
  readonly nextKindStep: Uint8Array;
  readonly nextKind: Uint16Array;
  /** Whether a given name of two characters begins at a unit. */
  readonly givenBegins: Uint8Array;
  /** What the written grammars of names see, see `readGrammar`. */
  readonly grammar: Uint8Array;
  readonly grammarNames: readonly Candidate[];
}

/** The step of a distance that is too far. */
export const farStep = 8;

function stepOf(distance: number): number {
  if (distance <= 4) return distance;
  if (distance <= 6) return 5;
  if (distance <= 9) return 6;
  return distance <= 15 ? 7 : farStep;
}

/** Reads a text for cues. */
export function readCues(lexicon: Lexicon, text: string): Cues {
  const codes = foldText(text);
  const cut = cutWords(lexicon.words, codes);
  return {
    codes,
    cut,
    surroundings: surround(codes, cut),
    ...readNamingWords(lexicon, codes),
    ...readGivenNames(lexicon, codes),
    ...readGrammar(lexicon.decoder, text),
  };
}

function readNamingWords({ namingWords, titleNumbers, kindNumbers }: Lexicon, codes: Uint16Array) {
  const size = codes.length;
  const titleBegins = new Uint16Array(size);
  const titleEnds = new Uint16Array(size);
  const kindEnds = new Uint16Array(size);
  const kindLength = new Uint8Array(size);
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
      if (kind === 0) continue;
      kindEnds[at] = kind;
      kindLength[at] = at - start + 1;
    }
  }
  return { titleBegins, titleEnds, kindEnds, kindLength, ...readNextKinds(codes, kindEnds) };
}

function readNextKinds(codes: Uint16Array, kindEnds: Uint16Array) {
  const size = codes.length;
  const nextKindStep = new Uint8Array(size);
  const nextKind = new Uint16Array(size);
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
function readGivenNames({ givenNames }: Lexicon, codes: Uint16Array) {
  const givenBegins = new Uint8Array(codes.length);
  for (let at = 0; at + 1 < codes.length; at++)
    if (givenNames.has(codes[at] as number, codes[at + 1] as number)) givenBegins[at] = 1;
  return { givenBegins };
}
