import { applyEdits as applyJsonEdits, type JSONPath, modify, parse } from 'jsonc-parser';
import { applyEdits, type TextEdit } from '../engine/text/textEdit.ts';
import { appendItems, removeItem } from './jsoncList.ts';

/** Sets what stands at a path, and leaves all else as it is written. */
export function setJson(text: string, path: JSONPath, value: unknown): string {
  return applyJsonEdits(text, modify(text, path, value, { formattingOptions: formattingOf(text) }));
}

/** Appends to a list, which may be empty or not there yet. */
export function appendJson(text: string, path: JSONPath, value: unknown): string {
  const edits = appendItems(text, path, [value], indentationOf(text), endOfLine(text));
  if (edits.length > 0) return applyEdits(text, edits);
  const formattingOptions = formattingOf(text);
  return Array.isArray(at(parse(text), path))
    ? applyJsonEdits(text, modify(text, [...path, 0], value, { formattingOptions, isArrayInsertion: true }))
    : setJson(text, path, [value]);
}

/** Appends several values to a list, at once: reading the text anew for each would take its square. */
export function appendAllJson(text: string, path: JSONPath, values: readonly unknown[]): string {
  const [first, ...rest] = values;
  if (first === undefined) return text;
  const begun = appendJson(text, path, first);
  if (rest.length === 0) return begun;
  return applyEdits(begun, appendItems(begun, path, rest, indentationOf(begun), endOfLine(begun)));
}

/** Takes an item out of a list; the comments around it stay. */
export function removeJson(text: string, path: JSONPath, index: number): string {
  return applyEdits(text, removeItem(text, path, index));
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

/** What the file indents its lines by: a tab, or some spaces. */
function indentationOf(text: string): string {
  const first = /^([ \t]+)\S/mu.exec(text)?.[1] ?? '  ';
  return first.startsWith('\t') ? '\t' : first.slice(0, 8);
}

function endOfLine(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

function formattingOf(text: string) {
  const indentation = indentationOf(text);
  return {
    insertSpaces: indentation !== '\t',
    tabSize: indentation === '\t' ? 4 : indentation.length,
    eol: endOfLine(text),
  };
}
