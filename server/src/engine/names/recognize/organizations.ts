import { scopeWords } from '../lexicon/places.ts';
import {
  isInstitutionKind,
  isLooseLead,
  isNameMaterial,
  isPartKind,
  kindAt,
  mayClose,
  type Reading,
  wordText,
} from './organizationRun.ts';
import { isParticular } from './particular.ts';
import { wordClass } from './wordClass.ts';

/** An organization's name as indexes of words, both included. */
export interface OrganizationRun {
  readonly first: number;
  readonly last: number;
  readonly confidence: number;
}

const longestRun = 40;

/** Finds the names of organizations in a paragraph that has been cut into words, last one first. */
export function findOrganizations(reading: Reading): readonly OrganizationRun[] {
  const runs: OrganizationRun[] = [];
  for (let index = reading.words.length - 1; index >= 0; index--) {
    const run = mayClose(reading, index) ? runEndingAt(reading, index) : undefined;
    if (run === undefined) continue;
    runs.push(run);
    index = run.first;
  }
  return runs.reverse();
}

function runEndingAt(reading: Reading, closing: number): OrganizationRun | undefined {
  if (kindAt(reading, closing) === wordClass.body) return bodyEndingAt(reading, closing);
  if (!isInstitutionKind(reading, closing) && !isPartKind(reading, closing)) return undefined;
  const leftmost = leftEdge(reading, closing);
  const last = withoutParty(reading, leftmost, closing);
  if (lastInstitution(reading, leftmost, last) === undefined) return undefined;
  const first = trimLead(reading, leftmost, last);
  if (!isInstitutionKind(reading, last) && !hasHost(reading, first, last)) return undefined;
  const certain = isParticular(reading, first, last);
  if (!certain && !mayBeContraction(reading, first, last)) return undefined;
  return { first, last, confidence: certain ? confidenceOf(reading, first, last) : unexplained };
}

/** A body that everyone knows takes nothing before it but the country it belongs to. */
function bodyEndingAt(reading: Reading, closing: number): OrganizationRun {
  const first = kindAt(reading, closing - 1) === wordClass.place ? closing - 1 : closing;
  return { first, last: closing, confidence: 0.97 };
}

/** What a name is worth that is one only if the document explains it by a fuller one. */
export const unexplained = 0.3;

/** Whether a run of common words may be a fuller name without its place: `器官捐献管理中心`. */
function mayBeContraction(reading: Reading, first: number, last: number): boolean {
  let length = 0;
  for (let index = first; index < last; index++) {
    if (kindAt(reading, index) === wordClass.domain) length += wordText(reading, index).length;
  }
  return length >= 4;
}

/** A department's name needs the name of its institution before it. */
function hasHost(reading: Reading, first: number, end: number): boolean {
  const host = lastInstitution(reading, first, end - 1);
  return host !== undefined && isParticular(reading, first, host);
}

function lastInstitution(reading: Reading, first: number, last: number): number | undefined {
  for (let index = last; index >= first; index--) {
    if (isInstitutionKind(reading, index) || kindAt(reading, index) === wordClass.body) return index;
  }
  return undefined;
}

/** The first word that may still belong to the name that ends at `closing`. */
function leftEdge(reading: Reading, closing: number): number {
  let first = closing;
  while (first > 0 && closing - first < longestRun) {
    const next = first - 1;
    if (leadsUp(reading, next)) break;
    if (isNameMaterial(reading, next)) first = next;
    else if (isConjunction(reading, next) && conjunctionBelongs(reading, next, closing)) first = next;
    else {
      const opening = openingOf(reading, next);
      if (opening === undefined) break;
      first = opening;
    }
  }
  return first;
}

/** `支持北京大学`: a verbal noun before a name that begins with a place is the verb of the sentence. */
function leadsUp(reading: Reading, index: number): boolean {
  return (
    isLooseLead(reading, index) && startsName(reading, index + 1) && !attaches.has(wordText(reading, index))
  );
}

const attaches = new Set(['附属', '直属', '国立', '省立', '市立', '县立', '私立', '公立', '中国', '海外']);

const conjunctions = new Set(['与', '和', '及', '暨']);

function isConjunction(reading: Reading, index: number): boolean {
  return kindAt(reading, index) === wordClass.function && conjunctions.has(wordText(reading, index));
}

