import type { EntityType } from '../../engine/names/mention.ts';
import type { KnownName } from '../../project/knownNames.ts';
import { typeNamed } from './typeNamed.ts';

/**
 * The names that brat's annotations mark: people and organizations; other types are passed over. A note of an annotator on
 * a mention is its canonical name, and mentions that are said to be equivalent are one name, the longest.
 */
export function bratNames(annotations: string): readonly KnownName[] {
  const mentions = new Map<string, { readonly type: EntityType; readonly text: string }>();
  const notes = new Map<string, string>();
  const equivalent: string[][] = [];
  for (const line of annotations.split(/\r?\n/u)) {
    const [id = '', place = '', ...words] = line.split('\t');
    const text = words.join('\t');
    const [kind = '', ...rest] = place.split(' ');
    const type = typeNamed(kind);
    if (id.startsWith('T') && type !== undefined) mentions.set(id, { type, text: joined(text) });
    else if (id.startsWith('#') && kind === 'AnnotatorNotes') notes.set(rest[0] ?? '', text.trim());
    else if (id === '*' && kind === 'Equiv') equivalent.push(rest);
  }
  for (const ids of equivalent) {
    const texts = ids.map((id) => notes.get(id) ?? mentions.get(id)?.text ?? '');
    const name = texts.reduce((longest, each) => (each.length > longest.length ? each : longest), '');
    for (const id of ids) notes.set(id, name);
  }
  return [...mentions].map(([id, { type, text }]) => {
    const name = notes.get(id) || text;
    return { type, name, aliases: text === name ? [] : [text], replace: [] };
  });
}

/** brat puts a blank where a mention goes on; between Chinese characters there is none. */
function joined(text: string): string {
  return text.trim().replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, '');
}
