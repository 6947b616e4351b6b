import type { Finding } from '../engine/lint/finding.ts';
import type { Rule } from '../engine/rules/rule.ts';
import type { KeptWork } from '../host/keptWork.ts';
import type { Corpus, FailedDocument, ReadDocument } from './corpus.ts';
import { internalFailure } from './corpus.ts';
import type { Environment, ExitStatus } from './environment.ts';
import { exitStatus } from './environment.ts';
import { checkstyleReporter } from './formats/checkstyle.ts';
import { csvReporter } from './formats/csv.ts';
import { findingJson } from './formats/findingJson.ts';
import { githubReporter } from './formats/githubReporter.ts';
import { jsonLinesReporter, jsonReporter } from './formats/jsonReporter.ts';
import { prettyReporter } from './formats/prettyReporter.ts';
import type { FileReport, Reporter } from './formats/reporter.ts';
import { sarifReporter } from './formats/sarif.ts';
import { styleFor } from './formats/style.ts';
import { visible } from './formats/visible.ts';
import { type CorpusJudgement, judgeAnew, keptJudgement } from './keptJudgement.ts';
import { type CommonOptions, reaches } from './options.ts';
import { reviewDocument } from './review.ts';

/** Reports the findings of all files. */
export function check(
  corpus: Corpus,
  options: CommonOptions,
  environment: Environment,
  kept: KeptWork | undefined,
): ExitStatus {
  const { stdout, stderr } = environment;
  const reporter = reporterFor(options, environment, corpus.rules);
  const summary = { files: 0, findings: 0, fixable: 0 };
  let status: ExitStatus = exitStatus.clean;
  const recipe = JSON.stringify([environment.cache?.segmenter, options.rules]);
  const judgement = kept === undefined ? judgeAnew : keptJudgement(corpus, kept, recipe);
  stdout.write(reporter.begin());
  for (const document of corpus.documents) {
    const report = reportOf(document, corpus, options, judgement);
    stdout.write(reporter.file(report));
    if (report.error !== null) {
      stderr.write(`${visible(report.path)}: ${report.error}\n`);
      status = exitStatus.failure;
    } else if (
      status === exitStatus.clean &&
      report.findings.some((each) => reaches(each.severity, options.failOn))
    ) {
      status = exitStatus.findings;
    }
    summary.files++;
    summary.findings += report.findings.length;
    summary.fixable += report.findings.filter(({ fix }) => fix !== null).length;
  }
  stdout.write(reporter.end(summary));
  return status;
}

function reporterFor(
  { format, locale, quiet }: CommonOptions,
  environment: Environment,
  rules: readonly Rule[],
): Reporter {
  switch (format) {
    case 'pretty':
      return prettyReporter(locale, styleFor(environment), quiet);
    case 'json':
      return jsonReporter();
    case 'jsonl':
      return jsonLinesReporter();
    case 'sarif':
      return sarifReporter(rules, locale, environment);
    case 'github':
      return githubReporter();
    case 'checkstyle':
      return checkstyleReporter();
    default:
      // The forms that are not for findings were refused when the arguments were read.
      return csvReporter();
  }
}

function reportOf(
  document: ReadDocument | FailedDocument,
  corpus: Corpus,
  { locale }: CommonOptions,
  judgement: CorpusJudgement,
): FileReport {
  const { path } = document.input;
  if (document.kind === 'failed') return unread(path, document.error[locale]);
  const { analysis } = document;
  if (analysis === undefined) return unread(path, null);
  try {
    const { model } = analysis.facts;
    const word = (finding: Finding) => findingJson(finding, document, model, corpus, locale);
    const index = corpus.indexOf(document.input.project);
    const { findings } = reviewDocument(document, analysis, index, corpus.rules, judgement);
    const fingerprints = findings.map(({ fingerprint }) => fingerprint);
    return { path, findings: findings.map(word), fingerprints, model, error: null };
  } catch (error) {
    return unread(path, internalFailure(error)[locale]);
  }
}

function unread(path: string, error: string | null): FileReport {
  return { path, findings: [], fingerprints: [], model: undefined, error };
}
