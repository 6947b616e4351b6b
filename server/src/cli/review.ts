import type { CorpusIndex } from '../engine/corpus/corpusIndex.ts';
import type { DocumentAnalysis } from '../engine/lint/analyzer.ts';
import type { Finding } from '../engine/lint/finding.ts';
import { mergeFindings, runCorpusRules } from '../engine/lint/runner.ts';
import type { Rule } from '../engine/rules/rule.ts';
import { isAccepted } from '../project/baseline.ts';
import { suppress } from '../project/ignores.ts';
import type { Review } from '../service/fixLoop.ts';
import type { ReadDocument } from './corpus.ts';
import { type CorpusJudgement, judgeAnew } from './keptJudgement.ts';
import type { Project } from './project.ts';

/** The findings of a document, document and corpus rules together, with those that a person ignores apart. */
export function reviewDocument(
  document: ReadDocument,
  { facts, findings }: DocumentAnalysis,
  index: CorpusIndex,
  rules: readonly Rule[],
  judgement: CorpusJudgement = judgeAnew,
): Review {
  const { input, settings } = document;
  const ofCorpus = judgement(document, () => runCorpusRules(input.absolute, facts, index, rules, settings));
  return sortOut(mergeFindings(findings, ofCorpus), input);
}

/** Puts the findings that a person ignores apart. */
export function sortOut(
  all: readonly Finding[],
  input: { readonly project: Pick<Project, 'ignores' | 'baseline'>; readonly relative: string },
): Review {
  const { ignores, baseline } = input.project;
  const kept: readonly Finding[] = suppress(all, ignores, input.relative).filter(
    (finding) => !isAccepted(baseline, finding, input.relative),
  );
  const visible = new Set(kept);
  return { findings: kept, ignored: all.filter((finding) => !visible.has(finding)) };
}
