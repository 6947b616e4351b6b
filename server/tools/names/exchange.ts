import { strongGivenNameCharacters } from '../../src/engine/names/lexicon/givenNames.ts';
import { commonSurnames, ordinarySurnames } from '../../src/engine/names/lexicon/surnames.ts';
import type { EntityType } from '../../src/engine/names/mention.ts';
import type { AnnotatedName, AnnotatedText } from './annotatedNames.ts';
import type { NameDocument } from './corpus.ts';

// Documents once more with other names: what is around a name says as much as the name, and no list of names is long enough.

/** Names to put in the place of others, by what they look like. */
export interface NamePool {
  readonly byShape: ReadonlyMap<string, readonly string[]>;
}

const nameDot = /[·•・‧]/u;

/** Names with the same shape can stand for each other. */
function shapeOf(type: EntityType, text: string): string {
  if (type === 'organization') {
    if (!/\p{Script=Han}/u.test(text)) return 'organization latin';
    return text.length < 4 ? `organization ${text.length}` : `organization ${text.slice(-2)}`;
  }
  if (/[A-Za-z]/u.test(text)) return 'person latin';
  if (nameDot.test(text)) return `person parts ${text.split(nameDot).length}`;
  const surname = commonSurnames.includes(text.charAt(0)) || ordinarySurnames.includes(text.charAt(0));
  return surname && text.length < 4 ? `person chinese ${text.length}` : `person other ${text.length}`;
}

/** Gathers the names of documents. */
export function gatherNames(documents: readonly NameDocument[]): NamePool {
  const byShape = new Map<string, Set<string>>();
  for (const { units } of documents)
    for (const { names } of units)
      for (const { type, text, optional } of names) {
        if (optional) continue;
        const shape = shapeOf(type, text);
        const pool = byShape.get(shape) ?? new Set();
        byShape.set(shape, pool.add(text));
      }
  return { byShape: new Map([...byShape].map(([shape, pool]) => [shape, [...pool]])) };
}

/** The document with other names, the same for the same one, and with about the share `kept` of them as they are. */
export function exchangeNames(
  document: NameDocument,
  { byShape }: NamePool,
  random: () => number,
  kept: number,
): NameDocument {
  const exchanged = new Map<string, string>();
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const chinese = (length: number): string =>
    pick(random() < 0.7 ? commonSurnames : ordinarySurnames) +
    Array.from({ length: length - 1 }, () => pick(strongGivenNameCharacters)).join('');
  const another = ({ type, text, optional }: AnnotatedName): string => {
    if (optional) return text;
    const key = `${type} ${text}`;
    const known = exchanged.get(key);
    if (known !== undefined) return known;
    const shape = shapeOf(type, text);
    const pool = byShape.get(shape) ?? [text];
    const made = shape.startsWith('person chinese') && random() < 0.6 ? chinese(text.length) : pick(pool);
    const name = random() < kept ? text : made;
    exchanged.set(key, name);
    return name;
  };
  return { ...document, units: document.units.map((unit) => rewrite(unit, another)) };
}

function rewrite({ text, names }: AnnotatedText, another: (name: AnnotatedName) => string): AnnotatedText {
  let written = '';
  let position = 0;
  const moved = names.map((name) => {
    written += text.slice(position, name.start);
    const start = written.length;
    const other = another(name);
    written += other;
    position = name.end;
    return { ...name, start, end: start + other.length, text: other };
  });
  return { text: written + text.slice(position), names: moved };
}
