import { applyEdits as applyJsonEdits, type JSONPath, modify, parse } from 'jsonc-parser';
import type { TextEdit } from '../engine/text/textEdit.ts';

/** Sets, appends or (with `undefined`) deletes what stands at a path, and leaves all else as it is written. */
export function changeJson(
  text: string,
  path: JSONPath,
  value: unknown,
  place: 'at' | 'append' = 'at',
): string {
  const formattingOptions = formattingOf(text);
  const edits = modify(text, place === 'append' ? [...path, -1] : path, value, {
    formattingOptions,
    isArrayInsertion: place === 'append',
  });
  return applyJsonEdits(text, edits);
}

/** The plain value of JSON with comments. */
export function jsonValue(text: string): unknown {
  return parse(text, [], { allowTrailingComma: true });
}

/** Appends to a list that may not be there yet. */
export function appendJson(text: string, path: JSONPath, value: unknown): string {
  return Array.isArray(at(jsonValue(text), path))
    ? changeJson(text, path, value, 'append')
    : changeJson(text, path, [value]);
}

/** The one edit that turns `before` into `after`, or none when they are equal. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  if (before === after) return [];
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return [{ span: { start, end: before.length - end }, newText: after.slice(start, after.length - end) }];
}

function at(value: unknown, path: JSONPath): unknown {
  return path.reduce<unknown>(
    (parent, key) => (typeof parent === 'object' && parent !== null ? Reflect.get(parent, key) : undefined),
    value,
  );
}

/** Indentation and line ends as the file has them. */
function formattingOf(text: string) {
  const indentation = /^([ \t]+)\S/mu.exec(text)?.[1] ?? '  ';
  return {
    insertSpaces: !indentation.startsWith('\t'),
    tabSize: indentation.startsWith('\t') ? 4 : Math.min(indentation.length, 8),
    eol: text.includes('\r\n') ? '\r\n' : '\n',
  };
}
