import type { CorpusView, SpellingCount } from '../../corpus/corpusView.ts';
import type { DocumentFacts } from '../../lint/documentFacts.ts';
import { createSounds, type Sounds } from '../../names/compare/sounds.ts';
import { compareNames } from '../../names/compare.ts';
import type { ConflictReason, EntityType } from '../../names/mention.ts';
import { lookUpRecorded, type RecordedLookup } from '../../names/resolve/recordedNames.ts';
import { titleEvidence } from '../../names/resolve/titleEvidence.ts';
import { hostMentions, mentionsOf } from './mentionsOf.ts';

/** What is to be said about a spelling of the document. */
export interface Verdict {
  readonly variant: string;
  readonly canonical: string;
  /** How the institution of a department is written elsewhere, where only that differs. */
  readonly host?: string;
  readonly reason: ConflictReason;
  readonly confidence: number;
  /** Whether neither spelling is in the majority. */
  readonly tie: boolean;
  /** Mentions of either spelling, in the corpus where that is what decided. */
  readonly variantCount: number;
  readonly canonicalCount: number;
}

/** What a verdict is made from. */
export interface Evidence {
  readonly type: EntityType;
  readonly facts: DocumentFacts;
  readonly corpus: CorpusView;
  /** How many times as often as the variant the corpus must use the other spelling. */
  readonly majority: number;
}

/** What two spellings in different documents must reach; a person's name does so with a title in common. */
const corpusThreshold: Readonly<Record<EntityType, number>> = { organization: 0.7, person: 0.75 };

/** The verdicts on the spellings of one document: from its own conflicts first, then from the rest of the corpus. */
export function verdicts(evidence: Evidence): readonly Verdict[] {
  const { type, facts } = evidence;
  const recorded = lookUpRecorded(evidence.corpus.recorded);
  const own = facts.conflicts
    .filter((conflict) => conflict.type === type)
    .map((conflict): Verdict => {
      const { variant, canonical, host } = conflict;
      const variantCount = mentionsOf(facts, type, variant).length;
      const shown = host === undefined ? mentionsOf(facts, type, canonical) : hostMentions(facts, host);
      const canonicalCount = shown.length;
      const counted = { variantCount, canonicalCount };
      return decideByCorpus({ ...conflict, ...counted }, evidence, recorded);
    })
    .filter(isWorthTelling);
  const settled = new Set(own.flatMap(({ variant, canonical }) => [variant, canonical]));
  return [...own, ...corpusVerdicts(evidence, settled, recorded)];
}

/** A county's school and a city's are often both there, each as often as the other. */
function isWorthTelling({ tie, reason }: Verdict): boolean {
  return !tie || reason !== 'administrative-word';
}

/** Lets the corpus decide between two spellings of one document where it knows better than the document. */
function decideByCorpus(
  verdict: Verdict,
  { type, corpus, majority }: Evidence,
  recorded: RecordedLookup,
): Verdict {
  const { variant, canonical } = verdict;
  if (recorded.canonicalOf(type, canonical) !== undefined) return verdict;
  const counts = new Map(corpus.similarNames(type, variant).map(({ name, mentions }) => [name, mentions]));
  const variantCount = counts.get(variant) ?? 0;
  const canonicalCount = counts.get(canonical) ?? 0;
  if (variantCount > 0 && variantCount * majority <= canonicalCount) {
    return { ...verdict, tie: false, variantCount, canonicalCount };
  }
  if (canonicalCount === 0 || variantCount < canonicalCount * majority) return verdict;
  const turned = { variant: canonical, canonical: variant };
  return { ...verdict, ...turned, tie: false, variantCount: canonicalCount, canonicalCount: variantCount };
}

function corpusVerdicts(
  evidence: Evidence,
  settled: ReadonlySet<string>,
  recorded: RecordedLookup,
): readonly Verdict[] {
  const { type, facts, corpus } = evidence;
  const sounds = createSounds();
  const spellings = new Set(facts.mentions.filter((each) => each.type === type).map(({ text }) => text));
  return [...spellings].flatMap((text): Verdict[] => {
    if (settled.has(text) || recorded.canonicalOf(type, text) !== undefined) return [];
    const near = corpus.similarNames(type, text);
    const own = Math.max(
      near.find(({ name }) => name === text)?.mentions ?? 0,
      mentionsOf(facts, type, text).length,
    );
    const better = near.filter(
      (other) => !spellings.has(other.name) && isMajority(other, own, evidence, recorded),
    );
    const verdict = compareWith(text, own, better, evidence, recorded, sounds);
    return verdict === undefined ? [] : [verdict];
  });
}

function isMajority(
  other: SpellingCount,
  own: number,
  { type, majority }: Evidence,
  recorded: RecordedLookup,
): boolean {
  return recorded.canonicalOf(type, other.name) === other.name || own * majority <= other.mentions;
}

/** The most frequent of the better spellings, unless two of them are names of different entities. */
function compareWith(
  text: string,
  own: number,
  better: readonly SpellingCount[],
  { type, facts, corpus }: Evidence,
  recorded: RecordedLookup,
  sounds: Sounds,
): Verdict | undefined {
  const found = better.flatMap(({ name, mentions }): Verdict[] => {
    if (name === text || recorded.areDistinct(type, text, name)) return [];
    const relation = compareNames(type, text, name, sounds);
    if (relation.kind !== 'variant') return [];
    const { reason } = relation;
    const titles = type === 'person' ? titleEvidence(titlesIn(facts, text), corpus.titlesOf(type, name)) : 0;
    const confidence = Math.min(0.99, relation.confidence + titles);
    if (confidence < corpusThreshold[type]) return [];
    const counts = { variantCount: own, canonicalCount: mentions };
    return [{ variant: text, canonical: name, reason, confidence, tie: false, ...counts }];
  });
  const [best, ...others] = found.sort((a, b) => b.canonicalCount - a.canonicalCount);
  if (best === undefined) return undefined;
  const clear = others.every(
    ({ canonical }) => compareNames(type, canonical, best.canonical, sounds).kind !== 'different',
  );
  return clear ? best : undefined;
}

/** The titles that stand with a person in the document. */
function titlesIn(facts: DocumentFacts, name: string): ReadonlySet<string> {
  return new Set(mentionsOf(facts, 'person', name).flatMap(({ titles }) => titles));
}
