import { createCorpusIndex } from '../../src/engine/corpus/corpusIndex.ts';
import { recordOf } from '../../src/engine/corpus/documentRecord.ts';
import { readLayout } from '../../src/engine/layout/readLayout.ts';
import { readDocument } from '../../src/engine/lint/analyzer.ts';
import type { DocumentFacts } from '../../src/engine/lint/documentFacts.ts';
import { runCorpusRules, runDocumentRules } from '../../src/engine/lint/runner.ts';
import { noRecordedNames } from '../../src/engine/names/knowledge.ts';
import { createParagraphReadings } from '../../src/engine/names/tagger/paragraphReadings.ts';
import { allRules } from '../../src/engine/rules/registry.ts';
import type { Segmenter } from '../../src/engine/segment/segmenter.ts';
import { createTextModel, type TextModel } from '../../src/engine/text/textModel.ts';

const namelessRules = allRules.filter(({ id }) => !id.endsWith('-name'));
const pageRules = allRules.filter(({ id }) => /-caption$|-spaced$|-space$|-bracket$/u.test(id));

/** Splits texts into lines and reads their layout; no rule runs. */
export function readLayouts(texts: readonly string[]): void {
  for (const text of texts) readLayout(createTextModel(text));
}

/** Layout, and the rules about captions, spacing and brackets. Returns how many findings there are. */
export function checkPages(texts: readonly string[]): number {
  return texts.reduce(
    (sum, text) => sum + runDocumentRules(readWithoutNames(text), pageRules, new Map()).length,
    0,
  );
}

/** Layout, copies, and all rules but those about names. Returns how many findings there are. */
export function checkWithoutNames(texts: readonly string[]): number {
  return check(texts, readWithoutNames, namelessRules);
}

function readWithoutNames(text: string): DocumentFacts {
  const model = createTextModel(text);
  return { model, layout: readLayout(model), mentions: [], entities: [], conflicts: [] };
}

/** All that `jiaokan check` does but reading files and writing reports. Returns how many findings there are. */
export function checkAll(texts: readonly string[], segmenter: Segmenter): number {
  const context = { segmenter, recorded: noRecordedNames, readings: createParagraphReadings() };
  return check(texts, (text) => readDocument(text, context), allRules);
}

function check(
  texts: readonly string[],
  read: (text: string) => DocumentFacts,
  rules: typeof allRules,
): number {
  const models = new Map<string, TextModel>();
  const index = createCorpusIndex(noRecordedNames, (document) => models.get(document));
  const documents = texts.map((text, number) => {
    const document = String(number);
    const facts = read(text);
    models.set(document, facts.model);
    index.set(recordOf(document, facts));
    return { document, facts, found: runDocumentRules(facts, rules, new Map()).length };
  });
  return documents.reduce(
    (sum, { document, facts, found }) =>
      sum + found + runCorpusRules(document, facts, index, rules, new Map()).length,
    0,
  );
}
