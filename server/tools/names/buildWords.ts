import { readFileSync, writeFileSync } from 'node:fs';
import { knownBodies } from '../../src/engine/names/lexicon/knownBodies.ts';
import { knownPersons } from '../../src/engine/names/lexicon/knownPersons.ts';
import { institutionKinds, partKinds } from '../../src/engine/names/lexicon/organizationKinds.ts';
import { places } from '../../src/engine/names/lexicon/places.ts';
import {
  commonSurnames,
  compoundSurnames,
  ordinarySurnames,
  rareSurnames,
} from '../../src/engine/names/lexicon/surnames.ts';
import { courtesies, titles } from '../../src/engine/names/lexicon/titles.ts';
import { foldText } from '../../src/engine/names/tagger/foldText.ts';
import {
  type CountedWord,
  type DictionaryClass,
  dictionaryClass,
  packWords,
} from '../../src/engine/names/tagger/wordTable.ts';

// Packs the dictionary of nodejieba (jieba's, MIT) and the lexicons of this project into the table of words, and counts
// which characters names are made of: `node server/tools/names/run.mjs buildWords`.
const dictionary = 'node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8';
/** Lists of names that were written for this project. */
const lists = 'server/data/lexicon';
const output = 'server/src/engine/names/tagger/model/words.generated.ts';

interface TaggedWord {
  readonly word: string;
  readonly count: number;
  readonly tag: string;
}

const classByTag: Readonly<Record<string, DictionaryClass>> = {
  n: dictionaryClass.noun,
  nr: dictionaryClass.person,
  nrt: dictionaryClass.foreignPerson,
  nrfg: dictionaryClass.person,
  ns: dictionaryClass.place,
  nt: dictionaryClass.organization,
  nz: dictionaryClass.otherName,
  v: dictionaryClass.verb,
  vn: dictionaryClass.verbalNoun,
  a: dictionaryClass.adjective,
  d: dictionaryClass.adverb,
  m: dictionaryClass.number,
  q: dictionaryClass.measure,
  p: dictionaryClass.preposition,
  c: dictionaryClass.conjunction,
  u: dictionaryClass.particle,
  r: dictionaryClass.pronoun,
  t: dictionaryClass.time,
  j: dictionaryClass.abbreviation,
  f: dictionaryClass.direction,
  s: dictionaryClass.spot,
  i: dictionaryClass.idiom,
  l: dictionaryClass.idiom,
  b: dictionaryClass.distinguishing,
  z: dictionaryClass.manner,
  zg: dictionaryClass.character,
  g: dictionaryClass.character,
};

function classOfTag(tag: string): DictionaryClass {
  return classByTag[tag] ?? classByTag[tag.slice(0, 1)] ?? dictionaryClass.noun;
}

const fold = (word: string): string => String.fromCharCode(...foldText(word));

function readDictionary(): readonly TaggedWord[] {
  return readFileSync(dictionary, 'utf8')
    .split('\n')
    .flatMap((line) => {
      const [word = '', count = '0', tag = 'n'] = line.trim().split(' ');
      return word === '' || word.length > 10 ? [] : [{ word: fold(word), count: Number(count), tag }];
    });
}

/** The names of a list. */
function listOf(name: string): readonly string[] {
  return [
    ...new Set(
      readFileSync(`${lists}/${name}.txt`, 'utf8')
        .split('\n')
        .map((line) => fold(line.trim()))
        .filter((line) => line.length > 1 && !line.startsWith('#')),
    ),
  ];
}

/** Names of persons that were counted less often are fragments of novels more often than names. */
const leastPersonCount = 4;
const leastCount = 3;

