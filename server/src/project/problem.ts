import type { Messages } from '../engine/rules/rule.ts';
import type { Span } from '../engine/text/span.ts';

/**
 * What kind of mistake a project file holds.
 * - `syntax`: the text is not JSON with comments.
 * - `value`: something has the wrong type or contradicts something else.
 * - `unknown`: a key or rule that this version does not know, perhaps a newer one does.
 */
export type ProblemKind = 'syntax' | 'value' | 'unknown';

/** A mistake in a project file, at its place, with the remedy. */
export interface Problem {
  readonly kind: ProblemKind;
  readonly span: Span;
  readonly message: Messages;
}

/** What could be read of a project file. The good parts are in `value` even where others are faulty. */
export interface Parsed<T> {
  readonly value: T;
  /** Ordered by place. */
  readonly problems: readonly Problem[];
}

/** Makes a message in both languages. */
export function messages(en: string, zhCn: string): Messages {
  return { en, 'zh-cn': zhCn };
}
