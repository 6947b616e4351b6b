/** What extraction does to a document that has been set. */
import type { Random } from './random.ts';
import type { Style } from './style.ts';
import { kept, type SetLine } from './typeset.ts';

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
export function halveMarks(text: string, spaced: boolean): string {
  const halved = text.replace(/[，；：（）？！]/gu, (mark) => half.get(mark) ?? mark);
  return spaced ? halved.replace(/([,;:?!])(?=[^\s"'”’）)」』])/gu, '$1 ') : halved;
}

/** Sets numbers and Latin words off by blanks. */
export function spaceNumbers(text: string): string {
  return text
    .replace(/(\p{Script=Han})(?=[\dA-Za-z])/gu, '$1 ')
    .replace(/([\dA-Za-z])(?=\p{Script=Han})/gu, '$1 ');
}

const noteForms = [(note: number) => '①②③④⑤⑥⑦⑧⑨'.charAt((note - 1) % 9), (note: number) => `[${note}]`];

/** Puts the marks of notes behind some clauses. */
export function markNotes(text: string, style: Style, random: Random): string {
  if (style.noteMarks === 0) return text;
  const form = random.pick(noteForms);
  let note = random.integer(0, 6);
  return text.replace(/(?=[，。；])/gu, () => (random.chance(style.noteMarks) ? form(++note) : ''));
}

/** Sets the text of an article or an item off from its number, as tabulators do. */
export function widenNumber(text: string): string {
  return text.replace(
    /^(第\p{Script=Han}{1,5}[条章节]|\d{1,2}[.、]|[一二三四五六七八九十]、|（\p{Script=Han}）)\s?/u,
    '$1   ',
  );
}

/** Joins some of the wraps, as a first round of mending leaves them. */
export function mendSome(lines: readonly SetLine[], style: Style, random: Random): readonly SetLine[] {
  if (style.mended === 0) return lines;
  const result: SetLine[] = [];
  for (const line of lines) {
    const above = result.at(-1);
    if (above === undefined || line.truth.label !== 'join' || !random.chance(style.mended)) result.push(line);
    else result[result.length - 1] = { ...above, text: mended(above.text, line) };
  }
  return result;
}

function mended(above: string, { text, truth }: SetLine): string {
  const trimmed = above.trimEnd();
  return (truth.dropHyphen ? trimmed.slice(0, -1) : trimmed) + truth.glue + text.trim();
}

/** Spreads the characters of a line, as justification does. */
function spread(text: string): string {
  return text.trim().replace(/([^\s -~])(?=[^\s -~])/gu, '$1 ');
}

/** Letter-spacing and blanks at the ends of lines. */
export function spoilLines(lines: readonly SetLine[], style: Style, random: Random): readonly SetLine[] {
  return lines.map((line, index) => {
    const wrapped = lines[index + 1]?.truth.label === 'join';
    const spaced = wrapped && random.chance(style.letterSpacing) ? spread(line.text) : line.text;
    return { ...line, text: random.chance(style.trailingBlanks) ? `${spaced} ` : spaced };
  });
}

const sentenceEnd = /[。！？!?…；;：:][”’」』）)》"]*$/u;

/** Drops text at wraps: whole lines, the end of the one side or the beginning of the other, or all up to another text. */
export function loseText(
  lines: readonly SetLine[],
  style: Style,
  random: Random,
  elsewhere: readonly string[],
): readonly SetLine[] {
  const result: SetLine[] = [];
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index];
    if (line === undefined) break;
    const next = lines[index + 1];
    const candidate = next?.truth.label === 'join' && !sentenceEnd.test(line.text);
    const after =
      candidate && random.chance(style.loss) ? lossAfter(lines, index, random, elsewhere) : undefined;
    if (after === undefined) {
      result.push(line);
      continue;
    }
    result.push({ ...line, text: after.above }, after.below);
    index = after.last;
  }
  return result;
}

interface Loss {
  /** What is left of the line above. */
  readonly above: string;
  readonly below: SetLine;
  /** The last line that was taken. */
  readonly last: number;
}

function lossAfter(
  lines: readonly SetLine[],
  index: number,
  random: Random,
  elsewhere: readonly string[],
): Loss | undefined {
  const [line, next] = [lines[index], lines[index + 1]];
  if (line === undefined || next === undefined) return undefined;
  const lost = { label: 'lost', reason: 'lost', glue: '', dropHyphen: false } as const;
  const loss = (above: string, source: SetLine, below: string, last: number): Loss | undefined =>
    above.trim().length < 4 || below.trim().length < 2 || sentenceEnd.test(above)
      ? undefined
      : { above, below: { ...source, gap: next.gap, text: below, truth: lost }, last };
  const kind = random.next();
  if (kind < 0.45) {
    const dropped = random.integer(1, 3);
    const later = lines[index + 1 + dropped];
    const whole = lines.slice(index + 1, index + 2 + dropped).every(({ truth }) => truth.label === 'join');
    if (later !== undefined && whole) return loss(line.text, later, later.text, index + 1 + dropped);
  }
  const cutAbove = kind < 0.7 ? random.integer(0, Math.floor(line.text.length / 2)) : 0;
  const above = line.text.slice(0, line.text.length - cutAbove);
  if (kind < 0.85) {
    const most = Math.max(2, next.text.length - 4);
    return loss(above, next, next.text.slice(random.integer(cutAbove > 0 ? 0 : 2, most)), index + 1);
  }
  const foreign = elsewhere.length === 0 ? '' : random.pick(elsewhere);
  const from = random.integer(1, Math.max(1, foreign.length - 12));
  return loss(above, next, foreign.slice(from, from + Math.max(8, next.text.length)), index + 1);
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
  const form = random.pick(pageForms);
  const headFirst = random.chance(0.4);
  const headEvery = random.integer(1, 2);
  lines.forEach((line, index) => {
    if (index === 0 || index % style.page !== 0) {
      result.push(line);
      return;
    }
    number++;
    const feed = style.formFeeds ? '\f' : '';
    if (!style.furniture) {
      result.push({ ...line, gap: style.pageGap, text: feed + line.text });
      return;
    }
    const head = title !== '' && number % headEvery === 0 ? [title] : [];
    const set = headFirst && head.length > 0 ? [form(number), ...head] : [...head, form(number)];
    const merged = headFirst && head.length > 0 && random.chance(0.2) ? [`${head[0]}  ${number}`] : set;
    merged.forEach((text, place) => {
      const gap = place === 0 ? style.pageGap : random.integer(0, 1);
      const fed = feed !== '' && place === 1 ? feed + text : text;
      result.push({ text: fed, truth: kept('boilerplate'), gap, role: 'boilerplate' });
    });
    const text = merged.length === 1 ? feed + line.text : line.text;
    result.push({ ...line, truth: kept('boilerplate'), across: line.truth, gap: style.pageGap, text });
  });
  return result;
}

const pageForms: readonly ((page: number) => string)[] = [
  (page) => `${page}`,
  (page) => `${page}`,
  (page) => `- ${page} -`,
  (page) => `第${page}页`,
  (page) => `第 ${page} 页 共 300 页`,
  (page) => `— ${page} —`,
  (page) => `·${page}·`,
  (page) => `${page}/320`,
];

/** Captions, notes and furniture that the extraction has set between the lines of a paragraph. */
export function intrude(
  lines: readonly SetLine[],
  style: Style,
  random: Random,
  captions: readonly string[],
): readonly SetLine[] {
  if (style.intrusion === 0 || captions.length === 0) return lines;
  return lines.flatMap((line, index): readonly SetLine[] => {
    if (index === 0 || line.truth.label !== 'join' || !random.chance(style.intrusion)) return [line];
    const loose = random.chance(0.5) ? random.integer(1, 2) : 0;
    const inside = Array.from(
      { length: random.chance(0.8) ? 1 : 2 },
      (_, place): SetLine => ({
        text: random.pick(captions),
        truth: kept('caption'),
        gap: place === 0 ? loose + line.gap : line.gap,
        role: 'caption',
      }),
    );
    return [...inside, { ...line, truth: kept('caption'), gap: loose + line.gap }];
  });
}
