/** What the place of a line says: above the text, behind it, below the head of a list of links. */
import type { BoilerplateKind } from './boilerplateRun.ts';
import { mayBeLink, type ReadLine } from './readLines.ts';

/** Places that the scores of lines depend on. */
export interface Zones {
  /** Whether there is running text at all. */
  readonly hasText: boolean;
  /** The lines that are the title and what stands below it, if a web page stands around them. */
  readonly titles: ReadonlySet<number>;
  /** The last line of the menus above the text; 0 where there are none. */
  readonly headEnd: number;
  /** Whether a line stands among the entries of menus above the text. */
  readonly head: readonly boolean[];
  /** Whether a line stands among boilerplate behind all running text. */
  readonly tail: readonly boolean[];
  /** Whether a line stands in a list of links behind the text. */
  readonly related: readonly boolean[];
  /** Whether a line is the title that stands below `上一篇：`. */
  readonly targets: readonly boolean[];
  /** Whether a line stands among short lines of which many are entries of menus. */
  readonly menus: readonly boolean[];
}

/**
 * Reads the places of a document; `found` says of each line whether it is known to be boilerplate already. Linear in the
 * number of lines.
 */
export function readZones(lines: readonly ReadLine[], found: readonly boolean[]): Zones {
  const lastBody = lines.findLastIndex((line, index) => isBody(lines, line, index));
  const near = amongKnown(lines);
  const headEnd = lastBody < 0 ? 0 : headEndOf(lines);
  return {
    hasText: lastBody >= 0,
    titles: titlesOf(lines),
    headEnd,
    head: lines.map((_, index) => index < headEnd && near[index] === true),
    tail: tailOf(lines, near, found, lastBody, headEnd),
    related: linkLists(lines, lastBody),
    targets: linkTargets(lines),
    menus: inMenus(lines),
  };
}

/** Shortest line, in em, that is the document's own text wherever it stands; a shorter one must have company. */
const shortestBody = 18;

function isBody(lines: readonly ReadLine[], line: ReadLine, index: number): boolean {
  if (!line.prose || line.wording !== undefined || line.question) return false;
  const isProse = (near: number) => lines[near]?.prose === true && lines[near]?.wording === undefined;
  return line.facts.width >= shortestBody || isProse(index - 1) || isProse(index + 1);
}

/**
 * The lines behind the first boilerplate that stands behind all running text, as far as lines that say what web sites say
 * are near on both sides: a page does not come back to its text, but a table or a signature may follow.
 */
function tailOf(
  lines: readonly ReadLine[],
  near: readonly boolean[],
  found: readonly boolean[],
  lastBody: number,
  headEnd: number,
): readonly boolean[] {
  const first = lastBody < 0 ? -1 : found.indexOf(true, lastBody + 1);
  if (first < 0) return lines.map(() => false);
  // Below a page that begins with menus, what says enough of what web sites say is theirs down to the end.
  const known = lines.filter(({ wording }, index) => index >= first && wording !== undefined).length;
  const whole = headEnd > 0 && known >= fewestOfTail && known >= (lines.length - first) * shareOfTail;
  return lines.map((_, index) => index > first && (whole || near[index] === true));
}

/** Lines of known wording that a web site's foot has at least, and their share of it. */
const fewestOfTail = 4;
const shareOfTail = 0.3;

/** How many lines away a line of known wording may be. */
const nearKnown = 4;

/** For each line whether lines of known wording are near on both sides; above the first line everything is known. */
function amongKnown(lines: readonly ReadLine[]): readonly boolean[] {
  let above = -1;
  const near = lines.map(({ wording }, index) => {
    if (wording !== undefined) above = index;
    return index - above <= nearKnown;
  });
  let below = Number.POSITIVE_INFINITY;
  for (let index = lines.length - 1; index >= 0; index--) {
    if (lines[index]?.wording !== undefined) below = index;
    if (below - index > nearKnown) near[index] = false;
  }
  return near;
}

/** Lines above a title among which menus are looked for: the first line of the text, or data about it, ends them. */
function firstText(lines: readonly ReadLine[]): number {
  const found = lines.findIndex(({ prose, content, wording }) => wording === undefined && (prose || content));
  return found < 0 ? lines.length : found;
}

/**
 * Where the menus above the text end: at the last entry or breadcrumb. Above it nothing but the site's own lines can
 * stand, if there are several and one of them is a web site's only. 0 where there is no menu.
 */
