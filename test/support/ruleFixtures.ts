/**
 * Fixtures of rules. `test/fixtures/rules/<id>.md` holds one case under each second-level heading; the section
 * `## Example` of `docs/rules/<id>.md` is read in the same way, so that the documentation is tested too.
 *
 *     ## a name that a wrap cuts
 *
 *     ```text
 *     周望⟦broken-wrap|
 *
 *     ⟧舒指出，本次活动很有意义。
 *     ```
 *
 *     ```text fixed
 *     周望舒指出，本次活动很有意义。
 *     ```
 *
 * Blocks by what stands behind the fence:
 *
 * - `text` – the document, with every finding of the rule marked `⟦rule-id|…⟧`; a document without marks must
 *   give no finding. A mark stands for one span, also over line ends; a finding of several pieces (a name that
 *   a wrap cuts) is written as pieces with one number: `⟦rule-id#1|周望⟧`, `⟦rule-id#1|舒⟧`. The document has no
 *   line end at its end unless the block ends in an empty line. `\u{AD}` is the character with that code.
 *   `text crlf` is the same with `\r\n` line ends. A section may hold several documents one after the other;
 *   the blocks below belong to the document above them:
 * - `text fixed` – the document after all safe fixes of the rule, applied until nothing changes. Where a
 *   finding must have no safe fix, repeat the document without its marks. Not checked when missing.
 * - `text fixed unsafe` – the document after all safe and unsafe fixes of the rule.
 * - `json options` – the options of the rule; missing ones have their default.
 * - `json names` – what the keeper has recorded: the content of `names.jsonc`.
 * - `text file NAME` – another document of the corpus, for rules that compare documents.
 *
 * `UPDATE=1` writes what the rule does into the `text fixed` blocks that differ, and nothing else: marks are
 * for people to set.
 */
import { createCorpusIndex } from '../../server/src/engine/corpus/corpusIndex.ts';
import { recordOf } from '../../server/src/engine/corpus/documentRecord.ts';
import { readDocument } from '../../server/src/engine/lint/analyzer.ts';
import type { Applicability, Finding } from '../../server/src/engine/lint/finding.ts';
import { fixToFixpoint } from '../../server/src/engine/lint/fixPlan.ts';
import { mergeFindings, runCorpusRules, runDocumentRules } from '../../server/src/engine/lint/runner.ts';
import type { RuleSettings } from '../../server/src/engine/lint/settings.ts';
import { noRecordedNames, type RecordedNames } from '../../server/src/engine/names/knowledge.ts';
import type { Rule } from '../../server/src/engine/rules/rule.ts';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import type { TextModel } from '../../server/src/engine/text/textModel.ts';
import { type FencedBlock, type FixtureSection, readSections } from './fixtureFile.ts';
import { parseMarkedText, renderMarkedText, showInvisible } from './markedText.ts';

/** One document with what the rule is expected to say and do. */
export interface RuleCase {
  readonly title: string;
  readonly document: FencedBlock;
  readonly fixed: FencedBlock | undefined;
  readonly fixedUnsafe: FencedBlock | undefined;
  readonly options: Readonly<Record<string, number | boolean>>;
  readonly names: RecordedNames;
  readonly others: readonly { readonly name: string; readonly text: string }[];
}

/** The cases of a fixture file. */
export function readRuleFixtures(markdown: string): readonly RuleCase[] {
  return readSections(markdown).flatMap((section) => casesOf(section));
}

/** The cases of a documentation page: those of its example. */
export function readRulePage(markdown: string): readonly RuleCase[] {
  const example = readSections(markdown).find(({ title }) => title === 'Example');
  return example === undefined ? [] : casesOf(example);
}

/** The document with the marks that the case expects, written in the one way in which marks are compared. */
export function expectedMarks(fixture: RuleCase): string {
  const { text, marks } = parseMarkedText(fixture.document.content);
  return renderMarkedText(text, marks);
}

/** The document with a mark for each finding of the rule. */
export function actualMarks(fixture: RuleCase, rule: Rule): string {
  const text = documentText(fixture);
  const marks = findingsOf(text, fixture, rule).map(({ rule: label, spans }) => ({ label, spans }));
  return plainLineEnds(renderMarkedText(text, marks));
}

