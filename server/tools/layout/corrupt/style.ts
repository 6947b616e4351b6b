import type { Random } from './random.ts';

/** How a document is set and what extraction does to it. */
export interface Style {
  /** Column width in em, or undefined for text that is not wrapped. */
  readonly measure: number | undefined;
  /** What happens to a mark that may not begin a line: it hangs, its neighbour goes with it, or nothing. */
  readonly kinsoku: 'hang' | 'carry' | 'none';
  /** Whether two marks in a row, and a mark at the end of a line, take half the room. */
  readonly compresses: boolean;
  /** Greatest shortfall of a line in em; 0 is justified text. */
  readonly rag: number;
  /** The width of a Latin letter or digit in em, as it was set. */
  readonly latin: number;
  /** Width of captions and headings as a share of the measure. */
  readonly captionShare: number;
  readonly headingShare: number;
  /** Blank lines between the lines of a paragraph, between paragraphs, and around headings. */
  readonly lineGap: number;
  readonly paragraphGap: number;
  readonly headingGap: number;
  /** Probability that the gap above a unit is another one than usual. */
  readonly oddGaps: number;
  /** Blanks before the first line of a paragraph, as they are seen, and their width as they were set, in em. */
  readonly indent: string;
  readonly setIndent: number;
  /** Blanks before the lines of a list item below its first one. */
  readonly hanging: string;
  /** Blanks before every line. */
  readonly margin: string;
  /** What happens to a Latin word where the line ends: it goes to the next line, is cut, or is hyphenated. */
  readonly words: 'whole' | 'cut' | 'hyphenated';
  /** Share of the measure from which on a line may end behind a mark, as people break lines by hand; 1 for never. */
  readonly clauseWraps: number;
  readonly halfWidthMarks: boolean;
  /** Whether a blank follows half-width marks. */
  readonly spacedMarks: boolean;
  /** Whether numbers and Latin words are set off by blanks. */
  readonly spacedNumbers: boolean;
  /** Lines per page; 0 where pages leave no trace. */
  readonly page: number;
  readonly furniture: boolean;
  readonly formFeeds: boolean;
  readonly pageGap: number;
  /** Probability that a caption or another intruder stands inside a wrapped paragraph, for each of its lines. */
  readonly intrusion: number;
  /** Probability that an unwrapped paragraph is cut in two. */
  readonly cut: number;
  readonly letterSpacing: number;
  /** Share of the wraps that somebody has joined already. */
  readonly mended: number;
  /** Whether the blank behind the number of an article or an item is wide. */
  readonly wideNumbers: boolean;
  /** Probability that a clause has the mark of a note at its end. */
  readonly noteMarks: number;
  /** Whether the parts of some pages come in the wrong order. */
  readonly scrambled: boolean;
  readonly trailingBlanks: number;
  /** Probability that text is lost at a wrap. */
  readonly loss: number;
}

/** Draws a style. */
export function drawStyle(random: Random): Style {
  const wrapped = random.chance(0.7);
  const drawn = {
    ...drawMeasures(random, wrapped),
    ...drawGaps(random, wrapped),
    ...drawDamage(random, wrapped),
  };
  return wrapped && random.chance(0.15) ? { ...drawn, ...drawFormatter(random) } : drawn;
}

/** Text that a program has set for a terminal: every character one or two columns wide, blocks set in by blanks. */
function drawFormatter(random: Random): Partial<Style> {
  const margin = ' '.repeat(random.pick([0, 0, 2, 4, 4, 5, 7, 8]));
  return {
    measure: random.integer(50, 100) / 2 - margin.length / 2,
    kinsoku: random.pick(['none', 'carry', 'carry']),
    compresses: false,
    rag: random.pick([0, 0, 0, 1]),
    latin: 0.5,
    captionShare: 1,
    headingShare: 1,
    words: random.chance(0.85) ? 'whole' : 'hyphenated',
    margin,
    indent: '',
    setIndent: 0,
    hanging: ' '.repeat(random.integer(1, 4)),
    clauseWraps: random.chance(0.2) ? 0.4 + random.next() * 0.4 : 1,
    lineGap: 0,
    paragraphGap: random.pick([1, 1, 1, 0]),
    headingGap: random.integer(0, 2),
    letterSpacing: 0,
  };
}

