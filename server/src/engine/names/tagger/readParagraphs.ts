import type { Segmenter } from '../../segment/segmenter.ts';
import { type DocumentMemory, recall, recallKey, rememberNames } from './documentMemory.ts';
import { dropDoubtful } from './doubtfulPersons.ts';
import { type Reading, readAgain, readOnce } from './findNames.ts';
import { foldText } from './foldText.ts';
import { type NameModel, nameModel } from './nameModel.ts';
import {
  keepRecalled,
  type ParagraphReading,
  type ParagraphReadings,
  type TitledName,
} from './paragraphReadings.ts';
import { refineNames } from './refine/refineNames.ts';
import { titlesBeside } from './titlesBeside.ts';

/** The names in the paragraphs of a document, paragraph by paragraph: each is read by itself, then with what the others say. */
export function readParagraphs(
  texts: readonly string[],
  segmenter: Segmenter,
  readings: ParagraphReadings,
): readonly (readonly TitledName[])[] {
  const model = nameModel();
  // What has just been read need not be read once more for its second reading.
  const fresh = new Map<string, Reading>();
  const read = texts.map((text): ParagraphReading => {
    const known = readings.get(text);
    if (known !== undefined) return known;
    const reading = readOnce(model, text);
    fresh.set(text, reading);
    const kept: ParagraphReading = { alone: reading.names, recalled: new Map(), inMemory: new WeakMap() };
    readings.set(text, kept);
    return kept;
  });
  const found = rememberNames(texts.map((text, index) => ({ text, names: read[index]?.alone ?? [] })));
  const memory = found === undefined ? undefined : readings.sameMemory(found);
  return read.map((reading, index) => {
    const text = texts[index] ?? '';
    const again = (recalled: Uint8Array | undefined): readonly TitledName[] =>
      readWith(model, fresh.get(text) ?? readOnce(model, text), recalled, segmenter);
    return memory === undefined ? recallNothing(reading, again) : recallFrom(memory, reading, text, again);
  });
}

/** Reads a text with what is recalled of it. */
type ReadAgain = (recalled: Uint8Array | undefined) => readonly TitledName[];

function recallNothing(reading: ParagraphReading, again: ReadAgain): readonly TitledName[] {
  const key = recallKey(undefined);
  return reading.recalled.get(key) ?? keepRecalled(reading, key, again(undefined));
}

function recallFrom(
  memory: DocumentMemory,
  reading: ParagraphReading,
  text: string,
  again: ReadAgain,
): readonly TitledName[] {
  const known = reading.inMemory.get(memory);
  if (known !== undefined) return known;
  const recalled = recall(memory, foldText(text));
  const key = recallKey(recalled);
  const read = reading.recalled.get(key) ?? keepRecalled(reading, key, again(recalled));
  const names = nameIntroduced(read, memory);
  reading.inMemory.set(memory, names);
  return names;
}

function readWith(
  model: NameModel,
  reading: Reading,
  recalled: Uint8Array | undefined,
  segmenter: Segmenter,
): readonly TitledName[] {
  const { text, cues } = reading;
  const names = recalled === undefined ? reading.names : readAgain(model, reading, recalled);
  const likely = dropDoubtful(text, names, segmenter);
  return refineNames({ text, cues, recalled }, likely, model.lexicon).map((name) => ({
    ...name,
    titles: name.type === 'person' ? titlesBeside(model.lexicon, text, cues, name.span) : [],
  }));
}

/** Short forms that the document introduces for institutions are institutions, whatever they look like. */
function nameIntroduced(names: readonly TitledName[], { introduced }: DocumentMemory): readonly TitledName[] {
  if (introduced.size === 0) return names;
  return names.map((name) =>
    introduced.has(name.text) && name.type === 'person'
      ? { ...name, type: 'organization', titles: [] }
      : name,
  );
}
