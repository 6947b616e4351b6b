import type { Location, Range } from 'vscode-languageserver';
import type { EntityType } from '../engine/names/mention.ts';
import type { Span } from '../engine/text/span.ts';
import { createTextModel, rangeOf } from '../engine/text/textModel.ts';
import { projectFiles } from '../project/config.ts';
import { type Member, readArray, readJson, readObject, spanOfNode } from '../project/jsonTree.ts';
import { messages } from '../project/problem.ts';
import type { CorpusFolder } from './folders.ts';
import { uriBelow } from './uris.ts';

/** Where a folder's names file records an entity, if it does. */
export function recordedPlace(
  { uri, names }: CorpusFolder,
  type: EntityType,
  name: string,
): Location | undefined {
  const text = names.text ?? '';
  const span = placeInText(text, type, name);
  if (span === undefined) return undefined;
  return { uri: uriBelow(uri, projectFiles.names), range: rangeOf(createTextModel(text), span) };
}

/** Where a folder's names file spells an entity of this type so, as its name or as another spelling. */
export function recordedSpellings(
  { names }: CorpusFolder,
  type: EntityType,
  spelling: string,
): readonly Range[] {
  const text = names.text ?? '';
  const model = createTextModel(text);
  return entriesOf(text, type)
    .flatMap((entry) => [memberOf(entry, 'name'), ...(memberOf(entry, 'aliases')?.children ?? [])])
    .flatMap((node) => (node?.value === spelling ? [rangeOf(model, spanOfNode(node))] : []));
}

function placeInText(text: string, type: EntityType, name: string): Span | undefined {
  const nodes = entriesOf(text, type).map((entry) => memberOf(entry, 'name'));
  const node = nodes.find((each) => each?.value === name);
  return node === undefined ? undefined : spanOfNode(node);
}

type Entry = readonly Member[];

/** The entries of a names file. Mistakes are reported where the file is read; here they are passed over. */
function entriesOf(text: string, type: EntityType): readonly Entry[] {
  const silent = messages('', '');
  const pass = () => {};
  return readJson<readonly Entry[]>(text, [], (root) => {
    const entities = readObject(root, silent, pass).find(({ key }) => key === 'entities')?.value;
    if (entities === undefined) return [];
    return readArray(entities, silent, pass)
      .map((node) => readObject(node, silent, pass))
      .filter((entry) => memberOf(entry, 'type')?.value === type);
  }).value;
}

function memberOf(entry: Entry, wanted: string): Member['value'] {
  return entry.find(({ key }) => key === wanted)?.value;
}
