import { offsetAt, type TextModel } from '../../engine/text/textModel.ts';
import type { FindingJson } from './findingJson.ts';
import type { Style } from './style.ts';
import { charactersOf } from './width.ts';

/** How many characters are shown on each side, and of the flagged part. */
const contextLength = 14;
const markedLength = 40;

/** The flagged text with its surroundings in one line; line ends show as `⏎`, long parts are cut with `…`. */
export function excerptOf({ range }: Pick<FindingJson, 'range'>, model: TextModel, style: Style): string {
  const { text } = model;
  const start = offsetAt(model, range.start);
  const end = offsetAt(model, range.end);
  const before = charactersOf(oneLine(text.slice(Math.max(0, start - contextLength * 4), start)));
  const after = charactersOf(oneLine(text.slice(end, end + contextLength * 4)));
  const left = `${before.length > contextLength ? '…' : ''}${before.slice(-contextLength).join('')}`;
  const right = `${after.slice(0, contextLength).join('')}${after.length > contextLength ? '…' : ''}`;
  return `${left.trimStart()}${style.marked(shortened(text.slice(start, end)))}${right.trimEnd()}`;
}

function oneLine(text: string): string {
  return text
    .replace(/\r\n|\r|\n/gu, '⏎')
    .replace(/[\t\f\v ]+/gu, ' ')
    .replace(/\p{Cc}/gu, '␀');
}

/** The flagged part, without its middle where it is long; a mark may cover a whole chapter. */
function shortened(text: string): string {
  const half = markedLength / 2;
  const reach = markedLength * 8;
  if (text.length <= reach) {
    const characters = charactersOf(oneLine(text));
    if (characters.length <= markedLength) return characters.join('');
    return `${characters.slice(0, half).join('')}…${characters.slice(-half).join('')}`;
  }
  const head = charactersOf(oneLine(text.slice(0, reach)));
  const tail = charactersOf(oneLine(text.slice(-reach)));
  return `${head.slice(0, half).join('')}…${tail.slice(-half).join('')}`;
}
