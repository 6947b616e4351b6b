import { decodeBase64 } from '../../layout/language/base64.ts';
import { institutionKinds, levelBodies, partKinds } from '../lexicon/organizationKinds.ts';
import { commonSurnames, compoundSurnames, ordinarySurnames, rareSurnames } from '../lexicon/surnames.ts';
import { courtesies, titles } from '../lexicon/titles.ts';
import { createWordDecoder, type WordDecoder } from '../recognize/lattice.ts';
import { createTrie, type Trie } from '../recognize/trie.ts';
import { foldText } from './foldText.ts';
import { givenNames, nameCharacters, packedWords } from './model/words.generated.ts';
import { openWordTable, type WordTable } from './wordTable.ts';

/** What is known of words and of the characters of names before anything is learnt. */
export interface Lexicon {
  readonly words: WordTable;
  /** Cuts a text into the words of the written grammars. */
  readonly decoder: WordDecoder;
  /** By character: 0 no surname, 1 rarely one, 2 one of the ordinary, 3 one of the commonest. */
  readonly surnames: Uint8Array;
  /** Compound surnames, by their two units. */
  readonly compoundSurnames: ReadonlySet<number>;
  /** Given names of two characters, by their two units. */
  readonly givenNames: ReadonlySet<number>;
  /** By character, in steps from 0 to 15: how likely it is in each place of a name, compared to anywhere. */
  readonly asSurname: Uint8Array;
  readonly asFirst: Uint8Array;
  readonly asSecond: Uint8Array;
  readonly asOnly: Uint8Array;
  readonly asForeign: Uint8Array;
  /** Titles from their first unit on, and from their last one backwards; values are numbers of their own. */
  readonly titlesForward: Trie;
  readonly titlesBackward: Trie;
  /** Words that close the name of an institution, backwards; values are numbers of their own. */
  readonly kindsBackward: Trie;
}

/** Decodes the lexicon. */
export function createLexicon(): Lexicon {
  const bytes = decodeBase64(packedWords.entries);
  const digits = readNameCharacters();
  const titleWords = foldAll([...titles, ...courtesies]);
  const kindWords = foldAll([...institutionKinds, ...partKinds, ...levelBodies]);
  return {
    decoder: createWordDecoder(),
    words: openWordTable({
      entries: new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4),
      occupied: decodeBase64(packedWords.occupied),
      prefixes: decodeBase64(packedWords.prefixes),
    }),
    surnames: readSurnames(),
    compoundSurnames: pairs(compoundSurnames.join('')),
    givenNames: pairs(givenNames),
    asSurname: digits(0),
    asFirst: digits(1),
    asSecond: digits(2),
    asOnly: digits(3),
    asForeign: digits(4),
    titlesForward: createTrie(numbered(titleWords)),
    titlesBackward: createTrie(numbered(titleWords.map(reversed))),
    kindsBackward: createTrie(numbered(kindWords.map(reversed))),
  };
}

/** Texts of two units each, as numbers. */
function pairs(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (let at = 0; at < text.length; at += 2)
    found.add(text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1));
  return found;
}

function foldAll(words: readonly string[]): readonly string[] {
  return [...new Set(words.map((word) => String.fromCharCode(...foldText(word))))];
}

function numbered(words: readonly string[]): readonly (readonly [string, number])[] {
  return words.map((word, index) => [word, index + 1] as const);
}

function reversed(word: string): string {
  return [...word].reverse().join('');
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