type Measures = Pick<
  Style,
  | 'measure'
  | 'kinsoku'
  | 'compresses'
  | 'rag'
  | 'latin'
  | 'captionShare'
  | 'headingShare'
  | 'words'
  | 'indent'
  | 'setIndent'
  | 'hanging'
  | 'margin'
  | 'clauseWraps'
>;

function drawMeasures(random: Random, wrapped: boolean): Measures {
  const indent = drawIndent(random);
  const setIndent = random.chance(0.75) ? 2 : 0;
  return {
    measure: wrapped ? drawMeasure(random) : undefined,
    kinsoku: random.pick(['hang', 'carry', 'carry', 'none']),
    compresses: random.chance(0.35),
    rag: random.chance(0.55) ? 0 : random.chance(0.7) ? 1 : random.integer(2, 4),
    latin: random.chance(0.5) ? 0.5 : 0.42 + random.next() * 0.2,
    captionShare: random.chance(0.6) ? 1 : 0.4 + random.next() * 0.5,
    headingShare: random.chance(0.5) ? 1 : 0.5 + random.next() * 0.5,
    words: random.chance(0.75) ? 'whole' : random.chance(0.6) ? 'cut' : 'hyphenated',
    indent,
    setIndent: indent === '' ? setIndent : setIndent || 2,
    hanging: random.chance(0.3) ? '  '.repeat(random.integer(1, 2)) : '',
    clauseWraps: random.chance(0.06) ? 0.4 + random.next() * 0.4 : 1,
    margin: random.chance(0.06) ? ' '.repeat(random.integer(1, 12)) : '',
  };
}

function drawIndent(random: Random): string {
  const kind = random.next();
  if (kind < 0.25) return '　　';
  if (kind < 0.4) return '    ';
  if (kind < 0.46) return '  ';
  if (kind < 0.49) return '      ';
  return kind < 0.52 ? '　' : '';
}

type Gaps = Pick<
  Style,
  'lineGap' | 'paragraphGap' | 'headingGap' | 'oddGaps' | 'page' | 'furniture' | 'formFeeds' | 'pageGap'
>;

function drawGaps(random: Random, wrapped: boolean): Gaps {
  const lineGap = wrapped && random.chance(0.2) ? random.integer(1, 2) : 0;
  const gapKind = random.next();
  const paragraphGap = Math.max(
    lineGap,
    gapKind < 0.45 ? lineGap : gapKind < 0.85 ? lineGap + 1 : random.integer(1, 4),
  );
  return {
    lineGap,
    paragraphGap,
    oddGaps: random.chance(0.35) ? 0.12 : 0,
    headingGap: random.chance(0.5) ? paragraphGap : paragraphGap + random.integer(0, 2),
    page: wrapped && random.chance(0.5) ? random.integer(18, 45) : 0,
    furniture: random.chance(0.5),
    formFeeds: random.chance(0.3),
    pageGap: random.integer(0, 4),
  };
}

type Damage = Pick<
  Style,
  | 'halfWidthMarks'
  | 'spacedMarks'
  | 'spacedNumbers'
  | 'intrusion'
  | 'cut'
  | 'letterSpacing'
  | 'mended'
  | 'wideNumbers'
  | 'noteMarks'
  | 'scrambled'
  | 'trailingBlanks'
  | 'loss'
>;

function drawDamage(random: Random, wrapped: boolean): Damage {
  return {
    halfWidthMarks: random.chance(0.2),
    spacedMarks: random.chance(0.4),
    spacedNumbers: random.chance(0.2),
    intrusion: wrapped && random.chance(0.25) ? 0.02 : 0,
    cut: wrapped ? 0 : random.pick([0, 0.03, 0.08, 0.15, 0.3]),
    mended: wrapped && random.chance(0.12) ? random.pick([0.7, 0.9, 0.96, 0.98, 1]) : 0,
    letterSpacing: random.chance(0.1) ? 0.05 : 0,
    noteMarks: random.chance(0.08) ? 0.12 : 0,
    wideNumbers: random.chance(0.15),
    scrambled: wrapped && random.chance(0.025),
    trailingBlanks: random.chance(0.1) ? 0.3 : 0,
    loss: random.chance(0.12) ? random.pick([0.02, 0.05]) : 0,
  };
}

function drawMeasure(random: Random): number {
  const kind = random.next();
  if (kind < 0.1) return random.integer(5, 9);
  if (kind < 0.45) return random.integer(10, 19);
  if (kind < 0.88) return random.integer(20, 40);
  return random.integer(41, 60) + (random.chance(0.3) ? 0.5 : 0);
}
