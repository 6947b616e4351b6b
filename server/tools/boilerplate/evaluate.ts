/**
 * How well boilerplate is told from text: `evaluate [FOLDER…] [--errors]`. Without a folder, the documents of
 * `server/data/boilerplate`, and the project's own pages as clean text. `--errors` prints what is wrong.
 */
import { readLayout } from '../../src/engine/layout/readLayout.ts';
import { createTextModel } from '../../src/engine/text/textModel.ts';
import { readOwnPages } from '../layout/cleanDocuments.ts';
import { type LabelledPage, readLabelledPages } from './labelledPages.ts';

const given = process.argv.slice(2);
const errors = given.includes('--errors');
const folders = given.filter((each) => each !== '--errors');
const print = (line: string): void => void process.stdout.write(`${line}\n`);

interface Counts {
  found: number;
  wrong: number;
  missed: number;
}

for (const folder of folders.length > 0
  ? folders
  : ['development', 'held-out'].map((each) => `server/data/boilerplate/${each}`)) {
  const pages = readLabelledPages(folder);
  for (const printed of [false, true]) {
    const counts: Counts = { found: 0, wrong: 0, missed: 0 };
    const chosen = pages.filter((page) => page.printed === printed);
    for (const page of chosen) measure(page, counts);
    if (chosen.length > 0)
      print(`${folder}, ${chosen.length} ${printed ? 'printed' : 'web'} pages: ${figures(counts)}`);
  }
}
if (folders.length === 0) {
  const clean = readOwnPages().map(
    ({ id, blocks }): LabelledPage => ({
      id,
      printed: false,
      lines: blocks.map(({ kind, text }) => ({ label: kind === 'nav' ? 'either' : 'text', text })),
    }),
  );
  const counts: Counts = { found: 0, wrong: 0, missed: 0 };
  for (const page of clean) measure(page, counts);
  print(`clean pages of this project: ${counts.wrong} false alarms in ${clean.length} documents`);
}

function measure({ id, lines }: LabelledPage, counts: Counts): void {
  const model = createTextModel(lines.map(({ text }) => text).join('\n'));
  const found = new Set(readLayout(model).boilerplate.flatMap((run) => run.lines));
  for (const [index, { label, text }] of lines.entries()) {
    if (text.trim() === '' || label === 'either') continue;
    const flagged = found.has(index);
    if (label === 'boilerplate' && flagged) counts.found++;
    else if (label === 'boilerplate') counts.missed++;
    else if (flagged) counts.wrong++;
    if (errors && flagged !== (label === 'boilerplate'))
      print(`${flagged ? '+' : '-'} ${id}:${index + 1} ${text}`);
  }
}

function figures({ found, wrong, missed }: Counts): string {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole).toFixed(4);
  return `${found + missed} lines, P ${share(found, found + wrong)}, R ${share(found, found + missed)}`;
}
