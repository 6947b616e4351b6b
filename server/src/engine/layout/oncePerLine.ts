import type { LineFacts } from './lineFacts.ts';

/**
 * Works something out about a line when it is first asked for. The answer must depend on nothing but the text of the line and
 * what it shows by itself; it is the same for as long as the line stands in its document, wherever edits move it.
 */
export function oncePerLine<T>(
  workOut: (line: LineFacts, text: string) => T,
): (line: LineFacts, text: string) => T {
  // The cues of a line are kept with it.
  const answers = new WeakMap<LineFacts['cues'], { readonly value: T }>();
  return (line, text) => {
    const known = answers.get(line.cues);
    if (known !== undefined) return known.value;
    const value = workOut(line, text);
    answers.set(line.cues, { value });
    return value;
  };
}
