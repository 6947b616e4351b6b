/**
 * Measures what recurrence adds to the rule `boilerplate`: each labelled web page becomes a site of five documents, its own
 * and four with the same boilerplate around the text of other pages. `recurrence [development|held-out]`.
 */
import { createCorpusIndex } from '../../src/engine/corpus/corpusIndex.ts';
import { recordOf } from '../../src/engine/corpus/documentRecord.ts';
import { readDocument } from '../../src/engine/lint/analyzer.ts';
import type { DocumentFacts } from '../../src/engine/lint/documentFacts.ts';
import { noRecordedNames } from '../../src/engine/names/knowledge.ts';
import { recurringRuns } from '../../src/engine/rules/boilerplate/recurringRuns.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { readOwnPages } from '../layout/cleanDocuments.ts';
import { type LabelledLine, type LabelledPage, readLabelledPages } from './labelledPages.ts';

/** Documents of a site besides the page itself. */
const others = 4;
/** Lines of a foreign text. */
const longestText = 12;

const half = process.argv[2] ?? 'development';
const pages = readLabelledPages(`server/data/boilerplate/${half}`).filter(({ printed }) => !printed);
const texts = readOwnPages().map(({ blocks }) =>
  blocks
    .filter(({ kind }) => kind === 'p')
    .flatMap(({ text }) => text.split('\n'))
    .slice(0, longestText)
    .map((text): LabelledLine => ({ label: 'text', text })),
);
const reader = { segmenter: characterSegmenter, recorded: noRecordedNames };
const alone = { found: 0, missed: 0, wrong: 0 };
const together = { found: 0, missed: 0, wrong: 0 };

for (const [number, page] of pages.entries()) measure(page, number);
for (const [what, { found, missed, wrong }] of Object.entries({ alone, together }))
  console.log(what, {
    lines: found + missed,
    recall: (found / (found + missed)).toFixed(4),
    precision: (found / (found + wrong)).toFixed(4),
  });

function measure(page: LabelledPage, number: number): void {
  const index = createCorpusIndex(noRecordedNames);
  const site = [page.lines, ...foreign(page, number)].map((lines, at) => {
    const facts = readDocument(lines.map(({ text }) => text).join('\n'), reader);
    index.set(recordOf(`${at}`, facts));
    return { lines, facts };
  });
  for (const { lines, facts } of site) {
    const known = new Set(facts.layout.boilerplate.flatMap((run) => run.lines));
    count(alone, lines, known);
    count(together, lines, new Set([...known, ...recurring(facts, index.edges)]));
  }
}

function recurring(facts: DocumentFacts, edges: Parameters<typeof recurringRuns>[1]): readonly number[] {
  return recurringRuns(facts, edges).flatMap((run) => run.lines);
}

/** The boilerplate of a page around other texts: what stood above its text above theirs, and below it below. */
function foreign({ lines }: LabelledPage, number: number): readonly (readonly LabelledLine[])[] {
  const isText = lines.map(({ label }) => label === 'text');
  const [first, last] = [isText.indexOf(true), isText.lastIndexOf(true)];
  const frame = (part: readonly LabelledLine[]) => part.filter(({ label }) => label !== 'text');
  return Array.from({ length: others }, (_, at) => [
    ...frame(lines.slice(0, first)),
    ...(texts[(number * others + at) % texts.length] ?? []),
    ...frame(lines.slice(last + 1)),
  ]);
}

function count(tally: typeof alone, lines: readonly LabelledLine[], marked: ReadonlySet<number>): void {
  for (const [line, { label, text }] of lines.entries()) {
    if (text.trim() === '' || label === 'either') continue;
    if (label === 'boilerplate') tally[marked.has(line) ? 'found' : 'missed']++;
    else if (marked.has(line)) {
      tally.wrong++;
      if (process.env.SHOW === '1' && tally === together) console.log(`wrong: ${text}`);
    }
  }
}
