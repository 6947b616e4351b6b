import { findNodeAtLocation, parseTree } from 'jsonc-parser';
import type { Location } from 'vscode-languageserver';
import type { EntityType } from '../engine/names/mention.ts';
import { createTextModel, rangeOf } from '../engine/text/textModel.ts';
import { projectFiles } from '../project/config.ts';
import type { CorpusFolder } from './folders.ts';
import { uriBelow } from './uris.ts';

/** Where a folder's names file records an entity, if it does. */
export function recordedPlace(
  { uri, names }: CorpusFolder,
  type: EntityType,
  name: string,
): Location | undefined {
  const text = names.text ?? '';
  const root = parseTree(text);
  const entities = root === undefined ? undefined : findNodeAtLocation(root, ['entities']);
  for (const entity of entities?.children ?? []) {
    const place = findNodeAtLocation(entity, ['name']);
    if (place?.value !== name || findNodeAtLocation(entity, ['type'])?.value !== type) continue;
    const span = { start: place.offset, end: place.offset + place.length };
    return { uri: uriBelow(uri, projectFiles.names), range: rangeOf(createTextModel(text), span) };
  }
  return undefined;
}
