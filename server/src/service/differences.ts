import type { Locale, Messages } from '../engine/rules/rule.ts';

/** What two spellings of one name differ in, in a few words. */
const differences: Readonly<Record<string, Messages>> = {
  'word-order': { en: 'other order of words', 'zh-cn': '词序不同' },
  'administrative-word': { en: 'administrative word missing or added', 'zh-cn': '行政区划用字有出入' },
  'scope-prefix': { en: 'other prefix of scope', 'zh-cn': '范围前缀不同' },
  conjunction: { en: 'other conjunction', 'zh-cn': '连词不同' },
  'similar-character': { en: 'look-alike character', 'zh-cn': '形近字' },
  'same-sound': { en: 'same sound', 'zh-cn': '同音字' },
  'missing-character': { en: 'character missing or added', 'zh-cn': '漏字或多字' },
  host: { en: 'other name of the institution', 'zh-cn': '所属单位写法不同' },
  typography: { en: 'other width or punctuation', 'zh-cn': '全半角或标点不同' },
  rank: { en: 'other rank of the place', 'zh-cn': '行政级别不同' },
  kind: { en: 'other kind of body', 'zh-cn': '机构类别用字不同' },
  number: { en: 'number missing or added', 'zh-cn': '序号有无不同' },
  recorded: { en: 'recorded as to be replaced', 'zh-cn': '已记为应改' },
};

/** The words for a difference; one that is not known is shown as it is. */
export function differenceText(difference: string, locale: Locale): string {
  return differences[difference]?.[locale] ?? difference;
}
