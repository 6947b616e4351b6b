/** Menus and breadcrumbs that an extraction has put into one line; lines are folded (see simplified.ts). */
import { phraseOf } from './phrases.ts';

/** Fewest entries of a menu in one line, how long each may be, and what share of them a menu must be known to say. */
const fewestEntries = 3;
const longestEntry = 10;
const knownShare = 0.4;
/** Longest line of entries, in UTF-16 units. */
const longestMenu = 160;

const entryBreak = /\s{0,4}(?:[|·•¦])\s{0,4}|\s{1,8}/u;
const stepBreak = /\s{0,4}(?:>>|[>»›→]|\s[-/·]\s|::)\s{0,4}/u;
const crumbStart = /^\p{Script=Han}{0,6}(?:首页|主页)$|^home$/u;

/** Steps that are set without blanks: `首页/典藏/漆木器`. */
const closePath = /^(?:网站)?(?:首页|主页)(?:[/·—-]\p{Script=Han}{2,10}){1,6}$/u;

/** Whether a line says where on the site a page is: `首页 > 新闻 > 正文`. */
export function breadcrumbOf(line: string): boolean {
  if (line.length > longestMenu || !/[>»›→:\-/·]/u.test(line)) return false;
  if (closePath.test(line)) return true;
  const steps = line.replace(/^\s{0,2}[>»›]\s{0,4}/u, '').split(stepBreak);
  const first = steps[0]?.trim() ?? '';
  return steps.length >= 2 && crumbStart.test(first);
}

/** Whether a line is a path of short steps, as a breadcrumb is that does not begin at the home page. */
export function stepsOf(line: string): boolean {
  if (line.length > longestMenu || !/[>»›]/u.test(line)) return false;
  const steps = line.replace(/^\s{0,2}[>»›]\s{0,4}/u, '').split(/\s{0,4}(?:>>|[>»›])\s{0,4}/u);
  return (
    steps.length >= 3 &&
    steps.every((step) => step.length <= longestEntry && /\p{Script=Han}{2}/u.test(step) && !/\d/u.test(step))
  );
}

/**
 * How surely a line is a row of menu entries: `首页 | 概况 | 联系我们`. Sections alone may be a motto, so that they want
 * company.
 */
export function menuParts(line: string): 'control' | 'menu' | undefined {
  if (line.length > longestMenu || !/[\s|·•¦【[]/u.test(line)) return undefined;
  const parts = entriesOf(line);
  const marked = /[|【[]/u.test(line);
  if (parts.length < (marked ? 2 : fewestEntries)) return undefined;
  if (parts.some((part) => part.length > longestEntry)) return undefined;
  const known = parts.flatMap((part) => phraseOf(part) ?? []);
  // A row that begins at the home page, and whose entries are parted by bars, may go on with a site's own sections.
  if (marked && crumbStart.test(parts[0] ?? '') && parts.length >= fewestEntries) return 'control';
  if (known.length < 2 || known.length < parts.length * knownShare) return undefined;
  return known.some(({ strength }) => strength === 'control' || strength === 'menu') ? 'control' : 'menu';
}

/** The entries of a line. */
function entriesOf(line: string): readonly string[] {
  return line
    .replace(/[【】[\]()]/gu, ' ')
    .split(entryBreak)
    .map((part) => part.replace(/^[\s:]+|[\s:]+$/gu, ''))
    .filter((part) => part !== '');
}

/** Longest phrase in a line that is set character by character, in UTF-16 units. */
const longestSpaced = 6;

/** Whether a line of single characters (`首 页 政 务 公 开`) is a row of menu entries. */
export function spacedMenu(line: string): boolean {
  if (line.length > longestMenu || !/^(?:\S\s+){4,}\S$/u.test(line)) return false;
  const text = line.replace(/\s+/gu, '');
  let [known, covered] = [0, 0];
  for (let at = 0; at < text.length; ) {
    let length = longestSpaced;
    while (length > 1 && phraseOf(text.slice(at, at + length)) === undefined) length--;
    if (length > 1) {
      known++;
      covered += length;
    }
    at += length;
  }
  return known >= fewestEntries && covered >= text.length * spacedShare;
}

/** Which share of such a line the phrases must make up. */
const spacedShare = 0.6;
