/** Counts what the rules about captions and copies say of clean text, where they should say nothing: `cleanText [FILE]`. */
import { existsSync } from 'node:fs';
import { createCorpusIndex } from '../../src/engine/corpus/corpusIndex.ts';
import { recordOf } from '../../src/engine/corpus/documentRecord.ts';
import { readDocument } from '../../src/engine/lint/analyzer.ts';
import type { Finding } from '../../src/engine/lint/finding.ts';
import { runCorpusRules, runDocumentRules } from '../../src/engine/lint/runner.ts';
import { noRecordedNames } from '../../src/engine/names/knowledge.ts';
import { doubledCaption } from '../../src/engine/rules/doubledCaption.ts';
import { duplicateDocument } from '../../src/engine/rules/duplicateDocument.ts';
import { duplicateParagraph } from '../../src/engine/rules/duplicateParagraph.ts';
import { nearDuplicateCaption } from '../../src/engine/rules/nearDuplicateCaption.ts';
import { repeatedCaption } from '../../src/engine/rules/repeatedCaption.ts';
import { characterSegmenter } from '../../src/engine/segment/characterSegmenter.ts';
import { spanOf, type TextModel } from '../../src/engine/text/textModel.ts';
import { readCleanDocuments } from '../layout/cleanDocuments.ts';

const collection = process.argv[2] ?? '../shared/data/clean-text.jsonl';
if (!existsSync(collection))
  console.log('The collection is not at hand: only the pages of this project are read.');

const captions = [doubledCaption, repeatedCaption, nearDuplicateCaption];
const copies = [duplicateParagraph, duplicateDocument];
const texts = new Map<string, TextModel>();
const index = createCorpusIndex(noRecordedNames, (document) => texts.get(document));
const counts = new Map<string, number>();
let characters = 0;

const documents = readCleanDocuments(collection).map(({ id, blocks }) => {
  const facts = readDocument(blocks.map(({ text }) => text).join('\n'), {
    segmenter: characterSegmenter,
    recorded: noRecordedNames,
  });
  characters += facts.model.text.length;
  texts.set(id, facts.model);
  index.set(recordOf(id, facts));
  return { id, facts };
});

for (const { id, facts } of documents) {
  const findings = [
    ...runDocumentRules(facts, captions, new Map()),
    ...runCorpusRules(id, facts, index, copies, new Map()),
  ];
  for (const finding of findings) {
    counts.set(finding.rule, (counts.get(finding.rule) ?? 0) + 1);
    const [{ start, end }] = finding.spans;
    console.log(`${finding.rule} ${id}: ${excerpt(facts.model.text.slice(start, end))}${other(finding)}`);
  }
}
console.log({ documents: documents.length, characters, ...Object.fromEntries(counts), ...index.copySize });

function other({ related: [first], message }: Finding): string {
  if (first === undefined || 'span' in first.place) return '';
  const { document, range } = first.place;
  const model = texts.get(document);
  const { start, end } = model === undefined ? { start: 0, end: 0 } : spanOf(model, range);
  return `\n  ${message.id} ${document}: ${excerpt(model?.text.slice(start, end) ?? '')}`;
}

function excerpt(text: string): string {
  return text.replace(/\s+/gu, ' ').slice(0, 100);
}
