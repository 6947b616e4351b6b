import type { DocumentFacts } from '../../lint/documentFacts.ts';
import { oncePer } from '../../once.ts';
import { firstWhere } from '../../text/firstWhere.ts';

/** The names of a document by where they stand, so that looking some up costs nothing for the others. */
export interface PlacedNames {
  /** By the index of the paragraph. */
  readonly inParagraph: ReadonlyMap<number, readonly string[]>;
  /** Those that begin in a stretch of the source. */
  between(start: number, end: number): readonly string[];
}

/** Places the names of a document, once. */
export const placedNames: (facts: DocumentFacts) => PlacedNames = oncePer(({ mentions }) => {
  const inParagraph = new Map<number, string[]>();
  for (const { paragraph, text } of mentions) {
    const names = inParagraph.get(paragraph) ?? [];
    names.push(text);
    inParagraph.set(paragraph, names);
  }
  // A name in page furniture stands within a paragraph that goes on around it.
  const ordered = mentions
    .map(({ text, pieces: [{ start }] }) => ({ text, start }))
    .sort((a, b) => a.start - b.start);
  return {
    inParagraph,
    between(start, end) {
      const names: string[] = [];
      for (
        let index = firstWhere(ordered, (place) => place.start >= start);
        index < ordered.length;
        index++
      ) {
        const name = ordered[index];
        if (name === undefined || name.start >= end) break;
        names.push(name.text);
      }
      return names;
    },
  };
});
