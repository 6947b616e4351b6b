import { verbalNouns } from '../lexicon/domainNouns.ts';
import { institutionKinds, partCharacters } from '../lexicon/organizationKinds.ts';
import { characterTable } from './characters.ts';
import { type Word, wordClass } from './wordClass.ts';

/** A paragraph's text with its words: what the grammar of organization names reads. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
}

/** The text of a word. */
export function wordText(reading: Reading, index: number): string {
  const word = reading.words[index];
  return word === undefined ? '' : reading.text.slice(word.start, word.end);
}

/** The class of a word; `start` beyond either end. */
export function kindAt(reading: Reading, index: number): number {
  return reading.words[index]?.kind ?? wordClass.start;
}

const militaryCharacters = new Set(['军', '师', '旅', '团', '营', '连', '院', '中', '中学', '小', '厂']);
const kindSet = new Set(institutionKinds);

const closingCharacters = characterTable(
  [...militaryCharacters, ...partCharacters, '社'].filter((word) => word.length === 1),
);

/** Whether the name of a body may end with the word at `index`; most words say no at once. */
export function mayClose(reading: Reading, index: number): boolean {
  const word = reading.words[index];
  if (word === undefined) return false;
  const { kind } = word;
  if (kind === wordClass.unknown) return closingCharacters[reading.text.charCodeAt(word.start)] === 1;
  return kind === wordClass.kind || kind === wordClass.part || kind === wordClass.body;
}

/** Whether the word at `index` closes an institution's name by itself. */
export function isInstitutionKind(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  if (kind === wordClass.kind) return true;
  if (kind === wordClass.part) return kindSet.has(wordText(reading, index));
  if (kind !== wordClass.unknown) return false;
  const text = wordText(reading, index);
  if (text === '社' && wordText(reading, index - 1) === '》') return true;
  return kindAt(reading, index - 1) === wordClass.ordinal && militaryCharacters.has(text);
}

/** Whether the word at `index` may close the name of a department: it needs an institution before it. */
export function isPartKind(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  if (kind === wordClass.part) return true;
  if (kind !== wordClass.unknown || !partCharacters.has(wordText(reading, index))) return false;
  return closesWord(reading, index + 1);
}

/** Whether what stands at `index` shows that the word before it has ended. */
function closesWord(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  return (
    kind === wordClass.start ||
    kind === wordClass.title ||
    kind === wordClass.weakTitle ||
    kind === wordClass.punctuation ||
    kind === wordClass.function ||
    kind === wordClass.verb ||
    kind === wordClass.speech ||
    kind === wordClass.person ||
    kind === wordClass.blank ||
    (kind === wordClass.domain && verbalNouns.has(wordText(reading, index)))
  );
}

/** Whether a word can stand inside an organization's name. */
export function isNameMaterial(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  switch (kind) {
    case wordClass.unknown:
    case wordClass.place:
    case wordClass.domain:
    case wordClass.kind:
    case wordClass.part:
    case wordClass.level:
    case wordClass.body:
    case wordClass.ordinal:
      return true;
    case wordClass.person:
      return isNameMaterial(reading, index + 1) && kindAt(reading, index + 1) !== wordClass.place;
    case wordClass.noun:
      return kindAt(reading, index - 1) === wordClass.place || kindAt(reading, index - 1) === wordClass.level;
    case wordClass.number:
      return numberBelongs(reading, index);
    case wordClass.latin:
      return kindAt(reading, index + 1) === wordClass.kind || kindAt(reading, index + 1) === wordClass.domain;
    case wordClass.weakTitle:
    case wordClass.title:
      return titleBelongs(reading, index);
    default:
      return false;
  }
}

/** `301医院`, `第731部队`, `八路军`: a number right before a kind or after a proper part. */
function numberBelongs(reading: Reading, index: number): boolean {
  const after = wordText(reading, index + 1);
  if (
    [
      '院',
      '中',
      '厂',
      '军',
      '师',
      '团',
      '旅',
      '医院',
      '中学',
      '小学',
      '部队',
      '工厂',
      '大队',
      '支队',
      '中队',
    ].includes(after)
  )
    return true;
  const before = kindAt(reading, index - 1);
  return (
    (before === wordClass.unknown || before === wordClass.place) &&
    kindAt(reading, index + 1) === wordClass.domain &&
    wordText(reading, index).length === 1
  );
}

const professionalKinds = new Set([
  '协会',
  '学会',
  '联合会',
  '联盟',
  '事务所',
  '律师事务所',
  '学校',
  '学院',
  '俱乐部',
  '研究会',
  '总会',
  '基金会',
  '促进会',
  '志愿服务队',
]);

/** `市长协会`, `教师进修学校`: a title that is the trade of the members. */
function titleBelongs(reading: Reading, index: number): boolean {
  const after = wordText(reading, index + 1);
  if (kindAt(reading, index) === wordClass.weakTitle && isBetweenCommonWords(reading, index)) return true;
  return (
    professionalKinds.has(after) ||
    (kindAt(reading, index + 1) === wordClass.domain && professionalKinds.has(wordText(reading, index + 2)))
  );
}

/** `志愿者档案管理中心`: people as the concern of a body, between the words that describe it. */
function isBetweenCommonWords(reading: Reading, index: number): boolean {
  const before = kindAt(reading, index - 1);
  const after = kindAt(reading, index + 1);
  return (
    (before === wordClass.domain || before === wordClass.place || before === wordClass.level) &&
    (after === wordClass.domain || after === wordClass.kind)
  );
}

/** Whether a leading word is a plain verb or noun before a name that is complete without it. */
export function isLooseLead(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  if (kind !== wordClass.domain) return false;
  return verbalNouns.has(wordText(reading, index));
}
