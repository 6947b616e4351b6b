import type { EntityKey } from '../../engine/corpus/entityKey.ts';
import type { EntityType } from '../../engine/names/mention.ts';
import type { NamesView } from '../snapshot.ts';

/** A name in a paragraph. */
export interface NamedInParagraph {
  readonly type: EntityType;
  readonly text: string;
  readonly paragraph: number;
}

/** Paragraphs in which two entities are named together, counted over documents. */
export interface CoMentions {
  add(document: string, mentions: readonly NamedInParagraph[]): void;
  /** Every pair, the most frequent first. */
  pairs(): readonly CoMention[];
}

export interface CoMention {
  readonly entities: readonly [EntityKey, EntityKey];
  readonly paragraphs: number;
}

/** A paragraph that names more than this is a list, and says of nobody whom they have to do with. */
const mostTogether = 16;

/** Starts without documents. */
export function createCoMentions(names: NamesView): CoMentions {
  const counts = new Map<EntityKey, Map<EntityKey, number>>();
  const count = (first: EntityKey, second: EntityKey): void => {
    const others = counts.get(first) ?? new Map<EntityKey, number>();
    counts.set(first, others.set(second, (others.get(second) ?? 0) + 1));
  };
  return {
    add(document, mentions) {
      for (const entities of entitiesByParagraph(names, document, mentions)) {
        const sorted = [...entities].sort();
        if (mostTogether < sorted.length) continue;
        sorted.forEach((first, index) => {
          for (const second of sorted.slice(index + 1)) count(first, second);
        });
      }
    },
    pairs: () =>
      [...counts]
        .flatMap(([first, others]) =>
          [...others].map(([second, paragraphs]): CoMention => ({ entities: [first, second], paragraphs })),
        )
        .sort((a, b) => b.paragraphs - a.paragraphs || compareText(textOf(a), textOf(b))),
  };
}

function entitiesByParagraph(
  names: NamesView,
  document: string,
  mentions: readonly NamedInParagraph[],
): Iterable<ReadonlySet<EntityKey>> {
  const paragraphs = new Map<number, Set<EntityKey>>();
  for (const { type, text, paragraph } of mentions) {
    const key = names.keyOf(document, type, text);
    if (key !== undefined) paragraphs.set(paragraph, (paragraphs.get(paragraph) ?? new Set()).add(key));
  }
  return paragraphs.values();
}

function textOf({ entities }: CoMention): string {
  return entities.join('\n');
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
