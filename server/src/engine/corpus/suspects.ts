import { createSounds } from '../names/compare/sounds.ts';
import { compareNames } from '../names/compare.ts';
import type { ConflictReason, EntityType } from '../names/mention.ts';
import { lookUpRecorded } from '../names/resolve/recordedNames.ts';
import { titleEvidence } from '../names/resolve/titleEvidence.ts';
import type { CorpusIndex } from './corpusIndex.ts';
import { type CorpusSpelling, corpusSpellings, mentionsOfSpelling } from './corpusSpellings.ts';
import { type EntityKey, entityKey } from './entityKey.ts';

/** A spelling of a suspected entity. */
export interface SuspectedSpelling {
  readonly text: string;
  readonly mentions: number;
  readonly documents: number;
  /** What differs from the first spelling; `recorded` where a person has said that it is to give way. */
  readonly difference: ConflictReason | 'recorded';
  /** How likely it is the same name as the first spelling, from 0 to 1. */
  readonly confidence: number;
}

/**
 * What is thought of a suspected entity: `likely` one name, with a spelling that clearly prevails; `unclear` where
 * none does; `recorded` where it is decided and only the texts are not mended yet.
 */
export type SuspectVerdict = 'likely' | 'unclear' | 'recorded';

/** Spellings that are suspected to be one name. */
export interface SuspectedEntity {
  readonly type: EntityType;
  /** The spelling that is recorded, or else the most frequent one. */
  readonly name: string;
  readonly mentions: number;
  readonly documents: number;
  /** The other spellings, the most frequent first; never empty. */
  readonly others: readonly SuspectedSpelling[];
  readonly verdict: SuspectVerdict;
  /** From 0, in doubt, to 1. */
  readonly certainty: number;
}

/** What a pair must reach to be put before a person, who sees it beside its contexts and decides. */
const thresholds: Readonly<Record<EntityType, number>> = { organization: 0.6, person: 0.7 };

/** How many times as often as another spelling one must be used to prevail; as the rules have it. */
const majority = 3;

/** How much it takes from the likelihood of a pair that a spelling is as near to another name. */
const rivalry = 0.5;

interface Cluster {
  readonly centre: CorpusSpelling;
  readonly others: (SuspectedSpelling & { readonly decided: boolean })[];
}

/**
 * Finds the spellings of a corpus that are suspected to be one name, the most doubtful first. Each spelling is held
 * against the more frequent ones that it may be mistaken for, so that no chain of likenesses joins strangers.
 * Yields now and then, for a host that has other things to do.
 */
