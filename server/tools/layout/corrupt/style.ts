import type { Random } from './random.ts';

/** How a document is set and what extraction does to it. */
export interface Style {
  /** Column width in em, or undefined for text that is not wrapped. */
  readonly measure: number | undefined;
  /** What happens to a mark that may not begin a line: it hangs, its neighbour goes with it, or nothing. */
  readonly kinsoku: 'hang' | 'carry' | 'none';
  /** Greatest shortfall of a line in em; 0 is justified text. */
  readonly rag: number;
  /** Blank lines between the lines of a paragraph, between paragraphs, and around headings. */
  readonly lineGap: number;
  readonly paragraphGap: number;
  readonly headingGap: number;
  /** Blanks before the first line of a paragraph, as they are seen, and their width as they were set, in em. */
  readonly indent: string;
  readonly setIndent: number;
  /** Blanks before every line. */
  readonly margin: string;
  /** Whether Latin words are cut where the line ends. */
  readonly cutsWords: boolean;
  readonly halfWidthMarks: boolean;
  /** Whether numbers are set off by blanks. */
  readonly spacedNumbers: boolean;
  /** Lines per page; 0 where pages leave no trace. */
  readonly page: number;
  readonly furniture: boolean;
  readonly pageGap: number;
  /** Probability that an unwrapped paragraph is cut in two. */
  readonly cut: number;
  readonly letterSpacing: number;
  readonly trailingBlanks: number;
  /** Probability that text is lost at a wrap. */
  readonly loss: number;
}

/** Draws a style. */
export function drawStyle(random: Random): Style {
  const wrapped = random.chance(0.65);
  const lineGap = wrapped && random.chance(0.2) ? random.integer(1, 2) : 0;
  const indentKind = random.next();
  const setIndent = indentKind < 0.75 ? 2 : 0;
  const indent =
    indentKind < 0.25
      ? '　　'
      : indentKind < 0.4
        ? '    '
        : indentKind < 0.47
          ? '  '
          : indentKind < 0.52
            ? '      '
            : '';
  const gapKind = random.next();
  const paragraphGap = Math.max(
    lineGap,
    gapKind < 0.45 ? lineGap : gapKind < 0.85 ? lineGap + 1 : random.integer(1, 4),
  );
  return {
    measure: wrapped ? drawMeasure(random) : undefined,
    kinsoku: random.pick(['hang', 'carry', 'carry', 'none']),
    rag: random.chance(0.55) ? 0 : random.chance(0.7) ? 1 : random.integer(2, 4),
    lineGap,
    paragraphGap,
    headingGap: random.chance(0.5) ? paragraphGap : paragraphGap + random.integer(0, 2),
    indent,
    setIndent: indent === '' ? setIndent : setIndent || 2,
    margin: random.chance(0.06) ? ' '.repeat(random.integer(1, 12)) : '',
    cutsWords: random.chance(0.15),
    halfWidthMarks: random.chance(0.25),
    spacedNumbers: random.chance(0.15),
    page: wrapped && random.chance(0.45) ? random.integer(18, 45) : 0,
    furniture: random.chance(0.5),
    pageGap: random.integer(0, 4),
    cut: wrapped ? 0 : random.pick([0, 0.05, 0.15, 0.3, 0.5]),
    letterSpacing: random.chance(0.1) ? 0.05 : 0,
    trailingBlanks: random.chance(0.1) ? 0.3 : 0,
    loss: random.chance(0.2) ? random.pick([0.02, 0.05]) : 0,
  };
}

function drawMeasure(random: Random): number {
  const kind = random.next();
  if (kind < 0.12) return random.integer(5, 9);
  if (kind < 0.45) return random.integer(10, 19);
  if (kind < 0.85) return random.integer(20, 40);
  return random.integer(41, 60);
}
