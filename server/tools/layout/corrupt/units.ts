import { readAnnotatedText } from '../../names/annotatedNames.ts';

/** What a document is made of before it is set: paragraphs whose truth is known. */

/**
 * How a unit is set, and with it whether its own breaks are wraps.
 * - `prose` is indented as paragraphs are, `flush` is not; `item` may hang.
 * - `line` and `verbatim` stay whole, however long they are.
 */
export type Setting = 'prose' | 'flush' | 'heading' | 'caption' | 'item' | 'english' | 'line' | 'verbatim';

/** What a unit is for: the reason why its edges are no wraps, as the annotation rules name it. */
export type Role =
  | 'paragraph'
  | 'heading'
  | 'byline'
  | 'metadata'
  | 'caption'
  | 'list'
  | 'poem'
  | 'table'
  | 'qa'
  | 'signature'
  | 'address'
  | 'boilerplate';

export interface Unit {
  readonly kind: Setting;
  readonly role: Role;
  readonly text: string;
  /** Blanks that every line of it stands in by, beside the document's own. */
  readonly inset?: number;
}

const blockKinds = [
  'title',
  'h',
  'byline',
  'meta',
  'p',
  'caption',
  'li',
  'lead',
  'verse',
  'row',
  'toc',
  'turn',
  'sign',
  'letter',
  'address',
  'note',
  'nav',
  'en',
  'code',
] as const;

/** What a block of a clean document is: see `server/data/README.md`. */
export type BlockKind = (typeof blockKinds)[number];

/** A block of a clean document. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
}

export interface CleanDocument {
  readonly id: string;
  readonly genre: string;
  readonly blocks: readonly Block[];
}

/** Reads `clean-text.jsonl`. */
export function parseCleanDocuments(jsonLines: string): readonly CleanDocument[] {
  return jsonLines
    .split('\n')
    .filter((line) => line !== '')
    .map((line): CleanDocument => JSON.parse(line) as CleanDocument);
}

/** Reads a document in the page format of `server/data/README.md`, without the marks of names; fails at a line that is none of it. */
export function parsePage(id: string, text: string): CleanDocument {
  const blocks = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line, index) => {
      const [, kind = '', content = ''] = /^(\w+): (.+)$/u.exec(line) ?? [];
      if (kind === '') throw new SyntaxError(`${id}:${index + 1}: “${line.slice(0, 20)}” has no kind.`);
      return { kind, content, index };
    });
  return {
    id,
    genre: `own/${blocks.find(({ kind }) => kind === 'genre')?.content ?? 'unknown'}`,
    blocks: blocks
      .filter(({ kind }) => kind !== 'genre')
      .map(({ kind, content, index }): Block => {
        const known = blockKinds.find((each) => each === kind);
        if (known === undefined) throw new SyntaxError(`${id}:${index + 1}: “${kind}” is no kind of block.`);
        return { kind: known, text: readAnnotatedText(content).text };
      }),
  };
}

const sentenceEnd = /(?<=[。！？][”’」』）]?)(?![”’」』）。！？])/u;

/** The sentences of a paragraph. */
export function sentencesOf(text: string): readonly string[] {
  return text.split(sentenceEnd).filter((sentence) => sentence.trim() !== '');
}

/** The clauses of a text without their marks: what captions and headlines are made of. */
export function clausesOf(text: string, shortest: number, longest: number): readonly string[] {
  return text
    .split(/[，。、；：？！“”‘’（）()《》「」『』\s,;:?!]+/u)
    .filter(
      (clause) => clause.length >= shortest && clause.length <= longest && /^\p{Script=Han}+$/u.test(clause),
    );
}

/** The paragraphs of a document; the endless ones of an encyclopedia are cut after a few sentences. */
export function paragraphsOf(document: CleanDocument, sentences: () => number): readonly string[] {
  return document.blocks
    .filter(({ kind, text }) => kind === 'p' && text.length > 12)
    .flatMap(({ text }) => (document.genre.startsWith('wiki') ? regroup(text, sentences) : [text]))
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => !/[|{}[\]<>]/u.test(text));
}

function regroup(text: string, sentences: () => number): readonly string[] {
  const parts = sentencesOf(text);
  const groups: string[] = [];
  for (let at = 0; at < parts.length; ) {
    const size = sentences();
    groups.push(parts.slice(at, at + size).join(''));
    at += size;
  }
  return groups;
}

/** Reads a file of sentences, one JSON object with a `text` a line. */
export function parseSentences(jsonLines: string): readonly string[] {
  return jsonLines
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
}

const settings: Readonly<Record<BlockKind, readonly [Setting, Role]>> = {
  title: ['heading', 'heading'],
  h: ['heading', 'heading'],
  byline: ['line', 'byline'],
  meta: ['line', 'metadata'],
  p: ['prose', 'paragraph'],
  caption: ['caption', 'caption'],
  li: ['item', 'list'],
  lead: ['prose', 'list'],
  verse: ['line', 'poem'],
  row: ['line', 'table'],
  toc: ['line', 'table'],
  turn: ['prose', 'qa'],
  sign: ['line', 'signature'],
  letter: ['line', 'signature'],
  address: ['line', 'address'],
  note: ['flush', 'paragraph'],
  nav: ['line', 'boilerplate'],
  en: ['english', 'paragraph'],
  code: ['verbatim', 'table'],
};

/** How a block of a kind is set. */
export function unitOf({ kind, text }: Block): Unit {
  const [setting, role] = settings[kind];
  return { kind: setting, role, text };
}
