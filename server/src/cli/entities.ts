import { resolve } from 'node:path';
import type { CorpusEntity, CorpusIndex } from '../engine/corpus/corpusIndex.ts';
import type { EntityType } from '../engine/names/mention.ts';
import type { Locale } from '../engine/rules/rule.ts';
import type { Range } from '../engine/text/textModel.ts';
import type { Corpus } from './corpus.ts';
import { type Environment, type ExitStatus, exitStatus } from './environment.ts';
import { conllOf } from './exports/conll.ts';
import { corporaOf, exportedDocuments } from './exports/exportedCorpus.ts';
import { entityGraph, gexf, graphml } from './exports/graph.ts';
import { teiOf } from './exports/tei.ts';
import { webAnnotations } from './exports/webAnnotation.ts';
import { writeBrat } from './exports/writeBrat.ts';
import { csvRow } from './formats/csv.ts';
import { type Style, styleFor } from './formats/style.ts';
import { visible } from './formats/visible.ts';
import { columnsOf, padTo } from './formats/width.ts';
import type { Command } from './options.ts';
import { entityHeadings } from './words.ts';

type EntitiesOptions = Extract<Command, { kind: 'entities' }>;

/** A mention as it is printed: without wraps and stray blanks. */
export interface MentionJson {
  readonly path: string;
  readonly ranges: readonly [Range, ...Range[]];
  readonly text: string;
}

/** A person or an organization as it is printed. */
export interface EntityJson {
  readonly name: string;
  readonly type: EntityType;
  readonly aliases: readonly string[];
  readonly mentions: readonly MentionJson[];
}

/** Lists the people and organizations of all files, the most frequent first. */
export async function entities(
  corpus: Corpus,
  options: EntitiesOptions,
  environment: Environment,
): Promise<ExitStatus> {
  let status: ExitStatus = exitStatus.clean;
  for (const document of corpus.documents) {
    if (document.kind !== 'failed') continue;
    environment.stderr.write(`${visible(document.input.path)}: ${document.error[options.locale]}\n`);
    status = exitStatus.failure;
  }
  if (options.output !== undefined) {
    await writeBrat(resolve(environment.currentFolder, options.output), exportedDocuments(corpus));
  } else {
    for (const text of print(corpus, options, styleFor(environment))) environment.stdout.write(text);
  }
  return status;
}

/** The entities of an index, people before organizations and the most frequent first. */
export function entitiesOf(index: CorpusIndex, corpus: Pick<Corpus, 'pathOf'>): readonly EntityJson[] {
  return [...index.entities()].sort(compareEntities).map(({ key, type, name, surfaces }) => ({
    name,
    type,
    aliases: surfaces.map(({ text }) => text).filter((text) => text !== name),
    mentions: index.mentionsOf(key).map(({ document, mention }) => ({
      path: corpus.pathOf(document),
      ranges: mention.ranges,
      text: mention.text,
    })),
  }));
}

function compareEntities(a: CorpusEntity, b: CorpusEntity): number {
  return (
    Number(a.type === 'organization') - Number(b.type === 'organization') ||
    b.mentions - a.mentions ||
    (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)
  );
}

function* print(corpus: Corpus, { format, locale }: EntitiesOptions, style: Style): Iterable<string> {
  const listed = () => corporaOf(corpus).flatMap((index) => entitiesOf(index, corpus));
  switch (format) {
    case 'json':
      return yield jsonOf(listed());
    case 'jsonl':
      return yield* listed().map((entity) => `${JSON.stringify(entity)}\n`);
    case 'csv':
      return yield csvOf(listed());
    case 'conll':
      for (const document of exportedDocuments(corpus)) yield conllOf(document);
      return;
    case 'webannotation':
      return yield webAnnotations(exportedDocuments(corpus));
    case 'tei':
      return yield teiOf(corpus);
    case 'graphml':
      return yield graphml(entityGraph(corpus));
    case 'gexf':
      return yield gexf(entityGraph(corpus));
    default:
      return yield prettyOf(listed(), locale, style);
  }
}

function jsonOf(listed: readonly EntityJson[]): string {
  const lines = listed.map((entity) => `\n${JSON.stringify(entity)}`);
  return `{"version":1,"entities":[${lines.join(',')}${lines.length === 0 ? '' : '\n'}]}\n`;
}

function csvOf(listed: readonly EntityJson[]): string {
  const rows = listed.flatMap(({ name, type, mentions }) =>
    mentions.map(({ path, ranges, text }) => {
      const { start } = ranges[0];
      return csvRow([type, name, text, path, start.line + 1, start.character + 1]);
    }),
  );
  return [csvRow(['type', 'name', 'text', 'path', 'line', 'column']), ...rows].join('');
}

function prettyOf(listed: readonly EntityJson[], locale: Locale, style: Style): string {
  const blocks = (['person', 'organization'] as const).map((type) => {
    const group = listed.filter((entity) => entity.type === type);
    const width = Math.max(0, ...group.map(({ name }) => columnsOf(name)));
    const lines = group.map(({ name, aliases, mentions }) => {
      const files = new Set(mentions.map(({ path }) => path)).size;
      const counts = entityHeadings.counts(mentions.length, files)[locale];
      const others = aliases.length === 0 ? '' : style.faint(`  = ${aliases.join('、')}`);
      return `  ${padTo(name, width)}  ${counts}${others}`;
    });
    return [style.bold(`${entityHeadings[type][locale]} (${group.length})`), ...lines, ''].join('\n');
  });
  return `${blocks.join('\n')}`;
}
