import { type CorpusIndex, createCorpusIndex } from '../engine/corpus/corpusIndex.ts';
import { recordOf } from '../engine/corpus/documentRecord.ts';
import { analyzeDocument, type DocumentAnalysis } from '../engine/lint/analyzer.ts';
import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import type { RuleSettings } from '../engine/lint/settings.ts';
import { allRules } from '../engine/rules/registry.ts';
import type { Messages, Rule } from '../engine/rules/rule.ts';
import type { Segmenter } from '../engine/segment/segmenter.ts';
import type { TextModel } from '../engine/text/textModel.ts';
import { readTextFile, type TextFile } from '../host/node/filesRead.ts';
import { hasEnoughChinese } from '../project/chinese.ts';
import { type FileSelector, fileSelector } from '../project/fileSettings.ts';
import { messages } from '../project/problem.ts';
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
  readonly segmenter: Segmenter;
  indexOf(project: Project): CorpusIndex;
  /** Takes what is known of a document into the index of its project. */
  take(input: Input, facts: DocumentFacts): void;
  /** The path that the person knows a document by. */
  pathOf(document: string): string;
}

/** Reads all files, analyses them, and gathers the names of each project. */
export async function readCorpus(
  inputs: readonly Input[],
  options: CommonOptions,
  segmenter: Segmenter,
  progress: (done: number, total: number) => void,
): Promise<Corpus> {
  const rules = allRules.filter(({ id }) => options.rules.length === 0 || options.rules.includes(id));
  const indexes = new Map<Project | 'loose', CorpusIndex>();
  const selectors = new Map<Project, FileSelector>();
  const texts = new Map<string, TextModel>();
  const indexOf = (project: Project) =>
    known(indexes, project.loose ? 'loose' : project, () =>
      createCorpusIndex(project.recorded, (document) => texts.get(document)),
    );
  const take = ({ absolute, project }: Input, facts: DocumentFacts): void => {
    texts.set(absolute, facts.model);
    indexOf(project).set(recordOf(absolute, facts));
  };
  const documents: (ReadDocument | FailedDocument)[] = [];
  for (let start = 0; start < inputs.length; start += options.jobs) {
    const batch = inputs.slice(start, start + options.jobs);
    const read = await Promise.all(
      batch.map((input) => {
        const selector = known(selectors, input.project, () => fileSelector(input.project.config));
        return readInput(input, selector, options);
      }),
    );
    for (const document of read) {
      documents.push(analysed(document, rules, segmenter, take));
      progress(documents.length, inputs.length);
    }
  }
  const paths = new Map(inputs.map(({ absolute, path }) => [absolute, path]));
  const pathOf = (document: string) => paths.get(document) ?? document;
  return { documents, rules, segmenter, indexOf, take, pathOf };
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

function analysed(
  document: ReadDocument | FailedDocument,
  rules: readonly Rule[],
  segmenter: Segmenter,
  take: Corpus['take'],
): ReadDocument | FailedDocument {
  if (document.kind === 'failed' || !hasEnoughChinese(document.file.text)) return document;
  const { input, file, settings } = document;
  try {
    const analysis = analyzeDocument(file.text, {
      segmenter,
      recorded: input.project.recorded,
      rules,
      settings,
    });
    take(input, analysis.facts);
    return { ...document, analysis };
  } catch (error) {
    return { kind: 'failed', input, error: internalFailure(error) };
  }
}

/** Words a fault of our own. */
export function internalFailure(error: unknown): Messages {
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
