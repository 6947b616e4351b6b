/** Measures the rules about captions on the pages of this project with captions planted in them: `captions [SEED]`. */
import { readDocument } from '../../src/engine/lint/analyzer.ts';
import { runDocumentRules } from '../../src/engine/lint/runner.ts';
import { noRecordedNames } from '../../src/engine/names/knowledge.ts';
import { doubledCaption } from '../../src/engine/rules/doubledCaption.ts';
import { nearDuplicateCaption } from '../../src/engine/rules/nearDuplicateCaption.ts';
import { repeatedCaption } from '../../src/engine/rules/repeatedCaption.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { lineAt } from '../../src/engine/text/textModel.ts';
import { readOwnPages } from '../layout/cleanDocuments.ts';
import { createRandom } from '../layout/corrupt/random.ts';

const random = createRandom(Number(process.argv[2] ?? 1));
const pages = readOwnPages();
const captions = pages.flatMap(({ blocks }) =>
  blocks.filter(({ kind }) => kind === 'caption').map(({ text }) => text),
);
const synonyms = [
  ['和', '与'],
  ['举行', '举办'],
  ['现场', '活动现场'],
  ['合影', '合影留念'],
  ['在', '于'],
] as const;
const rules = [doubledCaption, repeatedCaption, nearDuplicateCaption];
const tallies = new Map<string, { planted: number; found: number }>();
let others = 0;

for (const { id, blocks } of pages) {
  const prose = blocks.filter(({ kind }) => kind === 'p').map(({ text }) => text);
  if (prose.length < 6) continue;
  const caption = random.pick(captions);
  const kind = random.pick(['doubled', 'doubled-spaced', 'repeated', 'near']);
  const [first, second] = plant(kind, caption);
  if (first === undefined) continue;
  const lines = [
    ...prose.slice(0, 2),
    first,
    ...prose.slice(2, 5),
    ...(second === undefined ? [] : [second]),
    ...prose.slice(5),
  ];
  const planted = second === undefined ? 2 : 6;
  const gap = random.pick(['\n', '\n\n']);
  const facts = readDocument(lines.join(gap), { segmenter: characterSegmenter, recorded: noRecordedNames });
  const found = runDocumentRules(facts, rules, new Map()).map(
    ({ spans: [{ start }] }) => lineAt(facts.model, start).index / gap.length,
  );
  const tally = tallies.get(kind) ?? { planted: 0, found: 0 };
  tallies.set(kind, tally);
  tally.planted++;
  if (found.includes(planted)) tally.found++;
  else if (process.env.SHOW === '1') console.log(`missed ${kind} in ${id}: ${first}`);
  const strays = found.filter((line) => line !== planted);
  others += strays.length;
  for (const line of strays) console.log(`false alarm in ${id}: ${lines[line]}`);
}
console.log(Object.fromEntries(tallies), { falseAlarms: others });

/** What stands among the prose, once or twice. */
function plant(kind: string, caption: string): readonly [string?, string?] {
  if (kind === 'doubled') return [caption + caption];
  if (kind === 'doubled-spaced') return [`${caption} ${caption}`];
  if (kind === 'repeated') return [caption, caption];
  const pair = synonyms.find(([from]) => caption.includes(from));
  return pair === undefined ? [] : [caption, caption.replace(pair[0], pair[1])];
}
