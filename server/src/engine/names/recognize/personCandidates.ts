import {
  mongolianNameParts,
  tibetanNameParts,
  transliterationCharacters,
  turkicNameParts,
} from '../lexicon/minorityNames.ts';
import { isHan, isNameDot, isNumeral, unitTable } from './characters.ts';
import { scoreName, surnameInitials, surnameWeight } from './personScore.ts';
import { createTrie, type Trie, trieRoot } from './trie.ts';

/** Takes a stretch that may be a person's name, with its log-odds before the context has spoken. */
export type CandidateSink = (end: number, score: number) => void;

const tibetan: Trie = createTrie(tibetanNameParts.map((part) => [part, 1] as const));
const steppe: Trie = createTrie(
  [...turkicNameParts, ...mongolianNameParts].map((part) => [part, 1] as const),
);
const transliteration = buildTransliteration();

function buildTransliteration(): Uint8Array {
  const table = new Uint8Array(65536);
  for (const character of transliterationCharacters) table[character.charCodeAt(0)] = 1;
  return table;
}

/** By character, in a bit each: which kinds of names begin with it. */
const kindsOfNames: Uint8Array = unitTable(
  (code) =>
    (surnameInitials[code] === 1 ? 1 : 0) |
    (tibetan.next(trieRoot, code) === 0 ? 0 : 2) |
    (transliteration[code] === 1 ? 4 : 0),
);

/** Proposes every name that begins at `start`: Chinese, Tibetan, Mongolian and foreign ones. */
export function proposeNames(text: string, start: number, limit: number, sink: CandidateSink): void {
  const kinds = kindsOfNames[text.charCodeAt(start)] as number;
  if (kinds === 0) return;
  if ((kinds & 1) !== 0) proposeChinese(text, start, limit, sink);
  if ((kinds & 2) !== 0) proposeTibetan(text, start, limit, sink);
  if ((kinds & 4) !== 0) proposeForeign(text, start, limit, sink);
}

/** Names of no more than this are not proposed. */
const leastScore = -6;

function proposeChinese(text: string, start: number, limit: number, sink: CandidateSink): void {
  for (let surname = 2; surname >= 1; surname--) {
    const weight = surnameWeight(text, start, surname);
    if (weight === undefined) continue;
    for (let given = 1; given <= 2; given++) {
      const end = start + surname + given;
      if (end > limit || !isHan(text.charCodeAt(end - 1))) break;
      const score = scoreName(text, start, end, surname, weight, leastScore);
      if (score > leastScore) sink(end, score);
    }
  }
}

/** The end of the longest listed part that begins at `start`, or `start`. */
function longestPart(trie: Trie, text: string, start: number, limit: number): number {
  let node = trieRoot;
  let end = start;
  for (let index = start; index < limit; index++) {
    node = trie.next(node, text.charCodeAt(index));
    if (node === 0) break;
    if (trie.value(node) > 0) end = index + 1;
  }
  return end;
}

function proposeTibetan(text: string, start: number, limit: number, sink: CandidateSink): void {
  let end = longestPart(tibetan, text, start, limit);
  if (end > start) sink(end, -1.5);
  for (let parts = 2; parts <= 3 && end > start; parts++) {
    const next = longestPart(tibetan, text, end, limit);
    if (next === end) break;
    end = next;
    sink(end, parts + 2);
  }
}

const shortestBareName = 3;
const longestPartOfName = 7;

function proposeForeign(text: string, start: number, limit: number, sink: CandidateSink): void {
  const listed = longestPart(steppe, text, start, limit);
  if (listed > start && listed - start >= 2) sink(listed, listed - start - 2);
  let foreign = 0;
  for (let index = start; index < limit && index - start < longestPartOfName; ) {
    if (!isHan(text.charCodeAt(index))) return;
    if (transliteration[text.charCodeAt(index)] === 1) foreign++;
    index++;
    const length = index - start;
    if (foreign === length && length >= shortestBareName) sink(index, length * 0.5 - 1.6);
    if (foreign === length && length > 1) proposeRegnal(text, index, limit, sink);
    if (isNameDot(text.charCodeAt(index)) && isHan(text.charCodeAt(index + 1))) {
      if (foreign * 2 >= length)
        proposeDotted(text, index, limit, 2.5 + foreign * 0.8 - (length - foreign) * 0.6, sink);
      return;
    }
  }
}

/** `查理四世`: a ruler's name with its number. */
function proposeRegnal(text: string, index: number, limit: number, sink: CandidateSink): void {
  let end = index;
  while (end < limit && isNumeral(text.charCodeAt(end))) end++;
  if (end > index && end < limit && text.charAt(end) === '世' && text.charAt(end + 1) !== '纪')
    sink(end + 1, 4);
}

/** Goes on behind the dot of a foreign name. */
function proposeDotted(text: string, dot: number, limit: number, score: number, sink: CandidateSink): void {
  const listed = longestPart(steppe, text, dot + 1, limit);
  if (listed > dot + 1) sink(listed, score + (listed - dot) * 0.6 + 1);
  let index = dot + 1;
  let total = score;
  while (index < limit && index - dot <= longestPartOfName && isHan(text.charCodeAt(index))) {
    total += transliteration[text.charCodeAt(index)] === 1 ? 0.8 : -1;
    index++;
    sink(index, total);
    if (isNameDot(text.charCodeAt(index)) && isHan(text.charCodeAt(index + 1))) {
      proposeDotted(text, index, limit, total, sink);
      return;
    }
  }
}
