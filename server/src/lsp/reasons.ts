import type { Locale, Messages } from '../engine/rules/rule.ts';

/** Why a spelling belongs to an entity, in words. */
const reasons: Readonly<Record<string, Messages>> = {
  'short-form': { en: 'short form', 'zh-cn': '简称' },
  introduced: { en: 'introduced in the text', 'zh-cn': '文中指明的简称' },
  title: { en: 'name with a title', 'zh-cn': '姓氏加职务' },
  recorded: { en: 'recorded in names.jsonc', 'zh-cn': '已记录于 names.jsonc' },
  canonical: { en: 'full name', 'zh-cn': '全称' },
  variant: { en: 'other spelling', 'zh-cn': '不同写法' },
};

/** The words for a reason; one that is not known is shown as it is. */
export function reasonText(reason: string, locale: Locale): string {
  return reasons[reason]?.[locale] ?? reason;
}
