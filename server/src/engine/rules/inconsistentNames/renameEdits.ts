import { commonLengths } from '../../names/compare/difference.ts';
import type { Mention } from '../../names/mention.ts';
import { type LogicalText, sourceOffset } from '../../text/logicalText.ts';
import type { TextEdit } from '../../text/textEdit.ts';

/** One change to a name: the character at `index` becomes `text`, or `text` comes before it. */
interface Change {
  readonly index: number;
  readonly length: 0 | 1;
  readonly text: string;
}

/**
 * The edits that turn a mention into another name, character by character: a wrap or a blank within the mention
 * stays where it is, so that this fix and those that mend the layout can be made together. Undefined where a
 * character to be changed does not stand in the source.
 */
export function renameEdits(
  logical: LogicalText,
  mention: Mention,
  name: string,
): readonly [TextEdit, ...TextEdit[]] | undefined {
  const { start, end } = mention.logical;
  const edits: TextEdit[] = [];
  for (const { index, length, text } of changes(logical.text.slice(start, end), name)) {
    const offset =
      length === 0 ? insertionOffset(logical, start, index) : sourceOffset(logical, start + index);
    if (offset === undefined) return undefined;
    edits.push({ span: { start: offset, end: offset + length }, newText: text });
  }
  const [first, ...rest] = edits;
  return first === undefined ? undefined : [first, ...rest];
}

/** Behind the character before it where there is one, so that a wrap that follows stays behind the insertion. */
function insertionOffset(logical: LogicalText, start: number, index: number): number | undefined {
  if (index === 0) return sourceOffset(logical, start);
  const before = sourceOffset(logical, start + index - 1);
  return before === undefined ? undefined : before + 1;
}

/** The changes from one name to another: place by place for equal lengths, else by the longest common subsequence. */
function changes(from: string, to: string): readonly Change[] {
  return from.length === to.length ? replacements(from, to) : alignment(from, to);
}

function replacements(from: string, to: string): readonly Change[] {
  return [...from.split('').keys()].flatMap((index): Change[] =>
    from[index] === to[index] ? [] : [{ index, length: 1, text: to[index] ?? '' }],
  );
}

function alignment(from: string, to: string): readonly Change[] {
  const common = commonLengths(from.split(''), to.split(''), (x, y) => x === y);
  const found: Change[] = [];
  let inserted = '';
  let [i, j] = [0, 0];
  const flush = () => {
    if (inserted !== '') found.push({ index: i, length: 0, text: inserted });
    inserted = '';
  };
  while (i < from.length || j < to.length) {
    if (i < from.length && from[i] === to[j]) {
      flush();
      i++;
      j++;
    } else if (i === from.length || (j < to.length && common(i, j + 1) >= common(i + 1, j))) {
      inserted += to[j++] ?? '';
    } else {
      flush();
      found.push({ index: i++, length: 1, text: '' });
    }
  }
  flush();
  return found;
}
