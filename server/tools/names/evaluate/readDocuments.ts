import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { EntityType } from '../../../src/engine/names/mention.ts';
import { createTextModel, type Range, spanOf } from '../../../src/engine/text/textModel.ts';
import { type NameDocument, readPages, readSentences } from '../corpus.ts';
import type { LabelledDocument, LabelledMention } from './labelledDocument.ts';

/** A document of annotated units as one text, a line each, or as many as its line length makes of it. */
export function fromUnits(
  group: string,
  { id, units, lineLength = Number.POSITIVE_INFINITY }: NameDocument,
): LabelledDocument {
  const mentions: LabelledMention[] = [];
  const wrong = new Map<string, string>();
  let text = '';
  for (const unit of units) {
    for (const { type, start, end, text: name, optional, fullest, misspelt = false } of unit.names) {
      mentions.push({
        type,
        start: text.length + start + Math.floor(start / lineLength),
        end: text.length + end + Math.floor((end - 1) / lineLength),
        alternatives: [],
        optional,
        entity: fullest ?? name,
        misspelt,
      });
      if (misspelt && fullest !== undefined) wrong.set(name, fullest);
    }
    text += `${broken(unit.text, lineLength)}\n`;
  }
  return { group, id, text, mentions, inconsistencies: [...wrong] };
}

/** A text with a line end after every so many UTF-16 units. */
function broken(text: string, lineLength: number): string {
  let lines = text.slice(0, lineLength);
  for (let at = lineLength; at < text.length; at += lineLength)
    lines += `\n${text.slice(at, at + lineLength)}`;
  return lines;
}

interface Gold {
  readonly entities: readonly {
    readonly type: EntityType;
    readonly name: string;
    readonly mentions: readonly {
      readonly ranges: readonly Range[];
      readonly altRanges?: readonly Range[] | readonly (readonly Range[])[];
      readonly optional?: boolean;
      readonly variant?: boolean;
    }[];
  }[];
  readonly inconsistencies: readonly {
    readonly names: readonly [string, string];
    readonly optional?: boolean;
  }[];
}

/** The documents of a folder: `NAME.gold.json` with `NAME.txt`, pages with marks, or JSON lines with offsets. */
export function readFolder(folder: string, texts: string = folder): readonly LabelledDocument[] {
  const files = readdirSync(folder);
  const group = folder.split('/').slice(-2).join('/');
  const gold = files
    .filter((file) => file.endsWith('.gold.json'))
    .map((file) => readGold(group, join(folder, file), join(texts, file.replace('.gold.json', '.txt'))));
  const sentences = files
    .filter((file) => file.endsWith('.jsonl'))
    .flatMap((file) =>
      readSentences(join(folder, file)).map((each) => withoutInconsistencies(fromUnits(file, each))),
    );
  return [...gold, ...sentences, ...readPages(folder).map((page) => fromUnits(group, page))];
}

/** Sentences of a collection, of which nobody has said which names disagree. */
export function readSentenceFile(file: string): readonly LabelledDocument[] {
  if (!existsSync(file)) return [];
  const group = file.split('/').at(-1) ?? file;
  return readSentences(file).map((each) => withoutInconsistencies(fromUnits(group, each)));
}

function withoutInconsistencies(document: LabelledDocument): LabelledDocument {
  return { ...document, inconsistencies: undefined };
}

function readGold(group: string, goldFile: string, textFile: string): LabelledDocument {
  const text = readFileSync(textFile, 'utf8');
  const gold = JSON.parse(readFileSync(goldFile, 'utf8')) as Gold;
  const model = createTextModel(text);
  const hullOf = (ranges: readonly Range[]) => {
    const spans = ranges.map((range) => spanOf(model, range));
    return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
  };
  const mentions = gold.entities.flatMap(({ type, name, mentions }) =>
    mentions.map(
      ({ ranges, altRanges = [], optional = false, variant = false }): LabelledMention => ({
        type,
        ...hullOf(ranges),
        alternatives: altRanges.length === 0 ? [] : [hullOf(altRanges.flat())],
        optional,
        entity: name,
        misspelt: variant,
      }),
    ),
  );
  const inconsistencies = gold.inconsistencies.map(({ names }) => names);
  return { group, id: goldFile, text, mentions, inconsistencies };
}
