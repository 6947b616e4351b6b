/** What a document is made of before it is set: paragraphs whose truth is known. */

/** How a unit is set and whether its own breaks are wraps. */
export type UnitKind = 'prose' | 'heading' | 'item' | 'line' | 'english' | 'verbatim';

export interface Unit {
  readonly kind: UnitKind;
  readonly text: string;
}

/** A block of the clean text. */
export interface Block {
  readonly kind: 'h' | 'p' | 'li' | 'code' | 'row';
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
