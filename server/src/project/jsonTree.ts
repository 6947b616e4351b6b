import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { Messages } from '../engine/rules/rule.ts';
import type { Span } from '../engine/text/span.ts';
import { nearest } from './nearest.ts';
import { messages, type Parsed, type Problem, type ProblemKind } from './problem.ts';
import { syntaxProblem } from './syntaxMessages.ts';

/** Takes note of a mistake at the place of a node. */
export type Report = (node: Node, kind: ProblemKind, message: Messages) => void;

/** A key of an object with its value; the value is missing where the text breaks off. */
export interface Member {
  readonly key: string;
  readonly keyNode: Node;
  readonly value: Node | undefined;
}

/** Reads JSON with comments and trailing commas, as far as it goes; an empty text has no root. */
export function readJson<T>(text: string, empty: T, read: (root: Node, report: Report) => T): Parsed<T> {
  try {
    return parse(text, empty, read);
  } catch (error) {
    // The parser calls itself for every bracket within a bracket.
    if (!(error instanceof RangeError)) throw error;
    const span = { start: 0, end: Math.min(1, text.length) };
    return { value: empty, problems: [{ kind: 'syntax', span, message: tooDeep }] };
  }
}

const tooDeep = messages(
  'Thousands of brackets are nested here, and nothing of this file is used. Restore it from a copy.',
  '括号嵌套多达数千层，整个文件都未采用。请用备份恢复。',
);

function parse<T>(text: string, empty: T, read: (root: Node, report: Report) => T): Parsed<T> {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const problems: Problem[] = errors.map((error) => syntaxProblem(error, text));
  const report: Report = (node, kind, message) => problems.push({ kind, span: spanOfNode(node), message });
  const value = root === undefined ? empty : read(root, report);
  const placed = problems.map((problem) => ({ ...problem, span: within(problem.span, text.length) }));
  return { value, problems: placed.sort((a, b) => a.span.start - b.span.start) };
}

/** Where a comment is not closed, the parser counts one character more than there are. */
function within({ start, end }: Span, length: number): Span {
  return { start: Math.min(start, length), end: Math.min(end, length) };
}

/** Where a node stands. */
export function spanOfNode(node: Node): Span {
  return { start: node.offset, end: node.offset + node.length };
}

/** The members of an object; anything else is reported and has none. */
export function readObject(node: Node, what: Messages, report: Report): readonly Member[] {
  if (node.type !== 'object') {
    report(
      node,
      'value',
      messages(`${what.en} must be an object: { … }.`, `${what['zh-cn']}应为对象：{ … }。`),
    );
    return [];
  }
  return (node.children ?? []).flatMap(({ children }) => {
    const [keyNode, value] = children ?? [];
    return keyNode === undefined ? [] : [{ key: String(keyNode.value), keyNode, value }];
  });
}

/** The items of an array; anything else is reported and has none. */
export function readArray(node: Node, what: Messages, report: Report): readonly Node[] {
  if (node.type === 'array') return node.children ?? [];
  report(node, 'value', messages(`${what.en} must be a list: [ … ].`, `${what['zh-cn']}应为列表：[ … ]。`));
  return [];
}

/** A text; anything else, and an empty text where one is needed, is reported. */
export function readText(
  node: Node,
  what: Messages,
  report: Report,
  empty: 'allowed' | 'refused' = 'refused',
): string | undefined {
  if (node.type === 'string' && (empty === 'allowed' || String(node.value).trim() !== '')) {
    return String(node.value);
  }
  report(
    node,
    'value',
    messages(`${what.en} must be a text between double quotes.`, `${what['zh-cn']}应为英文双引号内的文字。`),
  );
  return undefined;
}

/** A list of texts; items that are none are reported and left out. */
export function readTexts(node: Node, what: Messages, report: Report): readonly string[] {
  const item = messages(`An entry of ${what.en}`, `${what['zh-cn']}中的每一项`);
  return readArray(node, what, report).flatMap((child) => readText(child, item, report) ?? []);
}

/** Reports a key that is not known, with the one that was probably meant. */
export function reportUnknownKey({ key, keyNode }: Member, keys: readonly string[], report: Report): void {
  const meant = nearest(key, keys);
  report(
    keyNode,
    'unknown',
    meant === undefined
      ? messages(
          `The key “${key}” is not known. Delete it; known keys are ${keys.join(', ')}.`,
          `不认识的键“${key}”，请删去。可用的键：${keys.join('、')}。`,
        )
      : messages(
          `The key “${key}” is not known. Did you mean “${meant}”?`,
          `不认识的键“${key}”。是否应为“${meant}”？`,
        ),
  );
}
