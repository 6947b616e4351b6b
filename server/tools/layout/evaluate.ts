/**
 * Precision and recall of the shipped layout on corrupted documents that the trees have not seen:
 * `node server/tools/layout/run.mjs evaluate CLEAN_TEXT`. The shipped character model has counted these documents
 * too, so that the figures are somewhat better than those that the training script prints.
 */
import { readFileSync } from 'node:fs';
import { readLayout } from '../../src/engine/layout/readLayout.ts';
import { createTextModel } from '../../src/engine/text/textModel.ts';
import { corruptDocument } from './corrupt/corrupt.ts';
import { createRandom } from './corrupt/random.ts';
import type { Truth } from './corrupt/typeset.ts';
import { parseCleanDocuments } from './corrupt/units.ts';
import { partOf } from './dataset.ts';

interface Judged {
  readonly truth: Truth;
  readonly verdict: string;
  readonly safe: boolean;
  readonly group: string;
}

const [, , source = '../shared/data/clean-text.jsonl', seed = '77', versions = '3'] = process.argv;
const documents = parseCleanDocuments(readFileSync(source, 'utf8')).filter((d) => partOf(d) === 'held');
const random = createRandom(Number(seed));

function judge(document: (typeof documents)[number]): readonly Judged[] {
  const others = [random.pick(documents), random.pick(documents)];
  const { text, truths, style, interleaved } = corruptDocument(document, others, random);
  const { breaks } = readLayout(createTextModel(text));
  const group = interleaved ? 'interleaved' : style.measure === undefined ? 'unwrapped' : 'wrapped';
  if (breaks.length !== truths.length) return [];
  return breaks.map(({ verdict, confidence }, index) => ({
    truth: truths[index] ?? 'free',
    verdict,
    safe: verdict === 'join' && confidence >= 0.9,
    group,
  }));
}

const judged = Array.from({ length: Number(versions) }, () => documents.flatMap(judge)).flat();
const percent = (part: number, whole: number) => ((100 * part) / Math.max(1, whole)).toFixed(2);
for (const group of ['wrapped', 'unwrapped', 'interleaved']) {
  const rows = judged.filter((row) => row.group === group && row.truth !== 'free');
  const of = (truth: Truth) => rows.filter((row) => row.truth === truth);
  for (const [name, test] of [
    ['safe', ({ safe }: Judged) => safe],
    ['all', ({ verdict }: Judged) => verdict === 'join'],
  ] as const) {
    const right = of('join').filter(test).length;
    const wrong = of('keep').filter(test).length;
    const losses = of('lost').filter(test).length;
    console.log(
      `${group} ${name}: P ${percent(right, right + wrong + losses)} R ${percent(right, of('join').length)}; ` +
        `${wrong} of ${of('keep').length} keeps and ${losses} of ${of('lost').length} losses joined`,
    );
  }
  const flagged = (truth: Truth) => of(truth).filter(({ verdict }) => verdict === 'lost').length;
  console.log(
    `${group} lost: ${flagged('lost')} of ${of('lost').length} losses, ${percent(flagged('join'), of('join').length)} % of joins, ${flagged('keep')} keeps flagged`,
  );
}
