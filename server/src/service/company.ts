import type { CorpusEntity } from '../engine/corpus/corpusIndex.ts';
import type { NamesView } from './snapshot.ts';

/** An entity of the other type that is named near this one, and how often. */
export interface Companion {
  readonly name: string;
  readonly mentions: number;
}

/** A sentence that is wrapped into a column goes over a few lines. */
const nearLines = 3;

/** Documents that are read, and names that are looked at in each: enough to know whom somebody belongs to. */
const mostDocuments = 20;
const mostNames = 200;

/** For a person the organizations that are named nearby, for an organization the people; the most frequent first. */
export function companyOf(names: NamesView, entity: CorpusEntity, most: number): readonly Companion[] {
  const counts = new Map<string, number>();
  for (const document of [...entity.documents.keys()].slice(0, mostDocuments)) {
    for (const name of nearbyIn(names, entity, document)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, mentions]) => ({ name, mentions }))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1))
    .slice(0, most);
}

function nearbyIn(names: NamesView, entity: CorpusEntity, document: string): readonly string[] {
  const record = names.recordOf(document);
  if (record === undefined) return [];
  const spellings = new Set(entity.surfaces.map(({ text }) => text));
  const lines = new Set<number>();
  for (const { type, text, ranges } of record.mentions) {
    if (type !== entity.type || !spellings.has(text)) continue;
    const { line } = ranges[0].start;
    for (let near = line - nearLines; near <= line + nearLines; near++) lines.add(near);
  }
  const known = new Map<string, string>();
  const nameOf = (text: string): string => {
    const name = known.get(text) ?? canonicalOf(names, document, entity, text);
    known.set(text, name);
    return name;
  };
  return record.mentions
    .filter(({ type, ranges }) => type !== entity.type && lines.has(ranges[0].start.line))
    .slice(0, mostNames)
    .map(({ text }) => nameOf(text));
}

function canonicalOf(names: NamesView, document: string, { type }: CorpusEntity, text: string): string {
  const key = names.keyOf(document, type === 'person' ? 'organization' : 'person', text);
  return (key === undefined ? undefined : names.entity(key)?.name) ?? text;
}
