/** Documents whose defects are marked within the text: see `server/data/README.md`. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const suffix = '.marked.txt';

/** The rules that a mark's letters stand for; a mark without any may be found by one of the captions' rules. */
const rulesOfMarks: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ['d', ['doubled-caption']],
  ['r', ['repeated-caption']],
  ['n', ['near-duplicate-caption']],
  ['rn', ['repeated-caption', 'near-duplicate-caption']],
  ['', ['doubled-caption', 'repeated-caption', 'near-duplicate-caption']],
  ['b', ['unbalanced-bracket']],
  ['w', ['mixed-width-punctuation']],
  ['c', ['compatibility-character']],
]);

/** A defect of a document. */
export interface Mark {
  /** Any of these may say it. */
  readonly rules: readonly string[];
  /** Whether it may be reported or not. */
  readonly optional: boolean;
  /** Marks of one group are one defect. */
  readonly group: string | undefined;
  /** Offsets into the document's text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
}

export interface MarkedDocument {
  readonly id: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** The documents of the files of a folder whose names begin so. */
export function readMarkedDocuments(folder: string, name: string): readonly MarkedDocument[] {
  return readdirSync(folder)
    .filter((each) => each.startsWith(name) && each.endsWith(suffix))
    .sort()
    .flatMap((each) =>
      readFileSync(join(folder, each), 'utf8')
        .split(/^# /mu)
        .slice(1)
        .map((source) => readDocument(source.trimEnd())),
    );
}

function readDocument(source: string): MarkedDocument {
  const [heading = '', ...lines] = source.split('\n');
  const [id = '', ...options] = heading.split(' ');
  const width = Number(options.find((each) => each.startsWith('wrap='))?.slice('wrap='.length) ?? 0);
  const indent = options.includes('indent') ? '　　' : '';
  const gap = options.includes('blank') ? '\n\n' : '\n';
  let text = '';
  const marks: Mark[] = [];
  for (const line of lines) {
    const read = readLine(line);
    const placed = width > 0 && read.text.length > width ? wrapped(read, width, indent) : read;
    if (text !== '') text += gap;
    for (const mark of placed.marks)
      marks.push({ ...mark, start: mark.start + text.length, end: mark.end + text.length });
    text += placed.text;
  }
  return { id, text, marks };
}

type Line = Pick<MarkedDocument, 'text' | 'marks'>;

function readLine(line: string): Line {
  let text = '';
  const marks: Mark[] = [];
  for (const part of line.split(/(⟦[^⟧]*⟧)/u)) {
    const [, letters = '', optional, group, content = '', between = ''] =
      /^⟦([a-z]*)(\?)?(?:#(\d+))?\|([^|]*)\|?(.*)⟧$/u.exec(part) ?? [];
    const shown = characters(content);
    const start = text.length;
    text += part.startsWith('⟦') ? (letters === 'd' ? shown + between + shown : shown) : characters(part);
    const rules = rulesOfMarks.get(letters) ?? [];
    if (part.startsWith('⟦'))
      marks.push({ rules, optional: optional !== undefined, group, start, end: text.length });
  }
  return { text, marks };
}

/** A character that cannot be seen or typed is written `\u{200B}`. */
function characters(text: string): string {
  return text.replace(/\\u\{([0-9A-F]+)\}/gu, (_, digits: string) =>
    String.fromCodePoint(Number.parseInt(digits, 16)),
  );
}

/** A line in lines of `width` characters, the first one with the indentation. */
function wrapped({ text, marks }: Line, width: number, indent: string): Line {
  const moved = (at: number) => at + indent.length + Math.floor(at / width);
  const pieces = text.match(new RegExp(`.{1,${width}}`, 'gsu')) ?? [];
  return {
    text: indent + pieces.join('\n'),
    marks: marks.map((mark) => ({ ...mark, start: moved(mark.start), end: moved(mark.end) })),
  };
}
