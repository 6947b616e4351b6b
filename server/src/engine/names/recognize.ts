import type { DocumentLayout } from '../layout/layout.ts';
import type { Segmenter } from '../segment/segmenter.ts';
import type { TextModel } from '../text/textModel.ts';
import type { RecordedNames } from './knowledge.ts';
import type { Mention } from './mention.ts';

/** What a recogniser works on. */
export interface RecognizerInput {
  readonly model: TextModel;
  readonly layout: DocumentLayout;
  readonly segmenter: Segmenter;
  readonly recorded: RecordedNames;
}

/** Finds the people and organizations that a document names, in reading order and without overlaps. */
export function recognize(_input: RecognizerInput): readonly Mention[] {
  return [];
}
