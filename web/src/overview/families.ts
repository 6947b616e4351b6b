import { type RuleFamily, ruleFamilies } from '../../../server/src/lsp/reviewProtocol.ts';
import type { Words } from '../words.ts';

/** Families of rules, as the editor tells them apart; rules that are younger than this page are `other`. */
export type Family = RuleFamily | 'other';

const known: readonly RuleFamily[] = ['layout', 'characters', 'copies', 'residue', 'names'];

/** In the order in which they are shown. */
export const families: readonly Family[] = [...known, 'other'];

export const familyWords: Readonly<Record<Family, Words>> = {
  layout: { en: 'Layout', 'zh-cn': '版面' },
  characters: { en: 'Characters', 'zh-cn': '字符' },
  copies: { en: 'Copies', 'zh-cn': '重复' },
  residue: { en: 'Residue', 'zh-cn': '残留' },
  names: { en: 'Names', 'zh-cn': '名称' },
  other: { en: 'Other', 'zh-cn': '其他' },
};

/** The family of a rule. */
export function familyOf(rule: string): Family {
  return known.find((family) => ruleFamilies[family].some((each) => each === rule)) ?? 'other';
}

/** How many findings of each family a document has. */
export function familyCounts(findings: Readonly<Record<string, number>>): Readonly<Record<Family, number>> {
  const counts: Record<Family, number> = {
    layout: 0,
    characters: 0,
    copies: 0,
    residue: 0,
    names: 0,
    other: 0,
  };
  for (const [rule, count] of Object.entries(findings)) counts[familyOf(rule)] += count;
  return counts;
}
