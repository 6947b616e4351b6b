import type { Words } from '../words.ts';

/** Kinds of defects: what is wrong with the layout, with characters, with what came along, with names. */
export const families = ['layout', 'characters', 'leftovers', 'names', 'other'] as const;

export type Family = (typeof families)[number];

const rulesOf: Readonly<Record<Exclude<Family, 'other'>, readonly string[]>> = {
  layout: ['broken-wrap', 'lost-text', 'interleaved-columns', 'letter-spaced', 'stray-space'],
  characters: ['compatibility-character', 'mixed-width-punctuation', 'unbalanced-bracket'],
  leftovers: [
    'boilerplate',
    'doubled-caption',
    'repeated-caption',
    'near-duplicate-caption',
    'duplicate-paragraph',
    'duplicate-document',
  ],
  names: ['inconsistent-organization-name', 'inconsistent-person-name', 'non-canonical-name'],
};

export const familyWords: Readonly<Record<Family, Words>> = {
  layout: { en: 'Layout', 'zh-cn': '版面' },
  characters: { en: 'Characters', 'zh-cn': '字符' },
  leftovers: { en: 'Leftovers and copies', 'zh-cn': '残留与重复' },
  names: { en: 'Names', 'zh-cn': '名称' },
  other: { en: 'Other', 'zh-cn': '其他' },
};

/** The family of a rule; rules that are younger than this page are `other`. */
export function familyOf(rule: string): Family {
  return families.find((family) => family !== 'other' && rulesOf[family].includes(rule)) ?? 'other';
}

/** How many findings of each family a document has. */
export function familyCounts(findings: Readonly<Record<string, number>>): Readonly<Record<Family, number>> {
  const counts: Record<Family, number> = { layout: 0, characters: 0, leftovers: 0, names: 0, other: 0 };
  for (const [rule, count] of Object.entries(findings)) counts[familyOf(rule)] += count;
  return counts;
}
