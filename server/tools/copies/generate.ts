import { createRandom, type Random } from '../layout/corrupt/random.ts';
import { createBabbler, ownSentences } from './babble.ts';
import { type CopyKind, copyKinds, makeCopy, wrap } from './damage.ts';
import { fill, makePattern, makeStatement, recurring } from './prose.ts';

/** A paragraph of a generated document; copies of one paragraph have one `group`. */
export interface GeneratedParagraph {
  readonly text: string;
  readonly group?: number;
  readonly kind?: CopyKind | 'original';
  /** Says another thing in the same words, of so many slots. */
  readonly lookAlike?: true;
}

export interface GeneratedDocument {
  readonly name: string;
  readonly paragraphs: readonly GeneratedParagraph[];
  /** The document that this one is a copy of. */
  readonly copyOf?: string;
}

/** Of every hundred paragraphs. */
const copiesPerHundred = 4;
const lookAlikesPerHundred = 4;
/** Of every hundred documents. */
const documentCopiesPerHundred = 2;
const mostKept = 400;

/** Makes a corpus of generated documents with copies of paragraphs, look-alikes, and copies of documents in it. */
export function* generateCorpus(count: number, seed: number): Generator<GeneratedDocument> {
  const random = createRandom(seed);
  const babble = createBabbler(ownSentences(seed));
  const kept: GeneratedParagraph[] = [];
  const documents: GeneratedDocument[] = [];
  let group = 0;
  for (let index = 0; index < count; index++) {
    const name = `${String(index).padStart(6, '0')}.txt`;
    if (documents.length > 0 && random.chance(documentCopiesPerHundred / 100)) {
      const of = random.pick(documents);
      documents.splice(documents.indexOf(of), 1);
      yield copyDocument(of, name, random);
      continue;
    }
    const paragraphs = Array.from({ length: random.integer(4, 12) }, (): GeneratedParagraph => {
      const original =
        kept.length > 20 && random.chance(copiesPerHundred / 100) ? take(kept, random) : undefined;
      if (original !== undefined) {
        const kind = random.pick(copyKinds);
        return { text: makeCopy(original.text, kind, random), kind, group: original.group ?? 0 };
      }
      const text = random.chance(0.6)
        ? Array.from({ length: random.integer(2, 4) }, () => babble(random)).join('')
        : fill(makePattern(random, random.integer(1, 4)), makeStatement(random));
      const fresh = { text, kind: 'original', group: group++ } as const;
      if (text.length >= 60 && !isQuotation(text) && random.chance(0.3)) {
        kept.push(fresh);
        if (kept.length > mostKept) kept.shift();
      }
      return fresh;
    });
    const all = paragraphs.flatMap((each) =>
      random.chance(lookAlikesPerHundred / 100) ? [each, lookAlike(random)].flat() : [each],
    );
    const document = { name, paragraphs: withRecurring(all, random) };
    if (all.every(({ kind }) => kind === 'original') && random.chance(0.3)) documents.push(document);
    if (documents.length > 100) documents.shift();
    yield document;
  }
}

/** What is mostly quotation is no copy by right while it is short. */
function isQuotation(text: string): boolean {
  const quoted = (text.match(/“[^“”]*”/gu) ?? []).reduce((sum, { length }) => sum + length, 0);
  return quoted * 2 > text.length;
}

/** Two paragraphs of one pattern that state different things. */
function lookAlike(random: Random): readonly GeneratedParagraph[] {
  const pattern = makePattern(random, random.integer(1, 3));
  const texts = new Set<string>();
  while (texts.size < 2) texts.add(fill(pattern, makeStatement(random)));
  return [...texts].map((text) => ({ text, lookAlike: true }));
}

/** Each original is copied once, so that places can be counted. */
function take(kept: GeneratedParagraph[], random: Random): GeneratedParagraph | undefined {
  return kept.splice(random.integer(0, kept.length - 1), 1)[0];
}

function withRecurring(
  paragraphs: readonly GeneratedParagraph[],
  random: Random,
): readonly GeneratedParagraph[] {
  return paragraphs.flatMap((each) =>
    random.chance(0.2) ? [{ text: random.pick(recurring) }, each] : [each],
  );
}

function copyDocument(of: GeneratedDocument, name: string, random: Random): GeneratedDocument {
  const near = random.chance(0.5);
  const paragraphs = of.paragraphs.map(({ text }) => ({
    text:
      near && text.length > 40 && random.chance(0.4)
        ? makeCopy(text, random.pick(['edited', 'spaced', 'half-width']), random)
        : text,
  }));
  return { name, paragraphs, copyOf: of.name };
}

/** Sets a document: one style of layout for all its paragraphs. Tells where each paragraph begins. */
export function setDocument(
  { paragraphs }: GeneratedDocument,
  random: Random,
): { readonly text: string; readonly lines: readonly number[] } {
  const width = random.pick([0, 0, 0, 24, 34]);
  const indent = random.pick(['', '　　']);
  const between = random.pick(['\n', '\n\n']);
  const lines: number[] = [];
  let text = '';
  let line = 0;
  for (const paragraph of paragraphs) {
    lines.push(line);
    const plain = indent + paragraph.text;
    const set = (width === 0 || plain.includes('\n') ? plain : wrap(plain, width, '\n')) + between;
    text += set;
    line += set.split('\n').length - 1;
  }
  return { text, lines };
}
