import { type DocumentMemory, recallSame } from './documentMemory.ts';
import type { FoundName } from './foundName.ts';

/** A name in a paragraph, with the titles that stand beside it. */
export interface TitledName extends FoundName {
  readonly titles: readonly string[];
}

/** What a paragraph says by itself, and what it says in documents that remember certain names. */
export interface ParagraphReading {
  readonly alone: readonly FoundName[];
  /** By what the document recalls of the paragraph's strings. */
  readonly recalled: Map<string, readonly TitledName[]>;
  /** What it says in the document that was read last, by what that remembers: mostly nothing there has changed. */
  readonly inMemory: WeakMap<DocumentMemory, readonly TitledName[]>;
}

/**
 * Readings of paragraphs by their text, so that an edit costs what the edited paragraphs cost. Those that were not asked for
 * longest go first when there are too many.
 */
export interface ParagraphReadings {
  get(text: string): ParagraphReading | undefined;
  set(text: string, reading: ParagraphReading): void;
  /** The memory of a document that was read before where it recalls the same, else this one. */
  sameMemory(memory: DocumentMemory): DocumentMemory;
}

/** Readings of so many UTF-16 units of text are kept: those of a file of some 25 MB. */
const mostUnits = 8_000_000;
/** Memories of so many documents are kept: those that are edited in turn. */
const mostMemories = 8;
/** A paragraph is kept as a few documents or states of a document recall it. */
const mostRecalled = 4;

/** Keeps readings. */
export function createParagraphReadings(limit = mostUnits): ParagraphReadings {
  const kept = new Map<string, ParagraphReading>();
  const memories: DocumentMemory[] = [];
  let units = 0;
  return {
    get(text) {
      const reading = kept.get(text);
      if (reading === undefined) return undefined;
      kept.delete(text);
      kept.set(text, reading);
      return reading;
    },
    set(text, reading) {
      if (!kept.has(text)) units += text.length;
      kept.set(text, reading);
      for (const oldest of kept.keys()) {
        if (units <= limit) break;
        kept.delete(oldest);
        units -= oldest.length;
      }
    },
    sameMemory(memory) {
      const known = memories.find((each) => recallSame(each, memory));
      if (known !== undefined) return known;
      memories.unshift(memory);
      memories.splice(mostMemories);
      return memory;
    },
  };
}

/** Keeps what a paragraph says given what is recalled of it, in the place of the oldest if there are too many. */
export function keepRecalled(
  { recalled }: ParagraphReading,
  key: string,
  names: readonly TitledName[],
): readonly TitledName[] {
  const [oldest] = recalled.keys();
  if (oldest !== undefined && recalled.size >= mostRecalled) recalled.delete(oldest);
  recalled.set(key, names);
  return names;
}
