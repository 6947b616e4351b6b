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
  const offsets = sourceOffsets(logical, mention);
  if (offsets === undefined) return undefined;
  const edits: TextEdit[] = [];
  for (const { index, length, text } of changes(mention.text, name)) {
    // An insertion goes behind the character before it, so that a wrap that follows stays behind the insertion.
    const before = length === 0 && index > 0 ? offsets[index - 1] : undefined;
    const offset = before === undefined ? offsets[index] : before + 1;
    if (offset === undefined) return undefined;
    edits.push({ span: { start: offset, end: offset + length }, newText: text });
  }
  const [first, ...rest] = edits;
  return first === undefined ? undefined : [first, ...rest];
}

/** Where each character of a mention's text stands in the source; blanks that the text leaves out are passed over. */
function sourceOffsets(
  logical: LogicalText,
  { logical: span, text }: Mention,
): readonly number[] | undefined {
  const offsets: number[] = [];
  let position = span.start;
  for (const character of text.split('')) {
    while (position < span.end && logical.text[position] !== character) {
      if (!/\s/u.test(logical.text[position] ?? '')) return undefined;
      position++;
    }
    const offset = position < span.end ? sourceOffset(logical, position++) : undefined;
    if (offset === undefined) return undefined;
    offsets.push(offset);
  }
  return offsets;
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
