import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AnnotatedName, type AnnotatedText, readAnnotatedText } from './annotatedNames.ts';

/** A document whose names are known, unit by unit. */
export interface NameDocument {
  readonly id: string;
  readonly source: 'own' | 'uner' | 'wiki';
  readonly units: readonly AnnotatedText[];
  /** After how many UTF-16 units its lines are broken, where they are. */
  readonly lineLength?: number;
}

const ownFolders = ['names', 'pages'];
const pageSuffix = '.page.txt';

/** The annotated documents of this project. */
export function readOwnDocuments(): readonly NameDocument[] {
  return ownFolders.flatMap((folder) =>
    readPages(join('server/data', folder)).map((document) => ({
      ...document,
      id: `${folder}/${document.id}`,
    })),
  );
}

/** The documents in the page format of a folder and those within it. */
export function readPages(folder: string): readonly NameDocument[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(pageSuffix))
    .sort()
    .map((name) => readPage(name.slice(0, -pageSuffix.length), readFileSync(join(folder, name), 'utf8')));
}

const aboutPage = /^(?:genre|wrap): /u;

function readPage(id: string, source: string): NameDocument {
  const lines = source.split('\n').filter((line) => line !== '');
  const wrap = lines.find((line) => line.startsWith('wrap: '))?.slice('wrap: '.length);
  return {
    id,
    source: 'own',
    units: lines
      .filter((line) => !aboutPage.test(line))
      .map((line) => readAnnotatedText(line.replace(/^[a-z]+: /u, ''))),
    ...(wrap === undefined ? {} : { lineLength: Number(wrap) }),
  };
}

interface JsonLine {
  readonly text: string;
  readonly entities: readonly {
    readonly start: number;
    readonly end: number;
    readonly type: 'PER' | 'ORG';
  }[];
}

/** Sentences with offsets, one document each. */
export function readSentences(path: string): readonly NameDocument[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const { text, entities } = JSON.parse(line) as JsonLine;
      const names = entities.map(
        ({ start, end, type }): AnnotatedName => ({
          type: type === 'PER' ? 'person' : 'organization',
          start,
          end,
          text: text.slice(start, end),
          optional: false,
        }),
      );
      return { id: `uner-${index}`, source: 'uner', units: [{ text, names }] };
    });
}

interface CollectedLine {
  readonly id: string;
  readonly blocks: readonly { readonly text: string }[];
}

/** Collected documents with the names that are listed for them. */
export function readListed(list: string, collection: string): readonly NameDocument[] {
  if (!existsSync(list) || !existsSync(collection)) return [];
  const listed = new Map<string, ListedName[]>();
  let current: ListedName[] = [];
  for (const line of readFileSync(list, 'utf8').split('\n')) {
    if (line.startsWith('# ')) {
      current = [];
      listed.set(line.slice(2).trim(), current);
      continue;
    }
    const [, letter = '', text = ''] = /^([PON?]) ([^=~]+)/u.exec(line.trim()) ?? [];
    if (text !== '') current.push({ letter, text: text.trim() });
  }
  return readFileSync(collection, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CollectedLine)
    .flatMap(({ id, blocks }): readonly NameDocument[] => {
      const names = listed.get(id);
      if (names === undefined) return [];
      return [{ id, source: 'wiki', units: blocks.map(({ text }) => markListed(text, names)) }];
    });
}

/** A string that is listed for a document: a person, an organization, neither, or one that may be left. */
export interface ListedName {
  readonly letter: string;
  readonly text: string;
}

/** Finds the listed strings in a text, the longest first at every place. */
export function markListed(text: string, listed: readonly ListedName[]): AnnotatedText {
  const byLength = [...listed].sort((a, b) => b.text.length - a.text.length);
  const names: AnnotatedName[] = [];
  for (let start = 0; start < text.length; ) {
    const found = byLength.find((each) => text.startsWith(each.text, start));
    if (found === undefined) {
      start++;
      continue;
    }
    const end = start + found.text.length;
    if (found.letter !== 'N')
      names.push({
        type: found.letter === 'O' ? 'organization' : 'person',
        start,
        end,
        text: found.text,
        optional: found.letter === '?',
      });
    start = end;
  }
  return { text, names };
}

/** What a document of this project is for: nothing is tuned on those that are for testing. */
export type DocumentPart = 'training' | 'development' | 'test';

/** Eight documents in ten are for training, one for development, one for testing, by a hash of their names. */
export function partOf(id: string): DocumentPart {
  let hash = 7;
  for (const character of id) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) >>> 0;
  const tenth = (Math.imul(hash, 0x9e3779b1) >>> 8) % 10;
  if (tenth < 8) return 'training';
  return tenth === 8 ? 'development' : 'test';
}
