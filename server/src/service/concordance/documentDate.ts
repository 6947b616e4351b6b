/** How much of a document is its head, in UTF-16 units and lines with text. */
const headLength = 2000;
const headLines = 12;

/** A line that is longer is a paragraph of the text, and a date in it is what the text tells of. */
const longestHeadLine = 60;

const label = /(?:日期|时间|時間|发布|發布|发表|發表|date|published|updated)/iu;
const separated = /(?<!\d)((?:19|20)\d\d)\s*[-./年]\s*(\d{1,2})\s*[-./月]\s*(\d{1,2})(?!\d)/u;
const compact = /(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d)/u;
const chinese =
  /([一二][〇零○九]?[〇零○一二三四五六七八九]{2,3})年([元一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日/u;

/**
 * The date of a document as `YYYY-MM-DD`: one with a label in its head (`发布时间：2021-03-05`), else one in its file
 * name, else one on a short line of its head. A date inside the running text says when something happened and is left
 * alone.
 */
export function documentDate(fileName: string, text: string): string | undefined {
  const lines = headOf(text);
  const labelled = firstDate(lines.filter((line) => label.test(line)));
  return labelled ?? dateIn(fileName) ?? firstDate(lines);
}

function headOf(text: string): readonly string[] {
  const head = text
    .slice(0, headLength)
    .normalize('NFKC')
    .split(/[\r\n]+/u);
  return head
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(0, headLines)
    .filter((line) => line.length <= longestHeadLine);
}

function firstDate(lines: readonly string[]): string | undefined {
  for (const line of lines) {
    const date = dateIn(line);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The first date that the calendar has. */
function dateIn(text: string): string | undefined {
  const [, year, month, day] = separated.exec(text) ?? compact.exec(text) ?? [];
  if (year !== undefined) return calendarDate(Number(year), Number(month), Number(day));
  const [, years, months, days] = chinese.exec(text) ?? [];
  if (years === undefined || months === undefined || days === undefined) return undefined;
  return calendarDate(Number([...years].map(digit).join('')), number(months), number(days));
}

function calendarDate(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.toISOString().slice(0, 10) : undefined;
}

const digits = '〇一二三四五六七八九';

function digit(character: string): number {
  if (character === '零' || character === '○') return 0;
  return character === '元' ? 1 : digits.indexOf(character);
}

/** A number below a hundred: `三`, `十`, `十二`, `二十`, `二十三`. */
function number(text: string): number {
  const ten = text.indexOf('十');
  if (ten < 0) return digit(text);
  const tens = ten === 0 ? 1 : digit(text.slice(0, ten));
  const rest = text.slice(ten + 1);
  return tens * 10 + (rest === '' ? 0 : digit(rest));
}
