import { nameMessages } from './inconsistentNames/messages.ts';
import { nameOptions, nameReports } from './inconsistentNames/reports.ts';
import { defineCorpusRule } from './rule.ts';

/** A minority spelling of an organization that the document or the corpus spells otherwise. */
export const inconsistentOrganizationName = defineCorpusRule({
  id: 'inconsistent-organization-name',
  severity: 'warning',
  fixable: 'unsafe',
  summary: {
    en: 'A minority spelling of an organization that the document or the corpus spells otherwise.',
    'zh-cn': '机构名的写法与本文或语料库中的多数写法不一致。',
  },
  messages: nameMessages('organization'),
  options: nameOptions,
  check: (context) => nameReports('organization', context),
});
