import { createScanner, findNodeAtLocation, type JSONPath, type Node, parseTree } from 'jsonc-parser';
import type { TextEdit } from '../engine/text/textEdit.ts';

/*
 * jsonc-parser deletes the comments next to an item that it takes out of a list, and puts a new item between
 * the last one and its comment. A person's remarks are not ours to lose, so lists are edited here.
 */

/** Edits that append items to a list; none when the list is empty or missing. */
export function appendItems(
  text: string,
  path: JSONPath,
  values: readonly unknown[],
  indentation: string,
  endOfLine: string,
): readonly TextEdit[] {
  const last = itemsAt(text, path).at(-1);
  if (last === undefined) return [];
  const end = endOf(last);
  const comma = commaAfter(text, end);
  const margin = marginOf(text, last.offset);
  const place = margin === undefined ? (comma ?? end) : endOfRemark(text, comma ?? end);
  const itemOf = (value: unknown): string => {
    const json = JSON.stringify(value, null, margin === undefined ? undefined : indentation);
    return margin === undefined
      ? ` ${json}`
      : `${endOfLine}${margin}${json.replaceAll('\n', endOfLine + margin)}`;
  };
  const item = values.map(itemOf).join(',');
  if (comma !== undefined) return [insertion(place, `${item},`)];
  return place === end ? [insertion(end, `,${item}`)] : [insertion(end, ','), insertion(place, item)];
}

/** Edits that take an item out of a list, with its comma and, where nothing else is on it, its line. */
export function removeItem(text: string, path: JSONPath, index: number): readonly TextEdit[] {
  const items = itemsAt(text, path);
  const item = items[index];
  if (item === undefined) return [];
  const own = { start: item.offset, end: commaAfter(text, endOf(item)) ?? endOf(item) };
  const edit = { span: withLine(text, own.start, own.end), newText: '' };
  const previous = items[index - 1];
  const isLast = index === items.length - 1 && own.end === endOf(item);
  const comma = isLast && previous !== undefined ? commaAfter(text, endOf(previous)) : undefined;
  return comma === undefined ? [edit] : [{ span: { start: comma - 1, end: comma }, newText: '' }, edit];
}

function itemsAt(text: string, path: JSONPath): readonly Node[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const node = root === undefined ? undefined : findNodeAtLocation(root, path);
  return node?.type === 'array' ? (node.children ?? []) : [];
}

function endOf(node: Node): number {
  return node.offset + node.length;
}

function insertion(offset: number, newText: string): TextEdit {
  return { span: { start: offset, end: offset }, newText };
}

/** Where the comma that follows an item ends, or undefined when there is none. */
function commaAfter(text: string, offset: number): number | undefined {
  const scanner = createScanner(text, true);
  scanner.setPosition(offset);
  scanner.scan();
  return text[scanner.getTokenOffset()] === ',' ? scanner.getPosition() : undefined;
}

/** The blanks before an item that begins its line, or undefined when something stands before it. */
function marginOf(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
  return before.trim() === '' ? before : undefined;
}

/** The end of a comment that stands in the same line after `offset`, else `offset`. */
function endOfRemark(text: string, offset: number): number {
  const remark = /^[ \t]*(?:\/\/[^\r\n]*|\/\*[^\r\n]*?\*\/)/u.exec(text.slice(offset));
  return offset + (remark?.[0].length ?? 0);
}

function withLine(text: string, start: number, end: number) {
  const margin = marginOf(text, start);
  const rest = /^[ \t]*(?:\r\n|\r|\n)/u.exec(text.slice(end))?.[0];
  if (margin === undefined) return { start, end };
  return rest === undefined ? { start, end } : { start: start - margin.length, end: end + rest.length };
}
