import type { Environment, Output } from '../environment.ts';

/*
 * Names of files and their texts come from strangers. A terminal obeys control characters: it would be cleared, renamed, made to hide
 * what is written on it; and a line end in a name would begin a line that only looks like one of ours.
 */

/** A text in one line, its control characters shown by their pictures (U+2400 …). */
export function visible(text: string): string {
  return text.replace(/\p{Cc}/gu, picture);
}

/** The same output, which shows control characters instead of obeying them where it is a terminal: all but line ends and our colours. */
export function harmless({ stdout, stderr, ...rest }: Environment): Environment {
  return { ...rest, stdout: shownOn(stdout), stderr: shownOn(stderr) };
}

/** A control character, with what makes it one of the colours of style.ts if it is an escape. */
const controls = /(?![\n\t])\p{Cc}(?:\[(?:[127]|2[27]|3[1346]|39)m)?/gu;
/** What the counter in main.ts writes. */
const counter = /^\s\d{1,9}\/\d{1,9}$/u;

/** Goes back to the beginning of the line on a terminal, and empties it. */
export const clearLine = '\r\u001b[K';

function shownOn(output: Output): Output {
  if (!output.isTerminal) return output;
  const shown = (text: string): string =>
    text === clearLine || counter.test(text)
      ? text
      : text.replace(controls, (found) =>
          found.length > 1 && found.startsWith('\u001b') ? found : picture(found) + found.slice(1),
        );
  return {
    isTerminal: true,
    write: (text) => output.write(typeof text === 'string' ? shown(text) : text),
  };
}

/** The picture of a control character; those of U+0080 to U+009F have none. */
function picture(control: string): string {
  const code = control.charCodeAt(0);
  return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '␡' : '␀';
}
