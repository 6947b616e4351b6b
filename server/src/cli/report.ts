import { basename, resolve } from 'node:path';
import type { CorpusIndex } from '../engine/corpus/corpusIndex.ts';
import type { Locale } from '../engine/rules/rule.ts';
import { writeWhole } from '../host/node/writeWhole.ts';
import { documentDate } from '../service/concordance/documentDate.ts';
import type { SearchedText } from '../service/concordance/kwic.ts';
import { createOverview, type OverviewBuilder } from '../service/overview/overview.ts';
import { type ReportData, reportData } from '../service/overview/reportData.ts';
import { type Corpus, internalFailure, type ReadDocument } from './corpus.ts';
import { type Environment, type ExitStatus, exitStatus } from './environment.ts';
import { visible } from './formats/visible.ts';
import { type CommonOptions, failureAt } from './options.ts';
import { reportPage } from './reportPage.ts';
import { reviewDocument } from './review.ts';

/** Options of `report`. */
export interface ReportOptions extends CommonOptions {
  /** The file that the page goes to; standard output when there is none. */
  readonly output: string | undefined;
}

/** Writes one page about all files. Findings are what it is for, so that they do not make it fail. */
export async function report(
  corpus: Corpus,
  options: ReportOptions,
  environment: Environment,
): Promise<ExitStatus> {
  const { data, failed } = dataOf(corpus, options.locale, environment.version);
  for (const { label, reason } of failed) environment.stderr.write(`${visible(label)}: ${reason}\n`);
  const page = reportPage(data, options.locale, environment.pageParts());
  if (options.output === undefined) environment.stdout.write(page);
  else await writePage(resolve(environment.currentFolder, options.output), page);
  return failed.length === 0 ? exitStatus.clean : exitStatus.failure;
}

async function writePage(path: string, page: string): Promise<void> {
  const written = await writeWhole(path, page);
  if (written.kind === 'refused') throw failureAt(path, written.reason);
}

type Failed = ReportData['overview']['failed'];

function dataOf(
  corpus: Corpus,
  locale: Locale,
  version: string,
): { readonly data: ReportData; readonly failed: Failed } {
  const builders = new Map<CorpusIndex, OverviewBuilder>();
  const failed: Failed[number][] = [];
  const dates: Record<string, string> = {};
  const texts = textsOf(corpus);
  for (const document of corpus.documents) {
    const { path, project } = document.input;
    const index = corpus.indexOf(project);
    const builder = builders.get(index) ?? createOverview(index);
    builders.set(index, builder);
    const problem =
      document.kind === 'failed' ? document.error : addDocument(builder, document, index, corpus, dates);
    if (problem !== undefined) failed.push({ label: path, reason: problem[locale] });
  }
  const parts = [...builders].map(([index, builder]) => ({
    index,
    overview: builder.build(),
    textOf: (document: string) => texts.get(document),
  }));
  const found = new Set(
    parts.flatMap(({ overview }) => overview.documents.flatMap(({ findings }) => Object.keys(findings))),
  );
  const rules = Object.fromEntries(
    corpus.rules.filter(({ id }) => found.has(id)).map(({ id, summary }) => [id, summary[locale]]),
  );
  return {
    data: reportData(parts, (document) => corpus.pathOf(document), { version, dates, rules, failed }),
    failed,
  };
}

/** The texts as they were read, by document. */
function textsOf(corpus: Corpus): ReadonlyMap<string, SearchedText> {
  return new Map(
    corpus.documents.flatMap((document): [string, SearchedText][] => {
      if (document.kind === 'failed' || document.analysis === undefined) return [];
      const { model, layout } = document.analysis.facts;
      const { absolute } = document.input;
      return [[absolute, { document: absolute, model, paragraphs: layout.paragraphs }]];
    }),
  );
}

/** Answers with what went wrong, if anything did. */
function addDocument(
  builder: OverviewBuilder,
  document: ReadDocument,
  index: CorpusIndex,
  corpus: Corpus,
  dates: Record<string, string>,
) {
  const { analysis, input, file } = document;
  if (analysis === undefined) return undefined;
  try {
    const { findings } = reviewDocument(document, analysis, index, corpus.rules);
    builder.add(input.absolute, analysis.facts, findings);
    const date = documentDate(basename(input.absolute), file.text);
    if (date !== undefined) dates[input.path] = date;
    return undefined;
  } catch (error) {
    return internalFailure(error);
  }
}
