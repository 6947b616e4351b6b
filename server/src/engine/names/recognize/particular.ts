import {
  hostKinds,
  levelBodies,
  looseKinds,
  partCharacters,
  placeMakesName,
  plainKinds,
} from '../lexicon/organizationKinds.ts';
import { scopeWords } from '../lexicon/places.ts';
import { kindAt, type Reading, wordText } from './organizationRun.ts';
import { wordClass } from './wordClass.ts';

/** What a name is made of, in words. */
interface Material {
  /** Characters that no list knows, numbers and Latin words. */
  proper: number;
  places: number;
  scopes: number;
  levels: number;
  common: number;
  ordinals: number;
}

const levelBodySet = new Set(levelBodies);

/** Whether a run of words that ends in the kind word `last` names one particular body. */
export function isParticular(reading: Reading, first: number, last: number): boolean {
  for (let index = first; index <= last; index++) {
    const kind = kindAt(reading, index);
    if (kind === wordClass.body || kind === wordClass.punctuation) return true;
    if (index < last && kind === wordClass.person) return true;
    if (kind === wordClass.kind && levelBodySet.has(wordText(reading, index))) return true;
  }
  if (isQuotedWhole(reading, first, last) && materialOf(reading, first, last).proper > 1) return true;
  return suffices(materialOf(reading, first, last), wordText(reading, last), wordText(reading, first));
}

/** Whether the run is all that a pair of quotation marks holds. */
function isQuotedWhole(reading: Reading, first: number, last: number): boolean {
  return (
    '“「‘"'.includes(wordText(reading, first - 1) || ' ') &&
    '”」’"'.includes(wordText(reading, last + 1) || ' ')
  );
}

function materialOf(reading: Reading, first: number, last: number): Material {
  const material: Material = { proper: 0, places: 0, scopes: 0, levels: 0, common: 0, ordinals: 0 };
  for (let index = first; index < last; index++) {
    const text = wordText(reading, index);
    switch (kindAt(reading, index)) {
      case wordClass.place:
        if (scopeWords.has(text)) material.scopes++;
        else material.places++;
        if (/[省市县区州盟]$/u.test(text)) material.levels++;
        break;
      case wordClass.level:
        material.levels++;
        break;
      case wordClass.domain:
      case wordClass.kind:
      case wordClass.part:
      case wordClass.weakTitle:
      case wordClass.title:
        material.common++;
        break;
      case wordClass.ordinal:
        material.ordinals++;
        break;
      case wordClass.unknown:
        if (!partCharacters.has(text)) material.proper++;
        break;
      default:
        material.proper++;
    }
  }
  return material;
}

function suffices(material: Material, closing: string, opening: string): boolean {
  const { proper, places, scopes, levels, common, ordinals } = material;
  const plain = plainKinds.has(closing) || looseKinds.has(closing) || hostKinds.has(closing);
  if (ordinals > 0 && places + levels + scopes + proper === 0) return common > 0 || !plain;
  if (places > 0)
    return (
      common + proper + scopes + ordinals > 0 ||
      places > 1 ||
      !plain ||
      placeMakesName.has(closing) ||
      (levels > 0 && closing.length > 1)
    );
  if (levels > 0) return (!plain && !hostKinds.has(closing)) || common + proper + ordinals > 0;
  if (scopes > 0) return scopeSuffices(material, closing, opening, plain);
  if (hostKinds.has(closing)) {
    return proper >= (genericOrgans.test(closing) ? 3 : 2) && (closing.length > 2 || common > 0);
  }
  return proper >= 2 && proper <= 8;
}

/** Organs that every institution has under the same names. */
const genericOrgans = /(?:委员会|小组|工作组|办公室|指挥部|中心|部|分会)$/u;

const bareScopeKinds = new Set([
  '女排',
  '男排',
  '女篮',
  '男篮',
  '女足',
  '男足',
  '医院',
  '学校',
  '大学',
  '学院',
  '企业',
  '公司',
  '集团',
  '组织',
]);

function scopeSuffices(
  { proper, common }: Material,
  closing: string,
  opening: string,
  plain: boolean,
): boolean {
  if (proper > 1) return true;
  if (opening.startsWith('中国') || opening.startsWith('中华')) return common > 0 || !plain;
  if (closing.endsWith('中心') || bareScopeKinds.has(closing)) return false;
  return common > 0 || !plain;
}
