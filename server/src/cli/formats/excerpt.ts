import { offsetAt, type TextModel } from '../../engine/text/textModel.ts';
import type { FindingJson } from './findingJson.ts';
import type { Style } from './style.ts';

/** How many characters are shown on each side, and of the flagged part. */
const contextLength = 14;
const markedLength = 40;

/** The flagged text with its surroundings in one line; line ends show as `⏎`, long parts are cut with `…`. */
export function excerptOf({ range }: Pick<FindingJson, 'range'>, model: TextModel, style: Style): string {
  const { text } = model;
  const start = offsetAt(model, range.start);
  const end = offsetAt(model, range.end);
  const before = oneLine(text.slice(Math.max(0, start - contextLength * 4), start));
  const after = oneLine(text.slice(end, end + contextLength * 4));
  const flagged = oneLine(text.slice(start, Math.min(end, start + markedLength * 4)));
  const left = before.length > contextLength ? `…${lastCharacters(before, contextLength)}` : before;
  const right = after.length > contextLength ? `${firstCharacters(after, contextLength)}…` : after;
  return `${left.trimStart()}${style.marked(shortened(flagged))}${right.trimEnd()}`;
}

function oneLine(text: string): string {
  return text
    .replace(/\r\n|\r|\n/gu, '⏎')
    .replace(/[\t\f\v ]+/gu, ' ')
    .replace(/\p{Cc}/gu, '␀');
}

function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= markedLength) return text;
  const half = markedLength / 2;
  return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
}

function firstCharacters(text: string, count: number): string {
  return [...text].slice(0, count).join('');
}

function lastCharacters(text: string, count: number): string {
  return [...text].slice(-count).join('');
}
