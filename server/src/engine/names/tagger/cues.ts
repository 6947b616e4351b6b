import { trieRoot } from '../recognize/trie.ts';
import { type CutText, cutWords } from './cutWords.ts';
import { foldText } from './foldText.ts';
import { readGrammar } from './grammarCues.ts';
import type { Lexicon } from './lexicon.ts';
import { kindOfUnit, unitKind } from './unitKinds.ts';
import { dictionaryClass } from './wordTable.ts';

/** What a text shows, unit by unit, of names: everything that evidence is made of. */
export interface Cues {
  readonly codes: Uint16Array;
  readonly cut: CutText;
  /** The number of the longest title that begins at a unit, and of the one that ends at it; 0 where none does. */
  readonly titleBegins: Uint16Array;
  readonly titleEnds: Uint16Array;
  /** The number and the length of the longest institution kind that ends at a unit. */
  readonly kindEnds: Uint16Array;
  readonly kindLength: Uint8Array;
  /** How far it is to the end of the next institution kind within the clause, in steps, and which it is. */
  readonly nextKindStep: Uint8Array;
  readonly nextKind: Uint16Array;
  /** How far back the last place name of the clause is, in steps. */
  readonly lastPlaceStep: Uint8Array;
  /** What the written grammars of names see, see `readGrammar`. */
  readonly grammar: Uint8Array;
}

const longestKind = 10;
const longestTitle = 6;
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
    ...readTitles(lexicon, codes),
    ...readKinds(lexicon, codes),
    ...readPlaces(codes, cut),
    grammar: readGrammar(lexicon.decoder, text),
  };
}

function readTitles({ titlesForward, titlesBackward }: Lexicon, codes: Uint16Array) {
  const titleBegins = new Uint16Array(codes.length);
  const titleEnds = new Uint16Array(codes.length);
  for (let start = 0; start < codes.length; start++) {
    let node = trieRoot;
    for (let at = start; at < codes.length && at < start + longestTitle; at++) {
      node = titlesForward.next(node, codes[at] as number);
      if (node === 0) break;
      titleBegins[start] = titlesForward.value(node) || (titleBegins[start] as number);
    }
    node = trieRoot;
    for (let at = start; at >= 0 && at > start - longestTitle; at--) {
      node = titlesBackward.next(node, codes[at] as number);
      if (node === 0) break;
      titleEnds[start] = titlesBackward.value(node) || (titleEnds[start] as number);
    }
  }
  return { titleBegins, titleEnds };
}

function readKinds({ kindsBackward }: Lexicon, codes: Uint16Array) {
  const size = codes.length;
  const kindEnds = new Uint16Array(size);
  const kindLength = new Uint8Array(size);
  const nextKindStep = new Uint8Array(size);
  const nextKind = new Uint16Array(size);
  let distance = 255;
  let next = 0;
  for (let end = size - 1; end >= 0; end--) {
    const kind = kindOfUnit[codes[end] as number] as number;
    if (kind === unitKind.stop || kind === unitKind.blank || kind === unitKind.enumeration) distance = 255;
    let node = trieRoot;
    for (let at = end; at >= 0 && at > end - longestKind; at--) {
      node = kindsBackward.next(node, codes[at] as number);
      if (node === 0) break;
      const value = kindsBackward.value(node);
      if (value === 0) continue;
      kindEnds[end] = value;
      kindLength[end] = end - at + 1;
    }
    if (kindEnds[end] !== 0) {
      distance = 0;
      next = kindEnds[end] as number;
    }
    nextKindStep[end] = stepOf(distance);
    nextKind[end] = distance > 15 ? 0 : next;
    if (distance < 255) distance++;
  }
  return { kindEnds, kindLength, nextKindStep, nextKind };
}

function readPlaces(codes: Uint16Array, { wordAt, classes }: CutText) {
  const lastPlaceStep = new Uint8Array(codes.length);
  let distance = 255;
  for (let at = 0; at < codes.length; at++) {
    const kind = kindOfUnit[codes[at] as number] as number;
    if (kind === unitKind.stop || kind === unitKind.blank) distance = 255;
    const word = classes[wordAt[at] as number];
    if (word === dictionaryClass.place || word === dictionaryClass.organization) distance = 0;
    lastPlaceStep[at] = stepOf(distance);
    if (distance < 255) distance++;
  }
  return { lastPlaceStep };
}
