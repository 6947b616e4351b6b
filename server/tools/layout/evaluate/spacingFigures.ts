/** Blanks inside lines: what is deleted, and what should be. */
import type { JudgedPage } from './judgePage.ts';

/** Prints precision and recall of deleted blanks, where spacing was labelled. */
export function printSpacing(pages: readonly JudgedPage[]): void {
  let [right, wrong, missed, spans, exact] = [0, 0, 0, 0, 0];
  for (const { page, layout } of pages) {
    if (page.spacing === undefined) continue;
    const wanted = new Set(
      page.spacing.flatMap(({ start, end, fixedText }) => deletedBlanks(page.text, start, end, fixedText)),
    );
    const found = new Set(
      layout.spacing.flatMap(({ blanks }) => blanks.flatMap(({ start, end }) => range(start, end))),
    );
    for (const offset of found)
      if (wanted.has(offset)) right++;
      else wrong++;
    for (const offset of wanted) if (!found.has(offset)) missed++;
    for (const label of page.spacing) {
      spans++;
      const due = deletedBlanks(page.text, label.start, label.end, label.fixedText);
      if (due.every((offset) => found.has(offset))) exact++;
    }
  }
  if (spans + right + wrong === 0) return;
  const percent = (part: number, whole: number) => (whole === 0 ? '–' : ((100 * part) / whole).toFixed(2));
  console.log(
    `  blanks            P ${percent(right, right + wrong)} R ${percent(right, right + missed)} (${right}/${wrong}/${missed}), ${exact} of ${spans} spans whole`,
  );
}

/** The blanks of a stretch that its mended form lacks. */
function deletedBlanks(text: string, start: number, end: number, fixedText: string): readonly number[] {
  const deleted: number[] = [];
  let at = 0;
  for (let offset = start; offset < end; offset++) {
    if (text[offset] === fixedText[at]) at++;
    else deleted.push(offset);
  }
  return deleted;
}

function range(start: number, end: number): readonly number[] {
  return Array.from({ length: end - start }, (_, index) => start + index);
}
