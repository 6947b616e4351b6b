import type { TextModel } from '../../text/textModel.ts';
import type { LineFacts } from '../lineFacts.ts';
import { isSurname } from './surnames.ts';

/** Longest line, in units, that is read as a row of names. */
const longestRow = 200;
const label = /^[^：:]{1,12}[：:]/u;
const paddedName = /(?<!\p{Script=Han})(\p{Script=Han})\u3000(\p{Script=Han})(?!\p{Script=Han})/gu;
const separators = /[\s、，,；;]+/u;
const name = /^\p{Script=Han}{2,4}$/u;

/** Whether a line holds names and nothing else, behind a label or none, all padded ones with surnames: 组长：李　明、王小红. */
export function listsNames({ text }: TextModel, line: LineFacts): boolean {
  if (line.units > longestRow) return false;
  const row = text.slice(line.start, line.end).replace(label, '');
  if (![...row.matchAll(paddedName)].every(([, first = '']) => isSurname(first))) return false;
  const names = row
    .replace(paddedName, '$1$2')
    .split(separators)
    .filter((piece) => piece !== '');
  return names.length > 0 && names.every((piece) => name.test(piece));
}
