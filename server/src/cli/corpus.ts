import { type CorpusIndex, createCorpusIndex } from '../engine/corpus/corpusIndex.ts';
import type { DocumentAnalysis } from '../engine/lint/analyzer.ts';
import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { RuleSettings } from '../engine/lint/settings.ts';
import type { Messages, Rule } from '../engine/rules/rule.ts';
import type { TextModel } from '../engine/text/textModel.ts';
import { readTextFile, type TextFile } from '../host/node/filesRead.ts';
import { ReadingOverTime } from '../host/overTime.ts';
import { hasEnoughChinese } from '../project/chinese.ts';
import { type FileSelector, fileSelector } from '../project/fileSettings.ts';
import { messages } from '../project/problem.ts';
import type { Analyst } from './analyst.ts';
import { inOrder } from './inOrder.ts';
import type { Input } from './inputs.ts';
import type { CommonOptions } from './options.ts';
import type { Project } from './project.ts';

/** A file that was read and analysed. `analysis` is missing where there is not enough Chinese to judge. */
export interface ReadDocument {
  readonly kind: 'document';
  readonly input: Input;
  readonly file: TextFile;
  readonly settings: RuleSettings;
  readonly analysis: DocumentAnalysis | undefined;
}

/** A file that could not be read or analysed. */
export interface FailedDocument {
  readonly kind: 'failed';
  readonly input: Input;
  readonly error: Messages;
}

/** All files of a run, in the order in which they were named, with the names of each project. */
export interface Corpus {
  readonly documents: readonly (ReadDocument | FailedDocument)[];
  readonly rules: readonly Rule[];
  /** How many texts are read at the same time. */
  readonly threads: number;
  /** Reads another text of a document. */
  analyze(document: Pick<ReadDocument, 'input' | 'settings'>, text: string): Promise<DocumentAnalysis>;
  indexOf(project: Project): CorpusIndex;
  /** Takes what is known of a document into the index of its project. */
  take(document: Pick<ReadDocument, 'input' | 'settings'>, facts: DocumentFacts): void;
  /** The path that the person knows a document by. */
  pathOf(document: string): string;
}

/** How many texts are at hand for each thread: enough that none waits for the disk, few enough to be held. */
const readAhead = 2;

/** Reads all files, analyses them, and gathers the names of each project. */
export async function readCorpus(
  inputs: readonly Input[],
  options: CommonOptions,
  { analyst, rules }: { readonly analyst: Analyst; readonly rules: readonly Rule[] },
  progress: (done: number, total: number) => void,
): Promise<Corpus> {
  const indexes = new Map<Project | 'loose', CorpusIndex>();
  const selectors = new Map<Project, FileSelector>();
  const texts = new Map<string, TextModel>();
  const indexOf = (project: Project) =>
    known(indexes, project.loose ? 'loose' : project, () =>
      createCorpusIndex(project.recorded, (document) => texts.get(document)),
    );
  const jobOf = ({ input, settings }: Pick<ReadDocument, 'input' | 'settings'>, text: string) => {
    const { absolute: document, project } = input;
    return { document, text, recorded: project.recorded, settings };
  };
  const take: Corpus['take'] = (document, facts) => {
    const { absolute, project } = document.input;
    texts.set(absolute, facts.model);
    indexOf(project).set(analyst.recordOf(jobOf(document, facts.model.text), facts));
  };
  const analyze: Corpus['analyze'] = (document, text) => analyst.analyze(jobOf(document, text));
  const read = async (input: Input): Promise<ReadDocument | FailedDocument> => {
    const selector = known(selectors, input.project, () => fileSelector(input.project.config));
    return analysed(await readInput(input, selector, options), analyze);
  };
  const documents: (ReadDocument | FailedDocument)[] = [];
  for await (const document of inOrder(inputs, analyst.threads * readAhead, read)) {
    if (document.kind === 'document' && document.analysis !== undefined) {
      take(document, document.analysis.facts);
    }
    documents.push(document);
    progress(documents.length, inputs.length);
  }
  const paths = new Map(inputs.map(({ absolute, path }) => [absolute, path]));
  const pathOf = (document: string) => paths.get(document) ?? document;
  return { documents, rules, threads: analyst.threads, analyze, indexOf, take, pathOf };
}

async function readInput(
  input: Input,
  selector: FileSelector,
  options: CommonOptions,
): Promise<ReadDocument | FailedDocument> {
  if (input.error !== undefined) return { kind: 'failed', input, error: input.error };
  const { rules, maxFileSize, encoding: configured } = selector.settings(input.relative);
  const encoding = options.encoding ?? configured;
  const file =
    input.text ??
    (await readTextFile(input.absolute, { maxFileSize, ...(encoding === undefined ? {} : { encoding }) }));
  if (file.kind === 'text') return { kind: 'document', input, file, settings: rules, analysis: undefined };
  return { kind: 'failed', input, error: file.kind === 'missing' ? vanished : file.reason };
}

async function analysed(
  document: ReadDocument | FailedDocument,
  analyze: Corpus['analyze'],
): Promise<ReadDocument | FailedDocument> {
  if (document.kind === 'failed' || !hasEnoughChinese(document.file.text)) return document;
  try {
    return { ...document, analysis: await analyze(document, document.file.text) };
  } catch (error) {
    return { kind: 'failed', input: document.input, error: internalFailure(error) };
  }
}

/** Words a fault of our own, or that it took too long. */
export function internalFailure(error: unknown): Messages {
  if (error instanceof ReadingOverTime) return error.reason;
  const detail = error instanceof Error ? error.message : String(error);
  return messages(
    `Jiaokan failed on this file (${detail}). It is unchanged; leave it out and report the fault.`,
    `处理此文件时程序出错（${detail}）。文件未改动；请先排除此文件并反馈该错误。`,
  );
}

const vanished = messages('the file is no longer there. Run again.', '文件已不存在，请重新运行。');

function known<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}
