import type { DocumentFacts } from '../../lint/documentFacts.ts';
import type { EntityType, Mention } from '../../names/mention.ts';
import { hull } from '../../text/span.ts';
import type { CorpusRuleContext, OptionDeclaration, Report, ReportedFix, ReportedPlace } from '../rule.ts';
import { hostMentions, mentionsOf } from './mentionsOf.ts';
import type { NameMessage } from './messages.ts';
import { renameEdits } from './renameEdits.ts';
import { type Verdict, verdicts } from './verdicts.ts';

/** The options of a rule about inconsistent names. */
export const nameOptions = {
  majority: {
    type: 'integer',
    default: 3,
    minimum: 2,
    maximum: 100,
    description: {
      en: 'How many times as often the rest of the corpus must use the other spelling before this one is reported.',
      'zh-cn': '语料库中另一种写法须达到本写法的多少倍才提示。',
    },
  },
} as const satisfies Readonly<Record<string, OptionDeclaration>>;

/** Other places that a finding points at, at most. */
const mostPlaces = 3;

/** Reports every mention of a minority spelling, and the first mention of a spelling that is no more frequent than the other. */
export function* nameReports(
  type: EntityType,
  { facts, corpus, document, options }: CorpusRuleContext<typeof nameOptions>,
): Iterable<Report<NameMessage>> {
  for (const verdict of verdicts({ type, facts, corpus, majority: options.majority })) {
    const variants = mentionsOf(facts, type, verdict.variant);
    const canonicals = mentionsOf(facts, type, verdict.canonical);
    const shown = verdict.host === undefined ? canonicals : hostMentions(facts, verdict.host);
    const elsewhere = corpus.placeOf(type, verdict.canonical, document);
    const related: ReportedPlace<NameMessage>[] = shown.slice(0, mostPlaces).map(({ pieces }) => ({
      place: { span: hull(pieces) },
      message: verdict.host === undefined ? 'other' : 'institution',
    }));
    if (elsewhere !== undefined && related.length < mostPlaces) {
      related.push({ place: elsewhere, message: 'other' });
    }
    for (const mention of verdict.tie ? variants.slice(0, 1) : variants) {
      yield {
        message: verdict.tie ? `${verdict.reason}-tie` : verdict.reason,
        data: {
          variant: verdict.variant,
          canonical: verdict.canonical,
          count: verdict.variantCount,
          others: verdict.canonicalCount,
        },
        spans: mention.pieces,
        confidence: verdict.confidence,
        fixes: verdict.tie ? [] : fixesFor(facts, verdict, mention, canonicals),
        related,
      };
    }
  }
}

/** This mention to the other spelling; and the other way round, for the whole document, where the document has both. */
function fixesFor(
  facts: DocumentFacts,
  { variant, canonical }: Verdict,
  mention: Mention,
  canonicals: readonly Mention[],
): readonly ReportedFix<NameMessage>[] {
  const rename = (each: Mention, name: string) => {
    const logical = facts.layout.paragraphs[each.paragraph]?.logical;
    return logical && renameEdits(logical, each, name);
  };
  const use = rename(mention, canonical);
  const [firstTurned, ...restTurned] = canonicals.flatMap((each) => rename(each, variant) ?? []);
  return [
    ...(use === undefined ? [] : [{ title: 'use', applicability: 'unsafe', edits: use } as const]),
    ...(firstTurned === undefined
      ? []
      : [{ title: 'turn', applicability: 'unsafe', edits: [firstTurned, ...restTurned] } as const]),
  ];
}