/** Whether 与 or 和 joins two subjects of one body rather than two bodies. */
function conjunctionBelongs(reading: Reading, index: number, closing: number): boolean {
  if (
    wordText(reading, closing).startsWith('联合') &&
    closing - index < 12 &&
    lastInstitution(reading, index - 1, index - 1) !== undefined
  )
    return true;
  for (let right = index + 1; right < closing; right++) {
    if (kindAt(reading, right) !== wordClass.domain) return false;
  }
  if (closing === index + 1 || kindAt(reading, index - 1) !== wordClass.domain) return false;
  for (let left = index - 1; left >= 0 && index - left <= 7; left--) {
    const kind = kindAt(reading, left);
    if (kind === wordClass.place || kind === wordClass.level || kind === wordClass.body) return true;
    if (kind === wordClass.kind || kind === wordClass.part) {
      return isInstitutionKind(reading, left) && departments.test(wordText(reading, closing));
    }
    if (kind !== wordClass.domain && kind !== wordClass.unknown) return false;
  }
  return false;
}

const departments = /(?:学院|系|研究所|研究院|实验室|中心|处|部|科|司|局|办公室)$/u;

const closers: ReadonlyMap<string, string> = new Map([
  ['”', '“'],
  ['》', '《'],
  ['’', '‘'],
  ['）', '（'],
  [')', '('],
  ['」', '「'],
]);
const longestQuotation = 14;

/** The index of the opening mark of a quoted part that ends at `index`. */
function openingOf(reading: Reading, index: number): number | undefined {
  const opening = closers.get(wordText(reading, index));
  if (opening === undefined) return undefined;
  for (let left = index - 1; left >= 0 && index - left <= longestQuotation; left--) {
    const text = wordText(reading, left);
    if (text === opening) return bracketFits(reading, left, opening) ? left : undefined;
    if (kindAt(reading, left) === wordClass.punctuation && text !== '·') return undefined;
  }
  return undefined;
}

/** A bracket belongs to a name only where the name has begun before it. */
function bracketFits(reading: Reading, index: number, opening: string): boolean {
  if (opening !== '（' && opening !== '(') return true;
  const kind = kindAt(reading, index - 1);
  return kind === wordClass.place || kind === wordClass.unknown || kind === wordClass.domain;
}

const partyBodies = new Set([
  '党委',
  '党组',
  '团委',
  '纪委',
  '党总支',
  '党支部',
  '党工委',
  '工会',
  '支部',
  '团总支',
]);

/** Before a party office the name of the institution ends with the institution. */
function withoutParty(reading: Reading, first: number, last: number): number {
  if (!partyBodies.has(wordText(reading, last))) return last;
  const after = kindAt(reading, last + 1);
  const office = after === wordClass.title || after === wordClass.weakTitle;
  if (!office && !/^(?:成员|班子)/u.test(wordText(reading, last + 1))) return last;
  const host = lastInstitution(reading, first, last - 1);
  return host === last - 1 ? host : last;
}

/** Moves the beginning of a name over words that only lead up to it. */
function trimLead(reading: Reading, leftmost: number, last: number): number {
  let first = leftmost;
  const place = firstPlace(reading, first, last);
  if (place !== undefined && place > first && mayCutBefore(reading, first, place)) first = place;
  while (first < last && isLooseLead(reading, first) && startsName(reading, first + 1)) first++;
  return first;
}

function startsName(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  return kind === wordClass.place || kind === wordClass.level || kind === wordClass.body;
}

function firstPlace(reading: Reading, first: number, last: number): number | undefined {
  for (let index = first; index < last; index++) {
    if (kindAt(reading, index) === wordClass.place) return index;
    if (isInstitutionKind(reading, index)) return undefined;
  }
  return undefined;
}

/** Whether the words before a place are no part of the name. */
function mayCutBefore(reading: Reading, first: number, place: number): boolean {
  if (scopeWords.has(wordText(reading, place)) && wordText(reading, place) === '国际') return false;
  let unknown = 0;
  for (let index = first; index < place; index++) {
    const kind = kindAt(reading, index);
    if (kind === wordClass.punctuation || kind === wordClass.body || kind === wordClass.part) return false;
    if (attaches.has(wordText(reading, index))) return false;
    if (kind === wordClass.unknown) unknown++;
  }
  return unknown < 2 || /[省市县区州]$/u.test(wordText(reading, place));
}

function confidenceOf(reading: Reading, first: number, last: number): number {
  let confidence = 0.95;
  let unknown = 0;
  for (let index = first; index <= last; index++) if (kindAt(reading, index) === wordClass.unknown) unknown++;
  if (unknown > 4) confidence -= 0.1;
  if (unknown > 6) confidence -= 0.2;
  if (kindAt(reading, first - 1) === wordClass.noun) confidence -= 0.1;
  return confidence;
}
