import type { TextModel } from '../../text/textModel.ts';
import type { OddRun } from './oddRun.ts';
import { halfWidth } from './plainForms.ts';

/** A document uses half-width letters or digits when it has so many times as many runs of them as of full-width ones. */
const majority = 3;
/** A document that has them full-width in its list marks at least so often means it. */
const fewestMarks = 3;

const run = /[０-９Ａ-Ｚａ-ｚ]+(?:[－．／＠＿＆＋][０-９Ａ-Ｚａ-ｚ]+)*/gu;

/** The two alphabets that a document may write full-width, each with its half-width form. */
const alphabets = [
  { full: /[０-９]/u, half: /\d+/gu },
  { full: /[Ａ-Ｚａ-ｚ]/u, half: /[A-Za-z]+/gu },
] as const;

/** Finds full-width Latin letters and digits in a document that writes them half-width elsewhere. */
export function findFullWidthRuns({ text }: TextModel): readonly OddRun[] {
  const found = [...text.matchAll(run)].map(({ index, 0: letters }): OddRun => {
    const span = { start: index, end: index + letters.length };
    return { kind: 'fullWidth', span, plain: halfWidth(letters) };
  });
  if (found.length === 0) return found;
  const odd = alphabets.filter(({ full, half }) => {
    const fullRuns = found.filter(({ span }) => full.test(text.slice(span.start, span.end)));
    const marks = fullRuns.filter(({ span }) => isListMark(text, span.start, span.end));
    const isCustom = marks.length >= fewestMarks && marks.length * 2 >= fullRuns.length;
    return !isCustom && fullRuns.length * majority <= countMatches(text, half);
  });
  return found.filter(({ span }) =>
    alphabets.every(
      (alphabet) => !alphabet.full.test(text.slice(span.start, span.end)) || odd.includes(alphabet),
    ),
  );
}

/** Whether a number opens its line or its bracket and a list mark closes it: １． or （１）. */
function isListMark(text: string, start: number, end: number): boolean {
  return (
    /(?:^|[\s（(])$/u.test(text.slice(Math.max(0, start - 1), start)) && /^[．.、）)]/u.test(text.charAt(end))
  );
}

function countMatches(text: string, pattern: RegExp): number {
  let count = 0;
  for (const _ of text.matchAll(pattern)) count++;
  return count;
}
