/**
 * Every rule on texts that hold very many of one thing. A rule that looks at pairs of them would take ten thousand times as
 * long as one that looks at each: the bound is wide enough for any machine, and far too narrow for that.
 */
import { expect, it } from 'vitest';
import { createCorpusIndex } from '../../../server/src/engine/corpus/corpusIndex.ts';
import { recordOf } from '../../../server/src/engine/corpus/documentRecord.ts';
import { readLayout } from '../../../server/src/engine/layout/readLayout.ts';
import type { DocumentFacts } from '../../../server/src/engine/lint/documentFacts.ts';
import { fingerprints } from '../../../server/src/engine/lint/fingerprint.ts';
import { optionsOf } from '../../../server/src/engine/lint/settings.ts';
import { noRecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { allRules } from '../../../server/src/engine/rules/registry.ts';
import type { Report, Rule } from '../../../server/src/engine/rules/rule.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';
import { processorTime } from '../../support/processorTime.ts';

const many = 100_000;
/** Processor time of one rule on one text, in milliseconds. */
const bound = 20_000;

const texts: readonly (readonly [what: string, text: string])[] = [
  ['one line', '渡口停了航，'.repeat(many)],
  ['one paragraph', `${'老渡口在六月初停了航摆渡的师傅把船桨交给\n'.repeat(many / 4)}了镇里。`],
  ['equal lines', '编钟修复完成了\n'.repeat(many)],
  ['equal paragraphs', '编钟修复组花了四个月，终于凑齐了那一口小钟。\n\n'.repeat(many / 10)],
  ['open brackets', '（'.repeat(many)],
  ['open quotation marks in lines of their own', '他说：“走吧。\n'.repeat(many / 4)],
  ['closing brackets', `好${'）'.repeat(many)}`],
  ['faces and addresses', ':)(http://'.repeat(many)],
  ['half-width marks', '好,'.repeat(many)],
  ['half-width stops', '好.'.repeat(many)],
  ['question marks in a row', `好${'?'.repeat(many)}`],
  ['Latin letters', `好,${'a.'.repeat(many)}，好`],
  ['captions', '图1 校长讲话现场\n\n'.repeat(many / 4)],
  ['captions that differ', Array.from({ length: many / 4 }, (_, n) => `校长与第${n}名学生合影\n`).join('\n')],
  ['doublings', '校长讲话现场校长讲话现场 '.repeat(many / 4)],
  ['doublings in lines of their own', '校长讲话现场 校长讲话现场\n'.repeat(many / 4)],
  ['blanks', `校长${' '.repeat(many)}校长${'　'.repeat(many)}`],
  ['spaced letters', '春 天 '.repeat(many / 2)],
  ['spaced letters in two runs of a line', `${'春 '.repeat(20)}，${'天 '.repeat(1.5 * many)}`],
  ['cells', '一月\t二月\n'.repeat(many / 4)],
  ['entries of menus', '首页 | 新闻\n'.repeat(many / 4)],
  ['bars', '首页|'.repeat(many)],
  ['page numbers', Array.from({ length: many / 4 }, (_, page) => `- ${page} -\n`).join('')],
  ['odd characters', '⼈\u{200B}'.repeat(many)],
  ['fences', '```\n'.repeat(many)],
];

it.each(texts)('no rule walks over all pairs of many %s', { timeout: 300_000 }, (_, text) => {
  const model = createTextModel(text);
  const layout = timed('layout', () => readLayout(model));
  const facts: DocumentFacts = { model, layout, mentions: [], entities: [], conflicts: [] };
  const corpus = createCorpusIndex(noRecordedNames);
  timed('index', () => corpus.set(recordOf('other', facts)));
  for (const rule of allRules) {
    const reports = timed(rule.id, () => [...reportsOf(rule, facts, corpus)]);
    const signed = reports.map(({ spans }) => ({ rule: rule.id, spans }));
    timed(`fingerprints of ${rule.id}`, () => fingerprints(facts, signed));
  }
});

function reportsOf(
  rule: Rule,
  facts: DocumentFacts,
  corpus: ReturnType<typeof createCorpusIndex>,
): Iterable<Report<string>> {
  const options = optionsOf(rule, new Map());
  const inCorpus = { facts, options, document: 'this', corpus };
  return rule.scope === 'corpus'
    ? rule.check(inCorpus)
    : [...rule.check(inCorpus), ...(rule.checkCorpus?.(inCorpus) ?? [])];
}

function timed<T>(what: string, work: () => T): T {
  let result: { readonly value: T } | undefined;
  const time = processorTime(() => {
    result = { value: work() };
  });
  expect(time, what).toBeLessThan(bound);
  if (result === undefined) throw new Error(`${what} gave nothing.`);
  return result.value;
}
