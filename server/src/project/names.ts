import type { Node } from 'jsonc-parser';
import type { RecordedEntity, RecordedNames } from '../engine/names/knowledge.ts';
import { noRecordedNames, spellingsOf } from '../engine/names/knowledge.ts';
import type { EntityType } from '../engine/names/mention.ts';
import {
  type Report,
  readArray,
  readJson,
  readObject,
  readText,
  readTexts,
  reportUnknownKey,
} from './jsonTree.ts';
import { messages, type Parsed } from './problem.ts';

const fileKeys = ['$schema', 'entities', 'notNames'] as const;
const entityKeys = ['type', 'name', 'aliases', 'replace', 'distinctFrom', 'note'] as const;

/** Reads `names.jsonc`. An entity without a type or a name is reported and left out. */
export function parseNames(text: string): Parsed<RecordedNames> {
  return readJson(text, noRecordedNames, (root, report): RecordedNames => {
    let entities: readonly RecordedEntity[] = [];
    let notNames: readonly string[] = [];
    for (const member of readObject(root, messages('The names file', '名称文件'), report)) {
      if (member.value === undefined || member.key === '$schema') continue;
      if (member.key === 'entities') entities = readEntities(member.value, report);
      else if (member.key === 'notNames') {
        notNames = readTexts(member.value, messages('“notNames”', '“notNames”'), report);
      } else reportUnknownKey(member, fileKeys, report);
    }
    return { entities, notNames };
  });
}

function readEntities(node: Node, report: Report): readonly RecordedEntity[] {
  const owners = new Map<string, string>();
  return readArray(node, messages('“entities”', '“entities”'), report).flatMap((child) => {
    const entity = readEntity(child, report);
    if (entity === undefined) return [];
    reportSharedSpellings(child, entity, owners, report);
    return [entity];
  });
}

function readEntity(node: Node, report: Report): RecordedEntity | undefined {
  const draft: {
    type?: EntityType | undefined;
    name?: string | undefined;
    aliases: readonly string[];
    replace?: readonly string[];
    distinctFrom: readonly string[];
    note: string;
  } = { aliases: [], distinctFrom: [], note: '' };
  const before = node.type;
  for (const member of readObject(node, messages('An entity', '每个条目'), report)) {
    const { key, value } = member;
    if (value === undefined) continue;
    const what = messages(`“${key}”`, `“${key}”`);
    if (key === 'type') draft.type = readType(value, report);
    else if (key === 'name') draft.name = readText(value, what, report);
    else if (key === 'aliases' || key === 'replace' || key === 'distinctFrom')
      draft[key] = readTexts(value, what, report);
    else if (key === 'note') draft.note = readText(value, what, report, 'allowed') ?? '';
    else reportUnknownKey(member, entityKeys, report);
  }
  const { type, name, ...rest } = draft;
  if (type !== undefined && name !== undefined) return { type, name, ...rest };
  if (before === 'object') {
    report(
      node,
      'value',
      messages(
        'An entity needs a "type" ("person" or "organization") and a "name". Add what is missing.',
        '每个条目都要有 "type"（"person" 或 "organization"）和 "name"，请补上。',
      ),
    );
  }
  return undefined;
}

function readType(node: Node, report: Report): EntityType | undefined {
  if (node.value === 'person' || node.value === 'organization') return node.value;
  report(
    node,
    'value',
    messages('“type” must be "person" or "organization".', '“type”应为 "person" 或 "organization"。'),
  );
  return undefined;
}

/** A spelling can belong to one entity of a type only; otherwise no fix could choose. */
function reportSharedSpellings(
  node: Node,
  entity: RecordedEntity,
  owners: Map<string, string>,
  report: Report,
): void {
  const { type, name, aliases, replace = [] } = entity;
  for (const spelling of replace) {
    if (spelling !== name && !aliases.includes(spelling)) continue;
    report(
      node,
      'value',
      messages(
        `“${spelling}” is to be replaced and to be kept. Take it out of "replace", or let it stand only there.`,
        `“${spelling}”既列为应改又列为保留。请从 "replace" 中删去，或只保留在其中。`,
      ),
    );
  }
  for (const spelling of new Set(spellingsOf(entity))) {
    const owner = owners.get(`${type}:${spelling}`);
    if (owner === undefined) owners.set(`${type}:${spelling}`, name);
    else {
      report(
        node,
        'value',
        messages(
          `“${spelling}” belongs to “${owner}” already. Keep it in one of the two entries.`,
          `“${spelling}”已属于“${owner}”，请只在其中一个条目里保留。`,
        ),
      );
    }
  }
}
