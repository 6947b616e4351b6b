import type { EntityType, Mention } from '../mention.ts';

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
}

/** Between two members of an enumeration stands a comma or a conjunction, perhaps with a title. */
const longestSeparator = 2;

/** Gathers the mentions of a document by type and spelling, in the order in which the spellings appear. */
export function gatherSpellings(mentions: readonly Mention[]): readonly Spelling[] {
  const spellings = new Map<string, { mentions: number[]; titles: Set<string>; runs: Set<number> } & Named>();
  let run = 0;
  mentions.forEach((mention, index) => {
    if (!continuesRun(mentions[index - 1], mention)) run++;
    const key = `${mention.type}:${mention.text}`;
    const spelling = spellings.get(key) ?? {
      type: mention.type,
      text: mention.text,
      mentions: [],
      titles: new Set(),
      runs: new Set(),
    };
    spellings.set(key, spelling);
    spelling.mentions.push(index);
    spelling.runs.add(run);
    for (const title of mention.titles) spelling.titles.add(title);
  });
  return [...spellings.values()];
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
