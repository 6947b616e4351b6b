import { createSounds, type Sounds } from '../names/compare/sounds.ts';
import { compareNames } from '../names/compare.ts';
import type { ConflictReason, EntityType } from '../names/mention.ts';
import { lookUpRecorded, type RecordedLookup } from '../names/resolve/recordedNames.ts';
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

/** What the search works with. */
interface Search {
  readonly index: CorpusIndex;
  readonly recorded: RecordedLookup;
  readonly toReplace: ReadonlySet<EntityKey>;
  readonly sounds: Sounds;
  readonly spellings: ReadonlyMap<EntityKey, CorpusSpelling>;
  readonly clusters: Map<EntityKey, Cluster>;
}

/** A spelling that another one may be a writing of. */
interface Rival {
  readonly centre: CorpusSpelling;
  readonly confidence: number;
  readonly difference: ConflictReason;
}

/**
 * Finds the spellings of a corpus that are suspected to be one name, the most doubtful first. Each spelling is held
 * against the more frequent ones that it may be mistaken for, so that no chain of likenesses joins strangers.
 * Yields now and then, for a host that has other things to do.
 */
export function* findSuspects(index: CorpusIndex): Generator<void, readonly SuspectedEntity[]> {
  const search = startSearch(index);
  for (const spelling of inOrder(search)) {
    place(search, spelling);
    yield;
  }
  const found: SuspectedEntity[] = [];
  for (const cluster of search.clusters.values()) {
    if (cluster.others.length > 0) found.push(judge(search, cluster));
    yield;
  }
  return found.sort(compareSuspects);
}

function startSearch(index: CorpusIndex): Search {
  const toReplace = index.recorded.entities.flatMap(({ type, replace = [] }) =>
    replace.map((text) => entityKey(type, text)),
  );
  return {
    index,
    recorded: lookUpRecorded(index.recorded),
    toReplace: new Set(toReplace),
    sounds: createSounds(),
    spellings: corpusSpellings(index),
    clusters: new Map(),
  };
}

/** Recorded names first, then the most frequent spellings: what comes later is held against them. */
function inOrder(search: Search): readonly CorpusSpelling[] {
  return [...search.spellings.values()].sort(
    (a, b) =>
      Number(isName(search, b)) - Number(isName(search, a)) ||
      b.mentions - a.mentions ||
      (a.text < b.text ? -1 : 1),
  );
}

function isName({ recorded }: Search, { type, text }: CorpusSpelling): boolean {
  return recorded.canonicalOf(type, text) === text;
}

/** Puts a spelling beside the one that it is thought to be a writing of, or makes it the centre of its own cluster. */
function place(search: Search, spelling: CorpusSpelling): void {
  const { type, text, mentions } = spelling;
  const isDecided = search.toReplace.has(entityKey(type, text));
  const name = isDecided ? search.recorded.canonicalOf(type, text) : undefined;
  const documents = () => documentsOf(search, spelling);
  if (name !== undefined && name !== text) {
    const decided = { difference: 'recorded', confidence: 1, decided: true } as const;
    clusterOf(search, type, name).others.push({ text, mentions, documents: documents(), ...decided });
    return;
  }
  const [best, ...more] = [...rivalsOf(search, spelling)].sort(
    (a, b) => b.centre.mentions - a.centre.mentions,
  );
  const cluster = clusterOf(search, type, best?.centre.text ?? text);
  if (best === undefined) return;
  const isUnsure = more.some(
    ({ centre }) => compareNames(type, centre.text, best.centre.text, search.sounds).kind === 'different',
  );
  const confidence = isUnsure ? best.confidence * rivalry : best.confidence;
  const { difference } = best;
  cluster.others.push({ text, mentions, documents: documents(), difference, confidence, decided: false });
}

function clusterOf({ clusters, spellings }: Search, type: EntityType, text: string): Cluster {
  const key = entityKey(type, text);
  const centre = spellings.get(key) ?? { type, text, mentions: 0, entities: [] };
  const cluster = clusters.get(key) ?? { centre, others: [] };
  clusters.set(key, cluster);
  return cluster;
}

/** The centres so far that a spelling may be another writing of. */
function rivalsOf({ index, recorded, sounds, clusters }: Search, spelling: CorpusSpelling): readonly Rival[] {
  const { type, text } = spelling;
  const known = recorded.canonicalOf(type, text);
  return index.similarNames(type, text).flatMap(({ name }): Rival[] => {
    const centre = clusters.get(entityKey(type, name))?.centre;
    if (centre === undefined || recorded.areDistinct(type, name, text)) return [];
    if (known !== undefined && known === recorded.canonicalOf(type, name)) return [];
    const relation = compareNames(type, text, name, sounds);
    if (relation.kind !== 'variant') return [];
    const titles =
      type === 'person' ? titleEvidence(index.titlesOf(type, text), index.titlesOf(type, name)) : 0;
    const confidence = Math.min(0.99, relation.confidence + titles);
    if (confidence < thresholds[type] || standTogether(index, spelling, centre)) return [];
    return [{ centre, confidence, difference: relation.reason }];
  });
}

function documentsOf({ index }: Search, spelling: CorpusSpelling): number {
  return new Set(mentionsOfSpelling(index, spelling).map(({ document }) => document)).size;
}

/** All at once, for hosts that may wait. */
export function allSuspects(index: CorpusIndex): readonly SuspectedEntity[] {
  const steps = findSuspects(index);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

function judge(search: Search, { centre, others }: Cluster): SuspectedEntity {
  const isRecorded = isName(search, centre);
  const documents = documentsOf(search, centre);
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
