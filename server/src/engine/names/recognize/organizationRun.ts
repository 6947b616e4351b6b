import { verbalNouns } from '../lexicon/domainNouns.ts';
import { institutionKinds, looseKinds, partCharacters } from '../lexicon/organizationKinds.ts';
import { scopeWords } from '../lexicon/places.ts';
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

/** Whether the word at `index` closes an institution's name by itself. */
export function isInstitutionKind(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  if (kind === wordClass.kind) return true;
  if (kind === wordClass.part) return kindSet.has(wordText(reading, index));
  if (kind !== wordClass.unknown) return false;
  const before = kindAt(reading, index - 1);
  return before === wordClass.ordinal && militaryCharacters.has(wordText(reading, index));
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
    kind === wordClass.blank
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
  return (
    professionalKinds.has(after) ||
    (kindAt(reading, index + 1) === wordClass.domain && professionalKinds.has(wordText(reading, index + 2)))
  );
}

/** Kinds that a place alone does not make into the name of one institution. */
const plainKinds = new Set([
  '学校',
  '公司',
  '社区',
  '超市',
  '工厂',
  '书店',
  '餐厅',
  '商场',
  '部队',
  '企业',
  '幼儿园',
  '小学',
  '诊所',
  '药店',
  '酒店',
  '宾馆',
  '饭店',
  '工会',
  '协会',
  '分会',
  '分院',
  '分校',
  '教会',
  '办公室',
  '集团',
  '党委',
  '党支部',
  '支部',
  '组织部',
  '宣传部',
  '队',
  '监狱',
  '委员会',
  '医院',
  '中学',
  '学院',
  '大学',
  '银行',
  '研究所',
  '中心',
  '派出所',
  '事务所',
  '养老院',
  '福利院',
  '敬老院',
  '卫生院',
  '卫生所',
  '卫生室',
  '基金会',
  '法院',
  '检察院',
  '联盟',
  '图书馆',
  '博物馆',
  '出版社',
  '报社',
  '旅行社',
  '俱乐部',
  '乐团',
  '剧团',
  '剧院',
  '志愿服务队',
  '代表队',
  '志愿者协会',
  '研究院',
  '政府',
]);
const placeIsEnough = new Set([
  '医院',
  '中学',
  '学院',
  '大学',
  '银行',
  '法院',
  '检察院',
  '政府',
  '图书馆',
  '博物馆',
  '出版社',
  '监狱',
  '代表队',
  '动物园',
  '植物园',
  '电视台',
  '日报',
  '晚报',
  '敬老院',
  '福利院',
  '研究院',
]);

/** What a run of words holds that makes it the name of one particular body. */
export function isParticular(reading: Reading, first: number, last: number, kindIndex: number): boolean {
  let unknown = 0;
  let places = 0;
  let scopes = 0;
  let levels = 0;
  let domains = 0;
  for (let index = first; index <= last; index++) {
    const kind = kindAt(reading, index);
    const text = wordText(reading, index);
    if (kind === wordClass.body || kind === wordClass.punctuation || kind === wordClass.person) return true;
    if (index === kindIndex) continue;
    if (kind === wordClass.unknown && !partCharacters.has(text)) unknown++;
    else if (kind === wordClass.ordinal || kind === wordClass.number || kind === wordClass.latin) unknown++;
    else if (kind === wordClass.place) {
      if (scopeWords.has(text)) scopes++;
      else places++;
    } else if (kind === wordClass.level) levels++;
    else if (kind === wordClass.domain || kind === wordClass.kind) domains++;
  }
  const closing = wordText(reading, kindIndex);
  const plain = plainKinds.has(closing) || looseKinds.has(closing);
  if (places > 0) return domains > 0 || unknown > 0 || levels > 0 || !plain || placeIsEnough.has(closing);
  if (scopes > 0)
    return (
      (domains > 0 &&
        !closing.endsWith('中心') &&
        !['医院', '学校', '大学', '学院', '企业', '公司', '集团'].includes(closing)) ||
      unknown > 1 ||
      (!plain && domains === 0) ||
      (wordText(reading, first) === '中国' && domains > 0)
    );
  if (levels > 0) return !plain || domains > 0 || unknown > 1;
  return unknown >= 2 && (!looseKinds.has(closing) || unknown <= 8);
}

/** Whether a leading word is a plain verb or noun before a name that is complete without it. */
export function isLooseLead(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  if (kind !== wordClass.domain) return false;
  return verbalNouns.has(wordText(reading, index));
}
