import type { MentionGroup, MentionItem } from '../../../server/src/lsp/protocol.ts';

/** Which way to go. */
export type Direction = 'next' | 'previous';

/** A place in a document, 0-based, in UTF-16 columns. */
export interface Caret {
  readonly line: number;
  readonly character: number;
}

/** A mention among all mentions of its entity. */
export interface MentionStep {
  readonly uri: string;
  readonly mention: MentionItem;
  /** Counted from 0 over all documents. */
  readonly index: number;
  readonly total: number;
}

/**
 * The mention that follows or precedes the caret: first within the caret's document, then in the next one, and
 * round again after the last. Undefined when there is no mention at all.
 */
export function stepMention(
  groups: readonly MentionGroup[],
  uri: string,
  caret: Caret,
  direction: Direction,
): MentionStep | undefined {
  const mentions = groups.flatMap((group) =>
    [...group.mentions].sort(byPosition).map((mention) => ({ uri: group.uri, mention })),
  );
  const total = mentions.length;
  const here = mentions.filter((entry) => entry.uri === uri);
  if (here.length === 0) return placed(mentions, direction === 'next' ? 0 : total - 1);
  const first = mentions.findIndex((entry) => entry.uri === uri);
  const index =
    direction === 'next'
      ? first + here.filter(({ mention }) => comparePositions(mention.ranges[0].start, caret) <= 0).length
      : first - 1 + here.filter(({ mention }) => isBefore(mention, caret)).length;
  return placed(mentions, (index + total) % total);
}

/** Whether the mention ends before the caret; the one that holds the caret is neither before nor after it. */
function isBefore(mention: MentionItem, caret: Caret): boolean {
  return comparePositions(endOf(mention), caret) < 0;
}

/** Where the last piece of a mention ends. */
export function endOf({ ranges }: MentionItem): Caret {
  return (ranges.at(-1) ?? ranges[0]).end;
}

function placed(
  mentions: readonly { readonly uri: string; readonly mention: MentionItem }[],
  index: number,
): MentionStep | undefined {
  const entry = mentions[index];
  return entry === undefined ? undefined : { ...entry, index, total: mentions.length };
}

function byPosition(a: MentionItem, b: MentionItem): number {
  return comparePositions(a.ranges[0].start, b.ranges[0].start);
}

function comparePositions(a: Caret, b: Caret): number {
  return a.line - b.line || a.character - b.character;
}
