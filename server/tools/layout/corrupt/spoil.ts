/** What extraction does to a document that has been set. */
import type { Random } from './random.ts';
import type { Style } from './style.ts';
import type { SetLine } from './typeset.ts';

const half: ReadonlyMap<string, string> = new Map([
  ['，', ','],
  ['；', ';'],
  ['：', ':'],
  ['（', '('],
  ['）', ')'],
  ['？', '?'],
  ['！', '!'],
]);

/** Half-width marks for full-width ones, as web sites and some OCR programs write them. */
export function halveMarks(text: string): string {
  return text.replace(/[，；：（）？！]/gu, (mark) => half.get(mark) ?? mark);
}

/** Sets numbers off by blanks. */
export function spaceNumbers(text: string): string {
  return text
    .replace(/(\p{Script=Han})(?=[\dA-Za-z])/gu, '$1 ')
    .replace(/([\dA-Za-z])(?=\p{Script=Han})/gu, '$1 ');
}

/** Spreads the characters of a line, as justification does. */
function spread(text: string): string {
  return text.trim().replace(/([^\s -~])(?=[^\s -~])/gu, '$1 ');
}

/** Letter-spacing and blanks at the ends of lines. */
export function spoilLines(lines: readonly SetLine[], style: Style, random: Random): readonly SetLine[] {
  return lines.map((line, index) => {
    const wrapped = lines[index + 1]?.truth === 'join';
    const spaced = wrapped && random.chance(style.letterSpacing) ? spread(line.text) : line.text;
    return { ...line, text: random.chance(style.trailingBlanks) ? `${spaced} ` : spaced };
  });
}

const sentenceEnd = /[。！？!?…；;：:][”’」』）)》"]*$/u;

/** Drops text at wraps: whole lines, or the end of the one side and the beginning of the other. */
export function loseText(lines: readonly SetLine[], style: Style, random: Random): readonly SetLine[] {
  const result: SetLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    result.push(line);
    if (lines[index + 1]?.truth !== 'join' || sentenceEnd.test(line.text) || !random.chance(style.loss))
      continue;
    const dropped = style.measure === undefined ? 0 : random.integer(1, 3);
    if (dropped === 0 && random.chance(0.3)) continue;
    const next = lines[index + 1 + dropped];
    const whole = lines.slice(index + 1, index + 2 + dropped).every(({ truth }) => truth === 'join');
    if (next === undefined || !whole) continue;
    const text = dropped > 0 ? next.text : next.text.slice(random.integer(6, 40));
    if (text.trim().length < 4) continue;
    result.push({ ...next, text, truth: 'lost' });
    index += 1 + dropped;
  }
  return result;
}

/** Page numbers, running heads and gaps where pages end. */
export function cutPages(
  lines: readonly SetLine[],
  style: Style,
  random: Random,
  title: string,
): readonly SetLine[] {
  if (style.page === 0) return lines;
  const result: SetLine[] = [];
  let number = random.integer(1, 200);
  const form = random.pick([
    (page: number) => `${page}`,
    (page: number) => `- ${page} -`,
    (page: number) => `第${page}页`,
    (page: number) => `— ${page} —`,
  ]);
  lines.forEach((line, index) => {
    if (index === 0 || index % style.page !== 0) {
      result.push(line);
      return;
    }
    number++;
    if (!style.furniture) {
      result.push({ ...line, gap: style.pageGap });
      return;
    }
    result.push({ text: form(number), truth: 'keep', gap: style.pageGap });
    if (title !== '' && index % (2 * style.page) === 0) result.push({ text: title, truth: 'keep', gap: 0 });
    result.push({
      ...line,
      truth: 'keep',
      gap: style.pageGap,
      text: random.chance(0.2) ? `\f${line.text}` : line.text,
    });
  });
  return result;
}

/** Two columns that a reader of pages has read straight across: nothing may be joined. */
export function interleave(left: readonly SetLine[], right: readonly SetLine[]): readonly SetLine[] {
  const result: SetLine[] = [];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    for (const line of [left[index], right[index]])
      if (line !== undefined) result.push({ ...line, truth: 'keep', gap: 0 });
  }
  return result;
}