function headEndOf(lines: readonly ReadLine[]): number {
  const text = firstText(lines);
  let end = -1;
  let web = 0;
  for (let index = 0; index < text; index++) {
    const wording = lines[index]?.wording;
    if (wording === undefined || !headKinds.has(wording.kind)) continue;
    end = index;
    if (wording.strength === 'control' || homeWords.test(lines[index]?.folded ?? '')) web += 2;
    else if (wording.strength === 'menu' || wording.strength === 'separator') web++;
  }
  return web >= fewestWebWords && end >= fewestAbove ? end : 0;
}

/** Entries that no plan or table of an institution has, and how many entries of web sites' only make a menu. */
const homeWords = /^(?:网站)?(?:首页|主页|登录|注册|搜索|en|english)$/u;
const fewestWebWords = 2;

const headKinds: ReadonlySet<BoilerplateKind> = new Set([
  'navigation',
  'breadcrumb',
  'tools',
  'account',
  'site',
  'shop',
]);
/** Fewest lines above the end of a menu. */
const fewestAbove = 3;
/** Most entries of menus that stand between a title and its text. */
const mostBetween = 1;

/** When a text was put on the site, as seen from the day of the visit. */
const timeAgo =
  /^(?:\d{1,3}\s?(?:秒|分钟|小时|天|周|个月|年)[之以]?前|昨天|前天|刚刚)(?:\s?\d{1,2}:\d{2})?$/u;
/** Lines that stand between the menus and the date of a text: its title, and who publishes it. */
const mostAboveDate = 2;

/** The last line of no known wording above the text; two where the date of the text stands below them. */
function titlesOf(lines: readonly ReadLine[]): ReadonlySet<number> {
  const titles = new Set<number>();
  const text = firstText(lines);
  if (text === lines.length) return titles;
  let [menus, most] = [0, 1];
  for (let index = text - 1; index >= 0 && menus <= mostBetween && titles.size < most; index--) {
    const wording = lines[index]?.wording;
    const cues = lines[index]?.facts.cues;
    const dated = cues?.date === true || timeAgo.test(lines[index]?.folded ?? '');
    if (wording === undefined && dated) most = mostAboveDate;
    else if (wording === undefined && cues?.labelled === true) continue;
    else if (wording === undefined && !besideStep(lines, index)) titles.add(index);
    else if (wording === undefined || wording.kind === 'breadcrumb') return titles;
    // What stands above a line of the text's own and of a menu belongs to the menu.
    else if (titles.size > 0) return titles;
    else if (wording.kind === 'navigation') menus++;
  }
  return titles;
}

/** Whether a line stands beside a separator of a breadcrumb or a menu. */
export function besideStep(lines: readonly ReadLine[], index: number): boolean {
  return [index - 1, index + 1].some((near) => lines[near]?.wording?.strength === 'separator');
}

/** Fewest entries that a long menu is known to say, and the smallest share of them. */
const fewestKnown = 5;
const knownShare = 0.25;

function inMenus(lines: readonly ReadLine[]): readonly boolean[] {
  const inside = lines.map(() => false);
  for (let from = 0; from < lines.length; ) {
    let [to, known] = [from, 0];
    for (; to < lines.length; to++) {
      const line = lines[to];
      if (line === undefined || !(line.linkLike || line.wording !== undefined)) break;
      if (line.wording !== undefined) known++;
    }
    if (known >= fewestKnown && known >= (to - from) * knownShare) inside.fill(true, from, to);
    from = Math.max(to, from + 1);
  }
  return inside;
}

function linkTargets(lines: readonly ReadLine[]): readonly boolean[] {
  const targets = lines.map(() => false);
  for (const [index, { wording, folded }] of lines.entries()) {
    const target = lines[index + 1];
    if (wording?.kind !== 'neighbour' || target === undefined || target.wording !== undefined) continue;
    if (bareNeighbour.test(folded) && mayBeTitle(target)) targets[index + 1] = true;
  }
  return targets;
}

const bareNeighbour = /^[^:]{2,8}:\s{0,4}$/u;
const longestTitle = 60;

function mayBeTitle({ facts, content }: ReadLine): boolean {
  return facts.width <= longestTitle && !content && !facts.fullStop && facts.lastClass !== 'terminal';
}

function linkLists(lines: readonly ReadLine[], lastBody: number): readonly boolean[] {
  let inside = false;
  return lines.map((line, index) => {
    if (index <= lastBody) return false;
    if (line.wording?.strength === 'listHead') {
      inside = true;
      return false;
    }
    const link = mayBeLink(line) || line.question;
    if (line.wording === undefined && !link) inside = false;
    return inside && link;
  });
}
