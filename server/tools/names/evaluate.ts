/**
 * How well people, organizations and inconsistent names are found, as the product finds them: `npm run eval:names [-- OPTIONS] [FOLDER…]`.
 * A folder holds `NAME.gold.json` and `NAME.txt`, pages with marks (`NAME.page.txt`) or sentences with offsets (`NAME.jsonl`).
 * Without a folder, the labelled documents beside the repository are judged, where they are at hand, and the parts of this
 * project's documents that nothing has learnt from.
 */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { partOf, readOwnDocuments } from './corpus.ts';
import { alarmsIn } from './evaluate/cleanText.ts';
import { emptyJudgement, type Judgement, judgeDocument, type Tally } from './evaluate/judge.ts';
import type { LabelledDocument } from './evaluate/labelledDocument.ts';
import { fromUnits, readFolder, readSentenceFile } from './evaluate/readDocuments.ts';

const command = new Command('eval:names')
  .argument('[folder...]', 'folders with labelled texts')
  .option('--texts <folder>', 'where the texts are, if not beside their labels')
  .option('--errors', 'print every name that comes out wrong')
  .parse();
const { args } = command;
const options = command.opts<{ texts?: string; errors?: true }>();

function documents(): readonly LabelledDocument[] {
  if (args.length > 0) return args.flatMap((folder) => readFolder(folder, options.texts ?? folder));
  const gold = existsSync('../shared/gold') ? readFolder('../shared/gold', '../shared/seeds') : [];
  const own = readOwnDocuments().flatMap((document) => {
    const part = partOf(document.id);
    return part === 'training' ? [] : [fromUnits(`own writing, ${part}`, document)];
  });
  return [...gold, ...own, ...readSentenceFile('../shared/data/uner-gsdsimp.dev.jsonl')];
}

const percent = (part: number, whole: number): string =>
  whole === 0 ? '–' : ((100 * part) / whole).toFixed(1);

function figures({ right, alarms, missed }: Tally): string {
  const f1 = percent(2 * right, 2 * right + alarms + missed);
  return `P ${percent(right, right + alarms)} R ${percent(right, right + missed)} F1 ${f1} (${right}/${alarms}/${missed})`;
}

function print(group: string, judgement: Judgement, count: number): void {
  const { strict, relaxed, named, grouping, inconsistencies, characters } = judgement;
  const lines = [
    `${group}: ${count} documents, ${characters} characters`,
    `  people         ${figures(strict.person)}   relaxed ${figures(relaxed.person)}`,
    `  organizations  ${figures(strict.organization)}   relaxed ${figures(relaxed.organization)}`,
    `  who is who     right name ${percent(named.right, named.all)} % of ${named.all}   B³ P ${percent(grouping.precision, grouping.mentions)} R ${percent(grouping.recall, grouping.mentions)}`,
    `  inconsistent   ${figures(inconsistencies)}`,
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  if (options.errors === true) process.stdout.write(`${judgement.errors.join('\n')}\n`);
}

const all = documents();
for (const group of new Set(all.map((document) => document.group))) {
  const members = all.filter((document) => document.group === group);
  const judgement = emptyJudgement();
  for (const document of members) judgeDocument(document, judgement);
  print(group, judgement, members.length);
}
const clean = args.length > 0 ? undefined : alarmsIn('../shared/data/clean-text.jsonl');
if (clean !== undefined) {
  const { alarms, characters } = clean;
  const rate = ((100_000 * alarms.length) / characters).toFixed(2);
  process.stdout.write(
    `clean text: ${characters} characters, ${alarms.length} alarms over names, ${rate} in 100,000 characters\n`,
  );
  if (options.errors === true) process.stdout.write(`${alarms.join('\n')}\n`);
}
