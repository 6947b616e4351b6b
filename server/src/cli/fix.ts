import type { DocumentAnalysis } from '../engine/lint/analyzer.ts';
import type { Finding } from '../engine/lint/finding.ts';
import { planFixes } from '../engine/lint/fixPlan.ts';
import { applyEdits } from '../engine/text/textEdit.ts';
import type { TextFile } from '../host/node/filesRead.ts';
import { encodeText, type FileWrite, writeTextFile } from '../host/node/writeFile.ts';
import { suppress } from '../project/ignores.ts';
import { fixFully } from '../service/fixLoop.ts';
import { type Corpus, internalFailure, type ReadDocument } from './corpus.ts';
import type { Environment, ExitStatus } from './environment.ts';
import { type FixedFile, reportFixes } from './fixReport.ts';
import type { Command } from './options.ts';
import { reviewDocument } from './review.ts';

type FixOptions = Extract<Command, { kind: 'fix' }>;

/** A file on its way to its fixed text. */
interface Draft {
  readonly document: ReadDocument;
  text: string;
  analysis: DocumentAnalysis;
  readonly applied: Finding[];
  /** The text that it will likely become, which is being read already. */
  foreseen?: { readonly text: string; readonly analysis: Promise<DocumentAnalysis> };
}

/** How often the corpus is gone through; a fix in one file may uncover one in another. */
const maximumRounds = 4;

/** Fixes all files, then writes those that changed, or prints how they would. */
export async function fix(
  corpus: Corpus,
  options: FixOptions,
  environment: Environment,
): Promise<ExitStatus> {
  const failures = new Map<string, string>();
  const drafts = startDrafts(corpus);
  for (let round = 0; round < maximumRounds; round++) {
    let changed = false;
    for (const [index, draft] of drafts.entries()) {
      if (round === 0) foresee(drafts, index, corpus, options);
      if (failures.has(draft.document.input.absolute)) continue;
      try {
        changed = (await fixDraft(draft, corpus, options)) || changed;
      } catch (error) {
        failures.set(draft.document.input.absolute, internalFailure(error)[options.locale]);
      }
    }
    if (!changed) break;
  }
  const byPath = new Map(drafts.map((draft) => [draft.document.input.absolute, draft]));
  const files: FixedFile[] = [];
  for (const document of corpus.documents) {
    const { path, absolute } = document.input;
    const draft = byPath.get(absolute);
    const error = document.kind === 'failed' ? document.error[options.locale] : failures.get(absolute);
    if (error !== undefined || document.kind === 'failed') files.push(unfixed(path, '', error ?? null));
    else if (draft !== undefined) files.push(await finish(draft, corpus, options));
    else files.push(untouched(document, options));
  }
  return reportFixes(files, options, environment);
}

function startDrafts(corpus: Corpus): readonly Draft[] {
  return corpus.documents.flatMap((document) =>
    document.kind === 'document' && document.analysis !== undefined
      ? [{ document, text: document.file.text, analysis: document.analysis, applied: [] }]
      : [],
  );
}

/** Fixes one file as far as it goes, and tells whether that changed it. */
async function fixDraft(draft: Draft, corpus: Corpus, options: FixOptions): Promise<boolean> {
  const { document } = draft;
  const index = corpus.indexOf(document.input.project);
  const { edits, applied } = (await fixFully(
    draft.text,
    { strongest: options.unsafe ? 'unsafe' : 'safe' },
    async (text) => {
      await move(draft, text, corpus);
      return reviewDocument(document, draft.analysis, index, corpus.rules);
    },
  )) ?? { edits: [], applied: [] };
  draft.applied.push(...applied);
  return edits.length > 0;
}

/** Takes a draft to another text, and the index with it. */
async function move(draft: Draft, text: string, corpus: Corpus): Promise<void> {
  if (draft.text === text) return;
  const { document, foreseen } = draft;
  draft.analysis = await (foreseen?.text === text ? foreseen.analysis : corpus.analyze(document, text));
  delete draft.foreseen;
  draft.text = text;
  corpus.take(document, draft.analysis.facts);
}

/** How far ahead, for each thread, texts are read that files will likely become. */
const foresight = 2;

/**
 * Has the other threads read what the next files will likely become: mostly it is what the fixes of the document rules
 * make of them. Where it is not, nothing is lost but the time.
 */
function foresee(drafts: readonly Draft[], from: number, corpus: Corpus, options: FixOptions): void {
  if (corpus.threads < 2) return;
  const ahead = corpus.threads * foresight;
  for (const draft of drafts.slice(from === 0 ? 0 : from + ahead - 1, from + ahead)) {
    const { input } = draft.document;
    const findings = suppress(draft.analysis.findings, input.project.ignores, input.relative);
    const text = applyEdits(draft.text, planFixes(findings, options.unsafe ? 'unsafe' : 'safe').edits);
    if (text === draft.text) continue;
    const analysis = corpus.analyze(draft.document, text);
    // It is told where the text is wanted.
    analysis.catch(() => {});
    draft.foreseen = { text, analysis };
  }
}

async function finish(draft: Draft, corpus: Corpus, options: FixOptions): Promise<FixedFile> {
  const { document, text, analysis, applied } = draft;
  const { input, file } = document;
  const { findings } = reviewDocument(document, analysis, corpus.indexOf(input.project), corpus.rules);
  const result: FixedFile = {
    path: input.path,
    before: file.text,
    after: text,
    applied,
    findings,
    error: null,
  };
  if (options.dryRun) return result;
  if (options.source.kind === 'stdin') return withBytes(result, file, options);
  const written: FileWrite = text === file.text ? { kind: 'written' } : await writeTextFile(file, text);
  return written.kind === 'written' ? result : unfixed(input.path, file.text, written.reason[options.locale]);
}

function withBytes(result: FixedFile, file: TextFile, { locale }: FixOptions): FixedFile {
  const encoded = encodeText(file, result.after);
  if (encoded.kind === 'encoded') return { ...result, bytes: encoded.bytes };
  return unfixed(result.path, file.text, encoded.reason[locale]);
}

/** A file with too little Chinese to judge goes through as it is. */
function untouched({ input, file }: ReadDocument, options: FixOptions): FixedFile {
  const result = unfixed(input.path, file.text, null);
  return options.source.kind === 'stdin' && !options.dryRun ? withBytes(result, file, options) : result;
}

function unfixed(path: string, text: string, error: string | null): FixedFile {
  return { path, before: text, after: text, applied: [], findings: [], error };
}
