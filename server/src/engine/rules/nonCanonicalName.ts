import type { DocumentFacts } from '../lint/documentFacts.ts';
import type { Mention } from '../names/mention.ts';
import { renameEdits } from './inconsistentNames/renameEdits.ts';
import { type Replacement, readReplacements } from './nonCanonical/replacements.ts';
import { standingOf } from './nonCanonical/standing.ts';
import { type CorpusRuleContext, defineCorpusRule, type OptionDeclaration, type Report } from './rule.ts';

type Message = 'replace' | 'unsure' | 'use';

const options = {
  aliases: {
    type: 'boolean',
    default: false,
    description: {
      en: 'Whether aliases that differ from the name only as a slip does (word order, a character) are reported, too.',
      'zh-cn': '是否也提示与规范名称仅有词序、个别字之差的别名。',
    },
  },
} as const satisfies Readonly<Record<string, OptionDeclaration>>;

/** A spelling that the keeper of the corpus has recorded as one that is to give way to the canonical name. */
export const nonCanonicalName = defineCorpusRule({
  id: 'non-canonical-name',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'A spelling that `.jiaokan/names.jsonc` says is to give way to the canonical name.',
    'zh-cn': '`.jiaokan/names.jsonc` 中记为应改为规范名称的写法。',
  },
  messages: {
    replace: {
      en: '“{variant}” is recorded in names.jsonc as a spelling to replace. Lists and searches would miss this place. Write “{canonical}”; if both may stand, move the spelling there from "replace" to "aliases".',
      'zh-cn':
        '“{variant}”在 names.jsonc 中记为应改的写法，留着会使检索和索引漏掉此处。请改为“{canonical}”；如两种写法都可用，请在该文件中把它从 "replace" 移到 "aliases"。',
    },
    unsure: {
      en: '“{variant}” is recorded in names.jsonc as a spelling to replace, but here it may be part of other words, of a title or of a quotation. See whether “{canonical}” is meant, then write it so.',
      'zh-cn':
        '“{variant}”在 names.jsonc 中记为应改的写法，但此处也可能是其他词语的一部分，或是书名、引文。请确认所指是否为“{canonical}”，再行修改。',
    },
    use: { en: 'Write “{canonical}”', 'zh-cn': '改为“{canonical}”' },
  },
  options,
  check: (context) => replacementReports(context),
});

function* replacementReports({
  facts,
  corpus,
  options: { aliases },
}: CorpusRuleContext<typeof options>): Iterable<Report<Message>> {
  const find = readReplacements(corpus.recorded, { aliases });
  for (const mention of facts.mentions) {
    const replacement = find(mention.type, mention.text);
    const report = replacement && reportOf(facts, mention, replacement);
    if (report !== undefined) yield report;
  }
}

function reportOf(
  { layout }: DocumentFacts,
  mention: Mention,
  replacement: Replacement,
): Report<Message> | undefined {
  const logical = layout.paragraphs[mention.paragraph]?.logical;
  if (logical === undefined) return undefined;
  const standing = standingOf(logical.text, mention, replacement);
  if (standing === 'none') return undefined;
  const edits = renameEdits(logical, mention, replacement.whole);
  const applicability = standing === 'certain' ? 'safe' : 'unsafe';
  return {
    message: standing === 'certain' ? 'replace' : 'unsure',
    data: { variant: replacement.spelling, canonical: replacement.name },
    spans: mention.pieces,
    confidence: standing === 'certain' ? 0.99 : 0.7,
    fixes: edits === undefined ? [] : [{ title: 'use', applicability, edits }],
  };
}
