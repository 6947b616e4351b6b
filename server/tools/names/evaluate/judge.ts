import { createCorpusIndex } from '../../../src/engine/corpus/corpusIndex.ts';
import { readDocument } from '../../../src/engine/lint/analyzer.ts';
import type { DocumentFacts } from '../../../src/engine/lint/documentFacts.ts';
import { noRecordedNames } from '../../../src/engine/names/knowledge.ts';
import type { EntityType } from '../../../src/engine/names/mention.ts';
import { type Verdict, verdicts } from '../../../src/engine/rules/inconsistentNames/verdicts.ts';
import { characterSegmenter } from '../../../src/engine/segment/characterSegmenter.ts';
import type { LabelledDocument, LabelledMention } from './labelledDocument.ts';

/** Right ones, false alarms and misses. */
export interface Tally {
  right: number;
  alarms: number;
  missed: number;
}

export function emptyTally(): Tally {
  return { right: 0, alarms: 0, missed: 0 };
}

/** What was right and wrong in documents. */
export interface Judgement {
  readonly strict: Readonly<Record<EntityType, Tally>>;
  readonly relaxed: Readonly<Record<EntityType, Tally>>;
  /** Mentions whose entity has the right name, of those that were found. */
  readonly named: { right: number; all: number };
  /** Precision and recall of the grouping, summed over mentions (B³: A. Bagga and B. Baldwin, 1998). */
  readonly grouping: { precision: number; recall: number; mentions: number };
  readonly inconsistencies: Tally;
  readonly errors: string[];
  characters: number;
}

export function emptyJudgement(): Judgement {
  return {
    strict: { person: emptyTally(), organization: emptyTally() },
    relaxed: { person: emptyTally(), organization: emptyTally() },
    named: { right: 0, all: 0 },
    grouping: { precision: 0, recall: 0, mentions: 0 },
    inconsistencies: emptyTally(),
    errors: [],
    characters: 0,
  };
}

interface Found {
  readonly type: EntityType;
  readonly start: number;
  readonly end: number;
  readonly entity: string;
}

/** Reads a document as the product does and adds what came out to a judgement. */
export function judgeDocument(document: LabelledDocument, into: Judgement): void {
  const facts = readDocument(document.text, { segmenter: characterSegmenter, recorded: noRecordedNames });
  const entityOf = new Map<number, string>();
  for (const { name, surfaces } of facts.entities)
    for (const { mentions } of surfaces) for (const mention of mentions) entityOf.set(mention, name);
  const found = facts.mentions.map(
    ({ type, pieces, text }, index): Found => ({
      type,
      start: pieces[0].start,
      end: pieces.at(-1)?.end ?? pieces[0].end,
      entity: entityOf.get(index) ?? text,
    }),
  );
  into.characters += document.text.length;
  for (const type of ['person', 'organization'] as const) {
    const labels = document.mentions.filter((mention) => mention.type === type);
    const ours = found.filter((mention) => mention.type === type);
    count(document, labels, ours, isSame, into.strict[type], into.errors);
    count(document, labels, ours, overlap, into.relaxed[type], []);
  }
  judgeEntities(document, found, into);
  judgeInconsistencies(document, verdictsOn(facts), into);
}

/** What the rules say about the names of a document by itself. */
function verdictsOn(facts: DocumentFacts): readonly Verdict[] {
  const corpus = createCorpusIndex(noRecordedNames);
  return (['person', 'organization'] as const).flatMap((type) =>
    verdicts({ type, facts, corpus, majority: 2 }),
  );
}

type Match = (label: LabelledMention, mention: Found) => boolean;

const isSame: Match = ({ start, end, alternatives }, mention) =>
  [{ start, end }, ...alternatives].some((span) => span.start === mention.start && span.end === mention.end);
const overlap: Match = (label, mention) => label.start < mention.end && mention.start < label.end;

function count(
  { id, text }: LabelledDocument,
  labels: readonly LabelledMention[],
  found: readonly Found[],
  matches: Match,
  tally: Tally,
  errors: string[],
): void {
  const around = (start: number, end: number): string =>
    `${text.slice(Math.max(0, start - 10), start)}[${text.slice(start, end)}]${text.slice(end, end + 8)}  ${id}`.replace(
      /\n/gu,
      '⏎',
    );
  for (const label of labels) {
    if (label.optional) continue;
    if (found.some((mention) => matches(label, mention))) tally.right++;
    else {
      tally.missed++;
      errors.push(`- ${label.type} ${around(label.start, label.end)}`);
    }
  }
  for (const mention of found) {
    if (labels.some((label) => matches(label, mention) || (label.optional && overlap(label, mention))))
      continue;
    tally.alarms++;
    errors.push(`+ ${mention.type} ${around(mention.start, mention.end)}`);
  }
}

function judgeEntities({ mentions }: LabelledDocument, found: readonly Found[], into: Judgement): void {
  const pairs = mentions.flatMap((label) => {
    const mention = found.find((each) => each.type === label.type && isSame(label, each));
    return label.optional || mention === undefined ? [] : [{ label, mention }];
  });
  for (const { label, mention } of pairs) {
    into.named.all++;
    if (mention.entity === label.entity.replace(/#\d+$/u, '')) into.named.right++;
    const together = pairs.filter(
      (each) => each.mention.type === mention.type && each.mention.entity === mention.entity,
    );
    const wanted = pairs.filter(
      (each) => each.label.type === label.type && each.label.entity === label.entity,
    );
    const both = together.filter((each) => each.label.entity === label.entity).length;
    into.grouping.precision += both / together.length;
    into.grouping.recall += both / wanted.length;
    into.grouping.mentions++;
  }
}

type Pair = readonly [string, string];

function judgeInconsistencies(
  { id, inconsistencies }: LabelledDocument,
  conflicts: readonly { readonly variant: string; readonly canonical: string }[],
  into: Judgement,
): void {
  if (inconsistencies === undefined) return;
  const inOrder = (one: string, other: string): Pair => (one < other ? [one, other] : [other, one]);
  const wanted = distinct(inconsistencies.map(([wrong, right]) => inOrder(wrong, right)));
  const flagged = distinct(conflicts.map(({ variant, canonical }) => inOrder(variant, canonical)));
  for (const pair of wanted) {
    if (flagged.some((other) => isSameSlip(pair, other))) into.inconsistencies.right++;
    else {
      into.inconsistencies.missed++;
      into.errors.push(`- inconsistency ${pair.join(' / ')}  ${id}`);
    }
  }
  for (const pair of flagged) {
    if (wanted.some((other) => isSameSlip(other, pair))) continue;
    into.inconsistencies.alarms++;
    into.errors.push(`+ inconsistency ${pair.join(' / ')}  ${id}`);
  }
}

function distinct(pairs: readonly Pair[]): readonly Pair[] {
  return [...new Map(pairs.map((pair) => [pair.join(' / '), pair])).values()];
}

/** Whether a pair is the wanted one, or the same with one department behind both names. */
function isSameSlip([a, b]: Pair, [x, y]: Pair): boolean {
  return x.startsWith(a) && y.startsWith(b) && x.slice(a.length) === y.slice(b.length);
}
