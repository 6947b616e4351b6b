import { once } from '../../once.ts';
import { commonWords } from '../lexicon/commonWords.ts';
import { domainNouns } from '../lexicon/domainNouns.ts';
import { functionWords, genericModifiers } from '../lexicon/functionWords.ts';
import { generalNouns, generalVerbs } from '../lexicon/generalWords.ts';
import { knownBodies } from '../lexicon/knownBodies.ts';
import { knownPersons } from '../lexicon/knownPersons.ts';
import { namingWords } from '../lexicon/namingWords.ts';
import { institutionKinds, levelBodies, levelCharacters, partKinds } from '../lexicon/organizationKinds.ts';
import { places } from '../lexicon/places.ts';
import { courtesies, titles, weakTitles } from '../lexicon/titles.ts';
import { speechVerbs, verbs } from '../lexicon/verbs.ts';
import { createTrie, type Trie, trieRoot } from './trie.ts';
import { type WordClass, wordClass } from './wordClass.ts';

const courtesySet = new Set(courtesies);

/** Party offices are read as body and office, so that the name of an institution can end before the body. */
const partyOffice = /^(?:党委|党组|党总支|党支部|党工委|总支|支部|团委|纪委|工会)./u;

/** Every listed word with its class; of a word that is in several lists the first class stands. */
function* classifiedWords(): Generator<readonly [string, WordClass]> {
  for (const word of knownBodies) yield [word, wordClass.body];
  for (const word of institutionKinds) yield [word, wordClass.kind];
  for (const word of levelBodies) yield [word, wordClass.kind];
  for (const word of knownPersons) yield [word, wordClass.person];
  for (const word of institutionKinds) if (word.endsWith('部')) yield [`${word}门`, wordClass.noun];
  for (const word of partKinds) yield [word, wordClass.part];
  for (const word of partKinds) if (word.endsWith('部')) yield [`${word}门`, wordClass.noun];
  for (const word of titles) {
    if (partyOffice.test(word)) continue;
    if (weakTitles.has(word)) yield [word, wordClass.weakTitle];
    else yield [word, wordClass.title];
  }
  for (const word of namingWords) yield [word, wordClass.naming];
  for (const word of courtesySet) yield [word, wordClass.courtesy];
  for (const word of places) yield [word, wordClass.place];
  for (const word of functionWords) yield [word, wordClass.function];
  for (const word of genericModifiers) yield [word, wordClass.function];
  for (const word of domainNouns) yield [word, wordClass.domain];
  for (const word of speechVerbs) yield [word, wordClass.speech];
  for (const word of verbs) yield [word, wordClass.verb];
  for (const word of generalVerbs) yield [word, wordClass.verb];
  for (const word of levelCharacters) yield [word, wordClass.level];
  for (const word of commonWords) yield [word, wordClass.noun];
  for (const word of generalNouns) yield [word, wordClass.noun];
}

/** The general vocabulary: word to class. It is built when it is first asked for, for not every thread looks a word up. */
export const vocabulary: () => Trie = once(() => createTrie(classifiedWords()));

/** Whether the vocabulary has the text from `start` to `end` as a word that is nobody's name. */
export function isOrdinaryWord(text: string, start: number, end: number): boolean {
  const words = vocabulary();
  let node = trieRoot;
  for (let index = start; index < end; index++) {
    node = words.next(node, text.charCodeAt(index));
    if (node === 0) return false;
  }
  const kind = words.value(node);
  return kind !== 0 && kind !== wordClass.person;
}
