import { readLayout } from '../../../../server/src/engine/layout/readLayout.ts';
import { noRecordedNames, type RecordedNames } from '../../../../server/src/engine/names/knowledge.ts';
import type { Mention } from '../../../../server/src/engine/names/mention.ts';
import { recognize } from '../../../../server/src/engine/names/recognize.ts';
import { characterSegmenter } from '../../../../server/src/engine/segment/characterSegmenter.ts';
import { createTextModel } from '../../../../server/src/engine/text/textModel.ts';

/** What the recogniser finds in a text, read without a dictionary. */
export function readNames(text: string, recorded: RecordedNames = noRecordedNames): readonly Mention[] {
  const model = createTextModel(text);
  return recognize({ layout: readLayout(model), segmenter: characterSegmenter, recorded });
}

/** A text of one line with marks around the names that were found in it: `[P:…]`, `[O:…]`. */
export function markNames(text: string, recorded: RecordedNames = noRecordedNames): string {
  let marked = '';
  let position = 0;
  for (const { type, pieces } of readNames(text, recorded)) {
    const start = pieces[0].start;
    const end = pieces.at(-1)?.end ?? start;
    marked += `${text.slice(position, start)}[${type === 'person' ? 'P' : 'O'}:${text.slice(start, end)}]`;
    position = end;
  }
  return marked + text.slice(position);
}