export function* findSuspects(index: CorpusIndex): Generator<void, readonly SuspectedEntity[]> {
  const recorded = lookUpRecorded(index.recorded);
  const toReplace = new Set(
    index.recorded.entities.flatMap(({ type, replace = [] }) => replace.map((text) => entityKey(type, text))),
  );
  const sounds = createSounds();
  const spellings = corpusSpellings(index);
  const clusters = new Map<EntityKey, Cluster>();
  const documentsOf = (spelling: CorpusSpelling): number =>
    new Set(mentionsOfSpelling(index, spelling).map(({ document }) => document)).size;
  const isName = ({ type, text }: CorpusSpelling): boolean => recorded.canonicalOf(type, text) === text;
  const clusterOf = (type: EntityType, text: string): Cluster => {
    const key = entityKey(type, text);
    const centre = spellings.get(key) ?? { type, text, mentions: 0, entities: [] };
    const cluster = clusters.get(key) ?? { centre, others: [] };
    clusters.set(key, cluster);
    return cluster;
  };

  /** The centres that a spelling may be another writing of, with how likely that is. */
  const rivals = (spelling: CorpusSpelling) =>
    index.similarNames(spelling.type, spelling.text).flatMap(({ type, name }) => {
      const centre = clusters.get(entityKey(type, name))?.centre;
      if (centre === undefined || recorded.areDistinct(type, name, spelling.text)) return [];
      const known = recorded.canonicalOf(type, spelling.text);
      if (known !== undefined && known === recorded.canonicalOf(type, name)) return [];
      const relation = compareNames(type, spelling.text, name, sounds);
      if (relation.kind !== 'variant') return [];
      const titles =
        type === 'person'
          ? titleEvidence(index.titlesOf(type, spelling.text), index.titlesOf(type, name))
          : 0;
      const confidence = Math.min(0.99, relation.confidence + titles);
      if (confidence < thresholds[type] || standTogether(index, spelling, centre)) return [];
      return [{ centre, confidence, difference: relation.reason }];
    });

  const place = (spelling: CorpusSpelling): void => {
    const { type, text, mentions } = spelling;
    const decided = toReplace.has(entityKey(type, text)) ? recorded.canonicalOf(type, text) : undefined;
    if (decided !== undefined && decided !== text) {
      const documents = documentsOf(spelling);
      clusterOf(type, decided).others.push({
        ...{ text, mentions, documents, difference: 'recorded', confidence: 1, decided: true },
      });
      return;
    }
    const [best, ...more] = rivals(spelling).sort((a, b) => b.centre.mentions - a.centre.mentions);
    if (best === undefined) {
      clusterOf(type, text);
      return;
    }
    const unsure = more.some(
      ({ centre }) => compareNames(type, centre.text, best.centre.text, sounds).kind === 'different',
    );
    clusterOf(type, best.centre.text).others.push({
      ...{ text, mentions, documents: documentsOf(spelling), difference: best.difference },
      confidence: unsure ? best.confidence * rivalry : best.confidence,
      decided: false,
    });
  };

  const ordered = [...spellings.values()].sort(
    (a, b) => Number(isName(b)) - Number(isName(a)) || b.mentions - a.mentions || (a.text < b.text ? -1 : 1),
  );
  for (const spelling of ordered) {
    place(spelling);
    yield;
  }
  const found: SuspectedEntity[] = [];
  for (const cluster of clusters.values()) {
    if (cluster.others.length === 0) continue;
    found.push(judge(cluster, isName(cluster.centre), documentsOf(cluster.centre)));
    yield;
  }
  return found.sort(compareSuspects);
}

/** All at once, for hosts that may wait. */
export function allSuspects(index: CorpusIndex): readonly SuspectedEntity[] {
  const steps = findSuspects(index);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function judge({ centre, others }: Cluster, isRecorded: boolean, documents: number): SuspectedEntity {
  const open = others.filter(({ decided }) => !decided);
  const prevails = open.every(({ mentions }) => isRecorded || mentions * majority <= centre.mentions);
  const verdict = open.length === 0 ? 'recorded' : prevails ? 'likely' : 'unclear';
  const shares = open.map(({ confidence, mentions }) =>
    isRecorded ? confidence : (confidence * centre.mentions) / (centre.mentions + mentions),
  );
  return {
    ...{ type: centre.type, name: centre.text, mentions: centre.mentions, documents, verdict },
    others: others
      .map(({ decided: _, ...spelling }) => spelling)
      .sort((a, b) => b.mentions - a.mentions || (a.text < b.text ? -1 : 1)),
    certainty: Math.min(1, ...shares),
  };
}

/** Whether an enumeration names both, so that they cannot be one. */
function standTogether(index: CorpusIndex, a: CorpusSpelling, b: CorpusSpelling): boolean {
  return mentionsOfSpelling(index, a).some(
    ({ mention: { before, after } }) =>
      isJoined(before.slice(-1 - b.text.length), `${b.text}${before.at(-1) ?? ''}`, before.at(-1)) ||
      isJoined(after.slice(0, 1 + b.text.length), `${after[0] ?? ''}${b.text}`, after[0]),
  );
}

/** Whether two names stand beside one another with nothing but a mark or word of enumeration between them. */
function isJoined(found: string, wanted: string, mark: string | undefined): boolean {
  return found === wanted && mark !== undefined && '、和与及跟'.includes(mark);
}

function compareSuspects(a: SuspectedEntity, b: SuspectedEntity): number {
  return (
    Number(a.verdict === 'recorded') - Number(b.verdict === 'recorded') ||
    a.certainty - b.certainty ||
    b.mentions - a.mentions ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}
