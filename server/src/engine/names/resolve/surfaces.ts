import type { EntityType, Mention } from '../mention.ts';
import { type MentionContext, mentionContexts } from './mentionContexts.ts';

/** One spelling of a document, with all that tells who it stands for. */
export interface Spelling {
  readonly type: EntityType;
  readonly text: string;
  /** Indexes into the document's mentions, ascending; never empty. */
  readonly mentions: readonly number[];
  /** Titles that stand beside its mentions. */
  readonly titles: ReadonlySet<string>;
  /** The enumerations that it stands in. */
  readonly runs: ReadonlySet<number>;
  /** The sentences that it stands in. */
  readonly sentences: ReadonlySet<number>;
  /** Whether it stands in an enumeration beside a name that the text has not named before. */
  readonly listed: boolean;
  /** The characters right behind its mentions. */
  readonly followers: ReadonlySet<string>;
  /** Whether the text speaks of relatives, namesakes or former names where it stands. */
  readonly contrasted: boolean;
  /** Of a person: the institutions named right before. */
  readonly institutions: ReadonlySet<string>;
  /** Of an institution: the people named right behind, with their offices. */
  readonly officers: ReadonlySet<string>;
}

/** Between two members of an enumeration stands a comma or a conjunction, perhaps with a title. */
const longestSeparator = 2;

/**
 * Gathers the mentions of a document by type and spelling, in the order in which the spellings appear, with what stands
 * around them.
 */
export function gatherSpellings(
  mentions: readonly Mention[],
  contexts: readonly MentionContext[] = mentionContexts(mentions, undefined),
): readonly Spelling[] {
  const spellings = new Map<string, Gathered>();
  let [run, sentence] = [0, 0];
  let row: RowMember[] = [];
  mentions.forEach((mention, index) => {
    const goesOn = goesOnWith(mentions, contexts, index);
    if (!goesOn) {
      noteRow(row);
      row = [];
      run++;
    }
    if (contexts[index]?.opensSentence !== false) sentence++;
    const spelling = spellings.get(keyOf(mention)) ?? startSpelling(mention);
    spellings.set(keyOf(mention), spelling);
    spelling.mentions.push(index);
    spelling.runs.add(run);
    spelling.sentences.add(sentence);
    row.push({ spelling, isNew: spelling.mentions[0] === index });
    spelling.followers.add(contexts[index]?.next ?? '');
    for (const title of mention.titles) spelling.titles.add(title);
    takeContext(spelling, contexts[index], mentions[index + 1], contexts[index + 1]);
  });
  noteRow(row);
  return [...spellings.values()];
}

/** Whether a mention goes on with an enumeration: one that no sentence has ended. */
function goesOnWith(
  mentions: readonly Mention[],
  contexts: readonly MentionContext[],
  index: number,
): boolean {
  return continuesRun(mentions[index - 1], mentions[index]) && contexts[index]?.followsStop !== true;
}

/** One name of an enumeration, and whether the text names it there first. */
interface RowMember {
  readonly spelling: Gathered;
  readonly isNew: boolean;
}

/** Notes of the names of an enumeration whether others are new there. */
function noteRow(row: readonly RowMember[]): void {
  const news = row.filter(({ isNew }) => isNew).length;
  for (const { spelling, isNew } of row) spelling.listed ||= news > Number(isNew);
}

function keyOf({ type, text }: Named): string {
  return `${type}:${text}`;
}

interface Gathered extends Spelling {
  readonly mentions: number[];
  readonly titles: Set<string>;
  readonly runs: Set<number>;
  readonly sentences: Set<number>;
  listed: boolean;
  contrasted: boolean;
  readonly institutions: Set<string>;
  readonly officers: Set<string>;
  readonly followers: Set<string>;
}

function startSpelling({ type, text }: Named): Gathered {
  return {
    ...{ type, text, mentions: [], titles: new Set(), runs: new Set(), sentences: new Set() },
    ...{ listed: false, contrasted: false, institutions: new Set(), officers: new Set() },
    followers: new Set(),
  };
}

function takeContext(
  spelling: Gathered,
  context: MentionContext | undefined,
  next: Mention | undefined,
  nextContext: MentionContext | undefined,
): void {
  if (context === undefined) return;
  spelling.contrasted ||= context.contrasted;
  if (context.institution !== undefined) spelling.institutions.add(context.institution);
  if (next !== undefined && nextContext?.institution !== undefined && spelling.type === 'organization') {
    spelling.officers.add(next.text);
  }
}

interface Named {
  readonly type: EntityType;
  readonly text: string;
}

/** Whether a mention goes on with the enumeration that the one before it stands in. */
export function continuesRun(before: Mention | undefined, mention: Mention | undefined): boolean {
  return (
    before !== undefined &&
    mention !== undefined &&
    before.type === mention.type &&
    before.paragraph === mention.paragraph &&
    mention.logical.start - before.logical.end <= longestSeparator
  );
}
