/**
 * Precision and recall of the layout as it is shipped: `npm run eval:layout [-- OPTIONS] [FOLDER…]`.
 * A folder holds `NAME.gold.json` and `NAME.txt`. Without a folder, the labelled documents beside the repository are
 * judged, where they are at hand, and pages that are spoilt on the spot from texts that no tree has learnt from.
 */
import { existsSync } from 'node:fs';
import { Command } from 'commander';
import { readCleanDocuments } from './cleanDocuments.ts';
import { partOf } from './dataset.ts';
import { generatePages } from './evaluate/generatedPages.ts';
import { readGoldFolder } from './evaluate/goldFolder.ts';
import { judgePage } from './evaluate/judgePage.ts';
import type { LabelledPage } from './evaluate/labelledPage.ts';
import { printErrors, printFigures, printReasons } from './evaluate/print.ts';
import { printSpacing } from './evaluate/spacingFigures.ts';
import { printSpeed } from './evaluate/speed.ts';

const command = new Command('eval:layout')
  .argument('[folder...]', 'folders with labelled texts')
  .option('--texts <folder>', 'where the texts are, if not beside their labels')
  .option('--data <file>', 'clean texts to be spoilt', '../shared/data/clean-text.jsonl')
  .option('--seed <number>', 'seed of the spoiling', '77')
  .option('--versions <number>', 'how often each clean text is spoilt', '3')
  .option('--errors', 'print every break that comes out wrong')
  .parse();
const { args } = command;
const options = command.opts<{
  texts?: string;
  data: string;
  seed: string;
  versions: string;
  errors?: true;
}>();

function pagesOf(): readonly LabelledPage[] {
  if (args.length > 0) return args.flatMap((folder) => readGoldFolder(folder, options.texts ?? folder));
  const gold = existsSync('../shared/gold') ? readGoldFolder('../shared/gold', '../shared/seeds') : [];
  const held = readCleanDocuments(options.data).filter((document) => partOf(document) === 'held');
  return [...gold, ...generatePages(held, Number(options.seed), Number(options.versions))];
}

const pages = pagesOf();
const judged = pages.map(judgePage);
for (const group of new Set(pages.map((page) => page.group))) {
  const members = judged.filter(({ page }) => page.group === group);
  printFigures(group, members);
  printSpacing(members);
}
printFigures('all', judged);
printReasons(judged);
if (options.errors) judged.forEach(printErrors);
printSpeed(pages.map(({ text }) => text));
