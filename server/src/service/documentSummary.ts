import { type DocumentRecord, recordOf } from '../engine/corpus/documentRecord.ts';
import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import { type Range, rangeOf } from '../engine/text/textModel.ts';
import type { PackedFindings } from './placedFinding.ts';
import { type Section, sectionsOf } from './sections.ts';

/** A heading, for searches through the whole corpus. */
export interface Heading {
  readonly title: string;
  readonly range: Range;
}

/** What is kept of a document when its text is let go. Plain data. */
export interface DocumentSummary {
  readonly record: DocumentRecord;
  /** In reading order. */
  readonly headings: readonly Heading[];
  /** What the document rules found, where that was asked for. */
  readonly findings?: PackedFindings;
  /** Whether the document itself spells a name in two ways; told together with the findings. */
  readonly inConflict?: boolean;
  /** A rule did not end in time, so that this is not to be kept: the next time it may. */
  readonly incomplete?: true;
}

/** Makes the summary of a document. */
export function summaryOf(document: string, facts: DocumentFacts): DocumentSummary {
  const headings = (sections: readonly Section[]): readonly Heading[] =>
    sections.flatMap(({ title, heading, children }) => [
      { title, range: rangeOf(facts.model, heading) },
      ...headings(children),
    ]);
  return { record: recordOf(document, facts), headings: headings(sectionsOf(facts)) };
}
