import { nameMessages } from './inconsistentNames/messages.ts';
import { nameOptions, nameReports } from './inconsistentNames/reports.ts';
import { defineCorpusRule } from './rule.ts';

/** A minority spelling of a person that the document or the corpus spells otherwise. */
export const inconsistentPersonName = defineCorpusRule({
  id: 'inconsistent-person-name',
  severity: 'warning',
  fixable: 'unsafe',
  summary: {
    en: 'A minority spelling of a person that the document or the corpus spells otherwise.',
    'zh-cn': '人名的写法与本文或语料库中的多数写法不一致。',
  },
  messages: nameMessages('person'),
  options: nameOptions,
  check: (context) => nameReports('person', context),
});