/** The document after the fixes of the rule. */
export function fixedText(fixture: RuleCase, rule: Rule, strongest: Applicability): string {
  const { text } = fixToFixpoint(documentText(fixture), strongest, (current) =>
    findingsOf(current, fixture, rule),
  );
  return plainLineEnds(showInvisible(text));
}

/** The text of a `text fixed` block, written in the one way in which texts are compared. */
export function expectedFixedText(block: FencedBlock): string {
  return showInvisible(parseMarkedText(block.content).text);
}

function findingsOf(text: string, fixture: RuleCase, rule: Rule): readonly Finding[] {
  const settings: RuleSettings = new Map([
    [rule.id, { severity: rule.severity === 'off' ? 'warning' : rule.severity, options: fixture.options }],
  ]);
  if (rule.scope === 'document' && rule.checkCorpus === undefined) {
    const reader = { segmenter: characterSegmenter, recorded: fixture.names };
    return runDocumentRules(readDocument(text, reader), [rule], settings);
  }
  const { facts, corpus } = corpusOf(fixture, text);
  return mergeFindings(
    runDocumentRules(facts, [rule], settings),
    runCorpusRules(documentName, facts, corpus, [rule], settings),
  );
}

/** The corpus of a case, and what is known of its document. */
export function corpusOf(fixture: RuleCase, text = documentText(fixture)) {
  const reader = { segmenter: characterSegmenter, recorded: fixture.names };
  const facts = readDocument(text, reader);
  const texts = new Map<string, TextModel>();
  const corpus = createCorpusIndex(fixture.names, (document) => texts.get(document));
  for (const other of [...fixture.others, { name: documentName, text }]) {
    const read = readDocument(other.text, reader);
    texts.set(other.name, read.model);
    corpus.set(recordOf(other.name, read));
  }
  return { document: documentName, facts, corpus };
}

const documentName = 'document.txt';

function documentText(fixture: RuleCase): string {
  const { text } = parseMarkedText(fixture.document.content);
  return fixture.document.info === 'text crlf' ? text.replaceAll('\n', '\r\n') : text;
}

function plainLineEnds(shown: string): string {
  return shown.replaceAll('\\u{D}\n', '\n');
}

function casesOf(section: FixtureSection): readonly RuleCase[] {
  const groups: FencedBlock[][] = [];
  for (const block of section.blocks) {
    if (block.info === 'text' || block.info === 'text crlf') groups.push([block]);
    else if (groups.length > 0 && knownInfo.test(block.info)) groups.at(-1)?.push(block);
    else throw new Error(`"${section.title}" has a block "${block.info}" that no document above it can use.`);
  }
  if (groups.length === 0) throw new Error(`"${section.title}" has no document.`);
  return groups.map((blocks, index) =>
    caseOf(index === 0 ? section.title : `${section.title} (${index + 1})`, blocks),
  );
}

const knownInfo = /^(?:text fixed(?: unsafe)?|json options|json names|text file \S+)$/u;

function caseOf(title: string, blocks: readonly FencedBlock[]): RuleCase {
  const [document] = blocks;
  if (document === undefined) throw new Error(`"${title}" has no document.`);
  const find = (info: string) => blocks.find((block) => block.info === info);
  const options: unknown = JSON.parse(find('json options')?.content ?? '{}');
  const names: unknown = JSON.parse(find('json names')?.content ?? '{}');
  return {
    title,
    document,
    fixed: find('text fixed'),
    fixedUnsafe: find('text fixed unsafe'),
    options: options as RuleCase['options'],
    names: recordedNames(names as Partial<RecordedNames>),
    others: blocks
      .filter(({ info }) => info.startsWith('text file '))
      .map(({ info, content }) => ({
        name: info.slice('text file '.length),
        text: parseMarkedText(content).text,
      })),
  };
}

function recordedNames(given: Partial<RecordedNames>): RecordedNames {
  const nothing = { aliases: [], distinctFrom: [], note: '' };
  return {
    ...noRecordedNames,
    ...given,
    entities: (given.entities ?? []).map((entity) => ({ ...nothing, ...entity })),
  };
}
