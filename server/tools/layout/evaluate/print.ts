/** Figures for the eye. */
import { createTextModel, lineText } from '../../../src/engine/text/textModel.ts';
import { byReason, type Counts, calibration, figuresOf } from './figures.ts';
import type { JudgedPage } from './judgePage.ts';

/** Prints the figures of a group of pages. */
export function printFigures(name: string, pages: readonly JudgedPage[]): void {
  const figures = figuresOf(pages);
  const { real, lost, fixed } = figures;
  const lines = [
    `${name}: ${figures.pages} pages, ${figures.breaks} breaks, ${real} of them real`,
    `  safe fixes        ${rates(fixed)}   (first pass ${rates(figures.safe)})`,
    `  all that is offered ${rates(figures.offered)}`,
    `  false joins       ${((1000 * fixed.wrong) / Math.max(1, real)).toFixed(2)} per 1,000 real breaks`,
    `  paragraphs        ${share(figures.paragraphs)}   separators ${share(figures.glue)}   pages left alone as columns ${figures.silent}`,
  ];
  if (lost.all > 0)
    lines.push(
      `  lost text         ${lost.flagged} of ${lost.all} flagged, ${lost.all - lost.joined} flagged or left alone`,
    );
  lines.push(
    `  flagged as lost   ${percent(figures.joinsFlagged, fixed.right + fixed.missed)} % of the joins, ${figures.keepsFlagged} kept breaks`,
  );
  console.log(lines.join('\n'));
}

/** Prints what becomes of the breaks of each reason, and how far the confidence can be believed. */
export function printReasons(pages: readonly JudgedPage[]): void {
  for (const [reason, { all, joined }] of byReason(pages))
    console.log(`  ${reason.padEnd(34)} ${String(joined).padStart(6)} of ${all} joined`);
  console.log('  odds of a join, said and so:');
  for (const { from, count, said, so } of calibration(pages))
    console.log(
      `    from ${from.toFixed(2)}: ${String(count).padStart(6)}  ${said.toFixed(3)}  ${so.toFixed(3)}`,
    );
}

/** Prints every break that the safe fixes get wrong, with the lines around it. */
export function printErrors({ page, breaks }: JudgedPage): void {
  const model = createTextModel(page.text);
  const shown = (line: number) => {
    const found = model.lines[line];
    const text = found === undefined ? '' : lineText(model, found).trimEnd();
    return text.length > 64 ? `${text.slice(0, 30)} … ${text.slice(-30)}` : text;
  };
  for (const { label, reason, before, after, fixed, found } of breaks) {
    if (fixed === (label === 'join')) continue;
    const sign = fixed ? '+' : '-';
    console.log(
      `${sign} ${page.name}:${before + 1} ${label}/${reason} ${found?.verdict} ${found?.confidence.toFixed(3)}`,
    );
    console.log(
      `    ${shown(before - 1)}\n  | ${shown(before)}\n  | ${shown(after)}\n    ${shown(after + 1)}`,
    );
  }
}

function rates({ right, wrong, missed }: Counts): string {
  return `P ${percent(right, right + wrong)} R ${percent(right, right + missed)} (${right}/${wrong}/${missed})`;
}

function share({ right, missed }: Counts): string {
  return `${percent(right, right + missed)} % of ${right + missed}`;
}

function percent(part: number, whole: number): string {
  return whole === 0 ? '–' : ((100 * part) / whole).toFixed(2);
}
