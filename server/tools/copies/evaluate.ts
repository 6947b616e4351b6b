/** Measures the rules about copies on a generated corpus: `evaluate [DOCUMENTS] [SEED]`. */

import { copyUnits } from '../../src/engine/copies/copyUnits.ts';
import { createCorpusIndex } from '../../src/engine/corpus/corpusIndex.ts';
import { type DocumentRecord, recordOf } from '../../src/engine/corpus/documentRecord.ts';
import { readDocument } from '../../src/engine/lint/analyzer.ts';
import type { DocumentFacts } from '../../src/engine/lint/documentFacts.ts';
import type { Finding } from '../../src/engine/lint/finding.ts';
import { runCorpusRules } from '../../src/engine/lint/runner.ts';
import { noRecordedNames } from '../../src/engine/names/knowledge.ts';
import { duplicateDocument } from '../../src/engine/rules/duplicateDocument.ts';
import { duplicateParagraph } from '../../src/engine/rules/duplicateParagraph.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { lineAt, spanOf, type TextModel } from '../../src/engine/text/textModel.ts';
import { createRandom } from '../layout/corrupt/random.ts';
import { type GeneratedDocument, generateCorpus, setDocument } from './generate.ts';

interface Placed {
  readonly document: GeneratedDocument;
  readonly facts: DocumentFacts;
  readonly lines: readonly number[];
}

interface Tally {
  found: number;
  missed: number;
}

const count = Number(process.argv[2] ?? 10_000);
const seed = Number(process.argv[3] ?? 1);
const rules = [duplicateParagraph, duplicateDocument];

const random = createRandom(seed + 1);
const texts = new Map<string, TextModel>();
const index = createCorpusIndex(noRecordedNames, (document) => texts.get(document));
let characters = 0;
let [reading, recording, judging] = [0, 0, 0];
const corpus = [...generateCorpus(count, seed)].map((document): Placed => {
  const { text, lines } = setDocument(document, random);
  characters += text.length;
  const begun = cpuTime();
  const facts = readDocument(text, { segmenter: characterSegmenter, recorded: noRecordedNames });
  const read = cpuTime();
  const record: DocumentRecord = recordOf(document.name, facts);
  texts.set(document.name, facts.model);
  index.set(record);
  reading += read - begun;
  recording += cpuTime() - read;
  return { document, facts, lines };
});

const copied = new Map<number, number>();
for (const { document } of corpus)
  for (const { group, kind } of document.paragraphs)
    if (group !== undefined && kind !== 'original') copied.set(group, (copied.get(group) ?? 0) + 1);
const wholes = new Set(
  corpus.flatMap(({ document }) => (document.copyOf === undefined ? [] : [document.name, document.copyOf])),
);

const paragraphs: Tally = { found: 0, missed: 0 };
const documents: Tally = { found: 0, missed: 0 };
const unlike: Tally = { found: 0, missed: 0 };
const byKind = new Map<string, Tally>();
const falseAlarms: string[] = [];
let falseDocuments = 0;
let [places, lookAlikes] = [0, 0];

for (const { document, facts, lines } of corpus) {
  const begun = cpuTime();
  const findings = runCorpusRules(document.name, facts, index, rules, new Map());
  judging += cpuTime() - begun;
  const isWhole = findings.some(({ rule }) => rule === 'duplicate-document');
  if (wholes.has(document.name)) documents[isWhole ? 'found' : 'missed']++;
  else if (isWhole) falseDocuments++;
  judge(
    document,
    facts,
    lines,
    findings.filter(({ rule }) => rule === 'duplicate-paragraph'),
  );
}

/** The text that a finding points at. */
function partnerOf(finding: Finding | undefined): string {
  const place = finding?.related[0]?.place;
  if (place === undefined) return '';
  if ('span' in place) return 'in the same document';
  const model = texts.get(place.document);
  const { start, end } = model === undefined ? { start: 0, end: 0 } : spanOf(model, place.range);
  return model?.text.slice(start, end) ?? '';
}

/** Whether a paragraph was read as one, from its first line to the last. */
function isOneUnit(facts: DocumentFacts, first: number, next: number): boolean {
  return copyUnits(facts).some(
    ({ range }) => range.start.line === first && range.end.line >= next - 3 && range.end.line < next,
  );
}

function judge(
  document: GeneratedDocument,
  facts: DocumentFacts,
  lines: readonly number[],
  findings: readonly Finding[],
): void {
  const found = new Map(
    findings.map((finding) => {
      const line = lineAt(facts.model, finding.spans[0].start).index;
      return [lines.findLastIndex((first) => first <= line), finding];
    }),
  );
  for (const [at, paragraph] of document.paragraphs.entries()) {
    const { group, kind, lookAlike, text } = paragraph;
    const isCopy = group !== undefined && copied.has(group);
    if (lookAlike) lookAlikes++;
    // A document that is wholly a copy says so once.
    if (wholes.has(document.name)) continue;
    if (isCopy) {
      places++;
      const tally = byKind.get(kind ?? '') ?? { found: 0, missed: 0 };
      byKind.set(kind ?? '', tally);
      const hit = found.has(at) ? 'found' : 'missed';
      tally[hit]++;
      paragraphs[hit]++;
      if (hit === 'missed') {
        const whole = isOneUnit(facts, lines[at] ?? 0, lines[at + 1] ?? facts.model.lines.length);
        unlike[whole ? 'missed' : 'found']++;
        if (process.env.SHOW === '1' && whole) console.log(`whole, but not found: ${document.name}`);
      }
      if (hit === 'missed' && process.env.SHOW === '1')
        console.log(`missed ${kind} ${document.name}: ${text}`);
    } else if (found.has(at))
      falseAlarms.push(
        `${document.name}${lookAlike ? ' (look-alike)' : ''}: ${text}\n  ${found.get(at)?.message.id} ${JSON.stringify(found.get(at)?.message.data)} ${partnerOf(found.get(at))}`,
      );
  }
  if (wholes.has(document.name))
    for (const at of found.keys()) falseAlarms.push(`${document.name}: ${document.paragraphs[at]?.text}`);
}

const ratio = (a: number, b: number) => (b === 0 ? 'n/a' : (a / b).toFixed(4));
const { texts: sketched, bytes } = index.copySize;
console.log({
  documents: count,
  characters,
  copiedPlaces: places,
  lookAlikes,
  recall: ratio(paragraphs.found, places),
  // Where a page shows no paragraphs, one may be read as two: pieces below the threshold are not reported.
  recallWhereReadWhole: ratio(paragraphs.found, paragraphs.found + unlike.missed),
  precision: ratio(paragraphs.found, paragraphs.found + falseAlarms.length),
  documentRecall: ratio(documents.found, documents.found + documents.missed),
  falseDocuments,
  paragraphsIndexed: sketched,
  bytesPerParagraph: (bytes / sketched).toFixed(1),
  milliseconds: {
    reading: Math.round(reading),
    recording: Math.round(recording),
    judging: Math.round(judging),
  },
});
for (const [kind, { found, missed }] of byKind)
  console.log(kind, ratio(found, found + missed), `of ${found + missed}`);
for (const alarm of falseAlarms.slice(0, Number(process.env.ALARMS ?? 10))) console.log('false alarm', alarm);
console.log('missed although read whole', unlike.missed, 'taken apart or joined with others', unlike.found);

/** Milliseconds that this process has used: others on the machine do not count. */
function cpuTime(): number {
  return process.cpuUsage().user / 1000;
}
