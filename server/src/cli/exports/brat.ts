import { codePointCounter } from './codePoints.ts';
import type { ExportedDocument } from './exportedCorpus.ts';

const types = { person: 'Person', organization: 'Organization' } as const;

/** What brat has to know of the folder. */
export const bratConfiguration =
  '[entities]\nPerson\nOrganization\n\n[relations]\n\n[events]\n\n[attributes]\n';

/**
 * The annotations of a document as brat keeps them beside the text: offsets are code points, a name that a wrap cuts has
 * several pieces, and a note gives the canonical name where it is another.
 */
export function bratAnnotations({ facts, mentions }: ExportedDocument): string {
  const { text } = facts.model;
  const count = codePointCounter(text);
  return mentions
    .map(({ mention, name }, index) => {
      const places = mention.pieces.map(({ start, end }) => `${count(start)} ${count(end)}`).join(';');
      const words = mention.pieces.map(({ start, end }) => text.slice(start, end)).join(' ');
      const note =
        name === mention.text ? '' : `#${index + 1}\tAnnotatorNotes T${index + 1}\t${inOneLine(name)}\n`;
      return `T${index + 1}\t${types[mention.type]} ${places}\t${words}\n${note}`;
    })
    .join('');
}

/** A name of the names file may hold what would end a line of the annotations. */
const inOneLine = (name: string): string => name.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');

/** The files of a document, relative to the folder: `a.txt` has `a.ann` beside it, `b.md` is `b.md.txt` there. */
export function bratFiles(path: string): { readonly text: string; readonly annotations: string } {
  const inside = path
    .split('/')
    .filter((part) => part !== '' && part !== '.' && part !== '..')
    .map((part) => part.replace(/^[A-Za-z]:$/u, (drive) => drive.charAt(0)))
    .join('/');
  const stem = inside.replace(/\.txt$/iu, '');
  return { text: `${stem}.txt`, annotations: `${stem}.ann` };
}
