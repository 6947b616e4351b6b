/** Counts over judged pages. */
import type { JudgedBreak, JudgedPage } from './judgePage.ts';

/** Precision and recall as counts. */
export interface Counts {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export interface Figures {
  readonly pages: number;
  readonly breaks: number;
  /** Safe joins of the first pass, safe joins in the end, and all joins that are offered. */
  readonly safe: Counts;
  readonly fixed: Counts;
  readonly offered: Counts;
  /** Real breaks: kept and lost ones. */
  readonly real: number;
  /** Paragraphs of two lines or more, and those that come out exactly. */
  readonly paragraphs: Counts;
  /** Joints whose separator was labelled, right and wrong. */
  readonly glue: Counts;
  readonly lost: { readonly all: number; readonly flagged: number; readonly joined: number };
  /** True joins that are flagged as lost. */
  readonly joinsFlagged: number;
  readonly keepsFlagged: number;
  /** Pages in which nothing is joined because columns seem to take turns. */
  readonly silent: number;
}

/** What is counted over some pages. */
export function figuresOf(pages: readonly JudgedPage[]): Figures {
  const breaks = pages.flatMap((page) => page.breaks);
  const joins = breaks.filter(({ label }) => label === 'join');
  const lost = breaks.filter(({ label }) => label === 'lost');
  const paragraphs = pages.flatMap(({ breaks }) => paragraphsOf(breaks));
  const exact = paragraphs.filter((each) => each.every(({ label, fixed }) => fixed === (label === 'join')));
  const glued = joins.filter(({ glue, fixed }) => glue !== undefined && fixed);
  const wellGlued = glued.filter(
    ({ glue, dropHyphen, found }) =>
      found === undefined || (found.glue === glue && found.dropHyphen === (dropHyphen ?? false)),
  );
  return {
    pages: pages.length,
    breaks: breaks.length,
    safe: countJoins(breaks, ({ safe }) => safe),
    fixed: countJoins(breaks, ({ fixed }) => fixed),
    offered: countJoins(breaks, ({ found }) => found?.verdict === 'join'),
    real: breaks.length - joins.length,
    paragraphs: { right: exact.length, wrong: 0, missed: paragraphs.length - exact.length },
    glue: { right: wellGlued.length, wrong: 0, missed: glued.length - wellGlued.length },
    lost: {
      all: lost.length,
      flagged: lost.filter(isFlagged).length,
      joined: lost.filter(({ fixed }) => fixed).length,
    },
    joinsFlagged: joins.filter(isFlagged).length,
    keepsFlagged: breaks.filter((each) => each.label === 'keep' && isFlagged(each)).length,
    silent: pages.filter(({ layout }) => layout.columns.length > 0).length,
  };
}

function isFlagged({ found }: JudgedBreak): boolean {
  return found?.verdict === 'lost';
}

function countJoins(breaks: readonly JudgedBreak[], joined: (each: JudgedBreak) => boolean): Counts {
  const taken = breaks.filter(joined);
  const right = taken.filter(({ label }) => label === 'join').length;
  const all = breaks.filter(({ label }) => label === 'join').length;
  return { right, wrong: taken.length - right, missed: all - right };
}

/** The breaks inside every paragraph that a wrap has cut, with the breaks at its edges. */
function paragraphsOf(breaks: readonly JudgedBreak[]): readonly (readonly JudgedBreak[])[] {
  const paragraphs: JudgedBreak[][] = [];
  for (let from = 0; from < breaks.length; ) {
    if (breaks[from]?.label !== 'join') {
      from++;
      continue;
    }
    let to = from;
    while (breaks[to]?.label === 'join' && breaks[to]?.after === breaks[to + 1]?.before) to++;
    paragraphs.push(breaks.slice(Math.max(0, from - 1), to + 1));
    from = to + 1;
  }
  return paragraphs;
}

/** Per reason: how many breaks there are, and how many the safe fixes join in the end. */
export function byReason(
  pages: readonly JudgedPage[],
): ReadonlyMap<string, { readonly all: number; readonly joined: number }> {
  const rows = new Map<string, { all: number; joined: number }>();
  for (const { label, reason, fixed } of pages.flatMap(({ breaks }) => breaks)) {
    const key = `${label}, ${reason}`;
    const row = rows.get(key) ?? { all: 0, joined: 0 };
    rows.set(key, { all: row.all + 1, joined: row.joined + (fixed ? 1 : 0) });
  }
  return new Map([...rows].sort(([a], [b]) => a.localeCompare(b)));
}

/** How often breaks of some confidence are joins: for every tenth, what was said and what was so. */
export function calibration(
  pages: readonly JudgedPage[],
): readonly { readonly from: number; readonly count: number; readonly said: number; readonly so: number }[] {
  const bounds = [0, 0.1, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.98, 1.01];
  const said = pages.flatMap(({ breaks }) =>
    breaks.flatMap(({ found, label }) =>
      found === undefined || found.verdict === 'lost'
        ? []
        : [{ odds: found.verdict === 'join' ? found.confidence : 1 - found.confidence, label }],
    ),
  );
  return bounds.slice(0, -1).map((from, index) => {
    const here = said.filter(({ odds }) => odds >= from && odds < (bounds[index + 1] ?? 2));
    return {
      from,
      count: here.length,
      said: here.reduce((sum, { odds }) => sum + odds, 0) / Math.max(1, here.length),
      so: here.filter(({ label }) => label === 'join').length / Math.max(1, here.length),
    };
  });
}