function* words(tagged: readonly TaggedWord[]): Generator<CountedWord> {
  const counts = new Map(tagged.map(({ word, count }) => [word, count]));
  const listed = (list: Iterable<string>, kind: DictionaryClass, count: number) =>
    [...list].map((word) => ({ word: fold(word), kind, count: counts.get(fold(word)) ?? count }));
  // The classes of our own lists are surer than those of the dictionary.
  yield* listed(titles, dictionaryClass.title, 60);
  yield* listed(courtesies, dictionaryClass.courtesy, 60);
  yield* listed(institutionKinds, dictionaryClass.kind, 60);
  yield* listed(partKinds, dictionaryClass.part, 40);
  yield* listed(knownBodies, dictionaryClass.organization, 60);
  yield* listed(knownPersons, dictionaryClass.person, 60);
  yield* listed(places, dictionaryClass.place, 60);
  yield* listed(listOf('places'), dictionaryClass.place, 30);
  yield* listed(listOf('organizations'), dictionaryClass.listedOrganization, 30);
  yield* listed(listOf('chinese-persons'), dictionaryClass.listedPerson, 30);
  yield* listed(listOf('foreign-persons'), dictionaryClass.listedPerson, 30);
  for (const { word, count, tag } of tagged) {
    const kind = classOfTag(tag);
    const least =
      kind === dictionaryClass.person || kind === dictionaryClass.number ? leastPersonCount : leastCount;
    if (word.length > 1 && count < least) continue;
    yield { word, kind, count };
  }
}

/** How much likelier a character is in one place of a name than anywhere: a hexadecimal digit each, 0 to 15. */
function nameCharacters(tagged: readonly TaggedWord[]): string {
  const surnames = new Set([...commonSurnames, ...ordinarySurnames, ...rareSurnames].map(fold));
  const compound = new Set(compoundSurnames.map(fold));
  const places = [0, 1, 2, 3].map(() => ({ counts: new Map<string, number>(), total: 0 }));
  const anywhere = { counts: new Map<string, number>(), total: 0 };
  const foreign = { counts: new Map<string, number>(), total: 0 };
  const add = (
    table: { counts: Map<string, number>; total: number } | undefined,
    key: string,
    by = 1,
  ): void => {
    if (table === undefined) return;
    table.counts.set(key, (table.counts.get(key) ?? 0) + by);
    table.total += by;
  };
  for (const { word, count, tag } of tagged) {
    for (const character of word) add(anywhere, character, Math.sqrt(count) || 1);
    if (tag === 'nrt') for (const character of word) add(foreign, character);
    if (tag !== 'nr') continue;
    const surname = compound.has(word.slice(0, 2)) ? 2 : surnames.has(word.slice(0, 1)) ? 1 : 0;
    if (surname === 0) continue;
    const given = word.slice(surname);
    if (surname === 1 && given.length > 0 && given.length < 3) add(places[0], word.slice(0, 1));
    if (given.length === 2) {
      add(places[1], given.slice(0, 1));
      add(places[2], given.slice(1));
    } else if (given.length === 1) add(places[3], given);
  }
  const digits = (character: string): string =>
    [...places, foreign]
      .map(({ counts, total }) => {
        const here = ((counts.get(character) ?? 0) + 0.3) / (total + 0.3 * 8000);
        const all = ((anywhere.counts.get(character) ?? 0) + 5) / (anywhere.total + 5 * 8000);
        return Math.max(0, Math.min(15, Math.round((Math.log(here / all) + 4) * 1.7))).toString(16);
      })
      .join('');
  return [...anywhere.counts.keys()]
    .filter((character) => character.length === 1 && character >= '\u3400' && character <= '\u9fff')
    .sort()
    .map((character) => character + digits(character))
    .join('');
}

const tagged = readDictionary();
const { entries, occupied, prefixes } = packWords(words(tagged));
const base64 = (array: Uint8Array | Uint32Array): string =>
  Buffer.from(array.buffer, array.byteOffset, array.byteLength).toString('base64');
writeFileSync(
  output,
  `// Written by server/tools/names/buildWords.ts from the dictionary of jieba (MIT) and the lexicons of this project.
/** The table of words: entries, which slots they are in, and the longest words by prefix, in base64. */
export const packedWords = {
  entries: '${base64(entries)}',
  occupied: '${base64(occupied)}',
  prefixes: '${base64(prefixes)}',
};
/** Given names of two characters, without anything between them. */
export const givenNames = '${listOf('given-names')
    .filter((name) => name.length === 2)
    .join('')}';
/** A character and five digits: as surname, first, second and only character of a given name, and in foreign names. */
export const nameCharacters = '${nameCharacters(tagged)}';
`,
);
process.stdout.write(`${entries.length} words\n`);
