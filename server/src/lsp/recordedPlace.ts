import type { Location } from 'vscode-languageserver';
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

/** Mistakes of the file are reported where it is read; here they are passed over. */
function placeInText(text: string, type: EntityType, name: string): Span | undefined {
  const silent = messages('', '');
  const pass = () => {};
  return readJson<Span | undefined>(text, undefined, (root) => {
    const entities = readObject(root, silent, pass).find(({ key }) => key === 'entities')?.value;
    if (entities === undefined) return undefined;
    const entries = readArray(entities, silent, pass).map((node) => readObject(node, silent, pass));
    const entry = entries.find((each) => scalarOf(each, 'type') === type && scalarOf(each, 'name') === name);
    const node = entry?.find(({ key }) => key === 'name')?.value;
    return node === undefined ? undefined : spanOfNode(node);
  }).value;
}

function scalarOf(members: readonly Member[], wanted: string): unknown {
  return members.find(({ key }) => key === wanted)?.value?.value;
}
