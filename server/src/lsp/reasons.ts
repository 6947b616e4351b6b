import type { Locale, Messages } from '../engine/rules/rule.ts';
import { differenceText } from '../service/differences.ts';

/** Why a spelling belongs to an entity, in words. */
const reasons: Readonly<Record<string, Messages>> = {
  canonical: { en: 'full name', 'zh-cn': '全称' },
  'short-form': { en: 'short form', 'zh-cn': '简称' },
  introduced: { en: 'introduced in the text', 'zh-cn': '文中指明的简称' },
  'leading-place': { en: 'without the place', 'zh-cn': '省略地名' },
  'host-dropped': { en: 'without the institution it belongs to', 'zh-cn': '省略所属单位' },
  title: { en: 'name with a title', 'zh-cn': '姓氏加职务' },
  'name-part': { en: 'part of the name', 'zh-cn': '姓名的一部分' },
  quotes: { en: 'with or without quotation marks', 'zh-cn': '引号有无之别' },
  'standard-form': { en: 'equal form in use', 'zh-cn': '通行的等同写法' },
  recorded: { en: 'recorded in names.jsonc', 'zh-cn': '已记录于 names.jsonc' },
  variant: { en: 'other spelling', 'zh-cn': '不同写法' },
};

/** The words for a reason; one that is not known is shown as it is. */
export function reasonText(reason: string, locale: Locale): string {
  return reasons[reason]?.[locale] ?? differenceText(reason, locale);
}
