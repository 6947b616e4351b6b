import type { LogicalText } from './logicalText.ts';

/**
 * Works something out about a text when it is first asked for. The answer, which must depend on nothing but the text (the
 * whole is handed on to ask other things once), is the same for as long as the text stands in its document, wherever edits move it.
 */
export function oncePerText<T>(
  workOut: (text: string, logical: LogicalText) => T,
): (logical: LogicalText) => T {
  const answers = new WeakMap<object, { readonly value: T }>();
  return (logical) => {
    const known = answers.get(logical.token);
    if (known !== undefined) return known.value;
    const value = workOut(logical.text, logical);
    answers.set(logical.token, { value });
    return value;
  };
}
