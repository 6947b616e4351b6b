/**
 * Measures the rules about captions on the pages of this project with captions planted in them:
 * `captions [SEED] [development|held-out]`. The pages and their captions are halved; SHOW=1 prints what is missed.
 */
import { readDocument } from '../../src/engine/lint/analyzer.ts';
import { runDocumentRules } from '../../src/engine/lint/runner.ts';
import { noRecordedNames } from '../../src/engine/names/knowledge.ts';
import { doubledCaption } from '../../src/engine/rules/doubledCaption.ts';
import { nearDuplicateCaption } from '../../src/engine/rules/nearDuplicateCaption.ts';
import { repeatedCaption } from '../../src/engine/rules/repeatedCaption.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { lineAt, lineText } from '../../src/engine/text/textModel.ts';
import { readOwnPages } from '../layout/cleanDocuments.ts';
import { createRandom } from '../layout/corrupt/random.ts';

const random = createRandom(Number(process.argv[2] ?? 1));
const half = process.argv[3] === 'held-out' ? 1 : 0;
const pages = readOwnPages().filter((_, index) => index % 2 === half);
const captions = pages.flatMap(({ blocks }) =>
  blocks.filter(({ kind }) => kind === 'caption').map(({ text }) => text),
);
/** Words that may stand for one another; `''` is a word left out. */
const synonyms = [
  ['和', '与'],
  ['举行', '举办'],
  ['现场', '活动现场'],
  ['合影', '合影留念'],
  ['在', '于'],
  ['的', ''],
  ['正在', '在'],
] as const;
/** Words that make another picture of a picture: such captions are no copies of one another. */
const distinctions = [
  ['左', '右'],
  ['上', '下'],
  ['前', '后'],
  ['东', '西'],
  ['老', '新'],
  ['一', '二'],
  ['1', '2'],
  ['村', '镇'],
  ['日', '月'],
  ['人', '客'],
] as const;
const rules = [doubledCaption, repeatedCaption, nearDuplicateCaption];
const kinds = ['doubled', 'doubled-spaced', 'repeated', 'near', 'distinct'] as const;
type Kind = (typeof kinds)[number];
const tallies = new Map<string, { planted: number; found: number }>();
let falseAlarms = 0;

for (const { id, blocks } of pages) {
  const prose = blocks.filter(({ kind }) => kind === 'p').map(({ text }) => text);
  if (prose.length < 6) continue;
  for (const kind of kinds) measure(id, prose, kind);
}
console.log(Object.fromEntries(tallies), { falseAlarms });

function measure(id: string, prose: readonly string[], kind: Kind): void {
  const planted = plant(kind, random.pick(captions));
  if (planted === undefined) return;
  const [first, second] = planted;
  const place = random.pick(['between', 'grouped', 'end']);
  const company = random.pick(captions);
  const lines = [...prose.slice(0, 2), first, ...prose.slice(2, 5)];
  // Beside another caption, as pictures stand in rows.
  if (place === 'grouped' && !first.includes(company)) lines.push(company);
  if (place === 'end') lines.push(...prose.slice(5));
  const last = second === undefined ? lines.indexOf(first) : lines.push(second) - 1;
  if (place !== 'end') lines.push(...prose.slice(5));
  const expected = kind === 'distinct' ? -1 : last;
  const facts = readDocument(lines.join(random.pick(['\n', '\n\n'])), {
    segmenter: characterSegmenter,
    recorded: noRecordedNames,
  });
  const found = runDocumentRules(facts, rules, new Map()).map(({ spans: [{ start }] }) =>
    lines.indexOf(lineText(facts.model, lineAt(facts.model, start)), kind === 'repeated' ? last : 0),
  );
  const tally = tallies.get(kind) ?? { planted: 0, found: 0 };
  tallies.set(kind, tally);
  tally.planted++;
  if (found.includes(expected)) tally.found++;
  else if (process.env.SHOW === '1' && kind !== 'distinct')
    console.log(`missed ${kind} (${place}) in ${id}: ${first}${second === undefined ? '' : ` | ${second}`}`);
  for (const line of found.filter((each) => each !== expected)) {
    falseAlarms++;
    console.log(`false alarm (${kind}) in ${id}: ${lines[line]} | ${first}`);
  }
}

/** What stands among the prose, once or twice. */
function plant(kind: Kind, caption: string): readonly [string, string?] | undefined {
  if (kind === 'doubled') return [caption + caption];
  if (kind === 'doubled-spaced') return [`${caption} ${caption}`];
  if (kind === 'repeated') return [caption, caption];
  const pairs = (kind === 'near' ? synonyms : distinctions).filter(([from]) => caption.includes(from));
  if (pairs.length === 0) return undefined;
  const [from, to] = random.pick(pairs);
  return [caption, caption.replace(from, to)];
}
