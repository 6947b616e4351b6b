import type { LogicalText } from './logicalText.ts';

/**
 * Works something out about a text when it is first asked for. The answer, which must depend on nothing but the text, is the
 * same for as long as the text stands in its document, wherever edits move it.
 */
export function oncePerText<T>(workOut: (text: string) => T): (logical: LogicalText) => T {
  const answers = new WeakMap<object, { readonly value: T }>();
  return ({ token, text }) => {
    const known = answers.get(token);
    if (known !== undefined) return known.value;
    const value = workOut(text);
    answers.set(token, { value });
    return value;
  };
}
