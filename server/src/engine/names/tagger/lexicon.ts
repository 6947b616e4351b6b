import { decodeBase64 } from '../../layout/language/base64.ts';
import { institutionKinds, levelBodies, partKinds } from '../lexicon/organizationKinds.ts';
import { commonSurnames, ordinarySurnames, rareSurnames } from '../lexicon/surnames.ts';
import { courtesies, titles } from '../lexicon/titles.ts';
import { createWordDecoder, type WordDecoder } from '../recognize/lattice.ts';
import { createTrie, type Trie } from '../recognize/trie.ts';
import { type Arena, createArena } from './arena.ts';
import { type CutWords, cutWords } from './cutWords.ts';
import { foldText } from './foldText.ts';
import { givenNames, nameCharacters, packedWords } from './model/words.generated.ts';
import { createPairSet, type PairSet } from './pairSet.ts';
import { openWordTable, type PackedWords } from './wordTable.ts';

/** What is known of words and of the characters of names before anything is learnt. */
export interface Lexicon {
  /** Cuts a text into the words of the dictionary. */
  readonly cutWords: CutWords;
  /** Cuts a text into the words of the written grammars. */
  readonly decoder: WordDecoder;
  /** Room for what is needed of a text until the next one is read. */
  readonly scratch: Arena;
  /** By character: 0 no surname, 1 rarely one, 2 one of the ordinary, 3 one of the commonest. */
  readonly surnames: Uint8Array;
  /** Given names of two characters, by their two units. */
  readonly givenNames: PairSet;
  /** By character, in steps from 0 to 15: how likely it is in each place of a name, compared to anywhere. */
  readonly asSurname: Uint8Array;
  readonly asFirst: Uint8Array;
  readonly asSecond: Uint8Array;
  readonly asOnly: Uint8Array;
  readonly asForeign: Uint8Array;
  /** Titles, and words that close the name of an institution; their values lead to the numbers below. */
  readonly namingWords: Trie;
  /** By the value of a word: the number of the title, or of the kind of institution, that it is, or 0. */
  readonly titleNumbers: Uint16Array;
  readonly kindNumbers: Uint16Array;
  /** By the number of a title: its length. */
  readonly titleLengths: Uint8Array;
}

const scratchBytes = 1 << 18;

/** The dictionary that comes with the engine, as it is in the file. */
function unpackWords(): PackedWords {
  const bytes = decodeBase64(packedWords.entries);
  return {
    entries: new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4),
    occupied: decodeBase64(packedWords.occupied),
    prefixes: decodeBase64(packedWords.prefixes),
  };
}

/** Opens packed words without the help of a kernel. */
function openScriptWords(packed: PackedWords): CutWords {
  const table = openWordTable(packed);
  return (codes, scratch, kept) => cutWords(table, codes, scratch, kept);
}

/** Decodes the lexicon; words may be kept and cut elsewhere. */
export function createLexicon(openWords: (packed: PackedWords) => CutWords = openScriptWords): Lexicon {
  const digits = readNameCharacters();
  return {
    decoder: createWordDecoder(),
    scratch: createArena(scratchBytes),
    cutWords: openWords(unpackWords()),
    surnames: readSurnames(),
    givenNames: createPairSet(givenNames),
    asSurname: digits(0),
    asFirst: digits(1),
    asSecond: digits(2),
    asOnly: digits(3),
    asForeign: digits(4),
    ...readNamingWords(),
  };
}

function readNamingWords(): Pick<Lexicon, 'namingWords' | 'titleNumbers' | 'kindNumbers' | 'titleLengths'> {
  const titleWords = foldAll([...titles, ...courtesies]);
  const kindWords = foldAll([...institutionKinds, ...partKinds, ...levelBodies]);
  const words = [...new Set([...titleWords, ...kindWords])];
  const numbersIn = (list: readonly string[]): Uint16Array => {
    const numbers = new Map(list.map((word, index) => [word, index + 1]));
    return Uint16Array.from(['', ...words], (word) => numbers.get(word) ?? 0);
  };
  return {
    namingWords: createTrie(words.map((word, index) => [word, index + 1] as const)),
    titleNumbers: numbersIn(titleWords),
    kindNumbers: numbersIn(kindWords),
    titleLengths: Uint8Array.from(['', ...titleWords], (word) => word.length),
  };
}

function foldAll(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => String.fromCharCode(...foldText(word))))];
}

function readSurnames(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [rank, surnames] of [rareSurnames, ordinarySurnames, commonSurnames].entries())
    for (const surname of surnames) table[surname.charCodeAt(0)] = rank + 1;
  return table;
}

const digitsPerCharacter = 5;

function readNameCharacters(): (place: number) => Uint8Array {
  const step = 1 + digitsPerCharacter;
  return (place) => {
    const table = new Uint8Array(0x10000);
    for (let at = 0; at < nameCharacters.length; at += step)
      table[nameCharacters.charCodeAt(at)] = Number.parseInt(nameCharacters.charAt(at + 1 + place), 16);
    return table;
  };
}
