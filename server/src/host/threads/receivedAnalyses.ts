import type { DocumentAnalysis, TextAnalysis } from '../../engine/lint/analyzer.ts';
import { patchAnalysis } from '../../engine/lint/patch/analysisPatch.ts';
import { reviseTextModel } from '../../engine/text/textModel.ts';
import type { AnalysisInput } from '../analyzer.ts';
import type { WorkerMessage, WorkerRequest } from './workerMessages.ts';

/** What a thread has sent of the open documents, so that it need only send what an edit has changed. */
export interface ReceivedAnalyses {
  /** Asks for an analysis; others of the same document will follow where it is `open` to edits. */
  request(input: AnalysisInput, open: boolean): WorkerRequest;
  /** Keeps what the text says until its names follow. */
  begin(input: AnalysisInput, text: TextAnalysis): void;
  /** The analysis that a message brings or completes. */
  take(input: AnalysisInput, message: WorkerMessage & Brings): DocumentAnalysis;
  /** Tells whether there was anything to forget. */
  forget(document: string): boolean;
}

interface Brings {
  readonly kind: 'analysis' | 'names' | 'revision';
}

/** Nothing has been received yet. */
export function createReceivedAnalyses(): ReceivedAnalyses {
  const received = new Map<string, { readonly number: number; readonly analysis: DocumentAnalysis }>();

  const begun = new Map<string, TextAnalysis>();

  const revised = (
    { document, text }: AnalysisInput,
    { patch }: WorkerMessage & { readonly kind: 'revision' },
  ): DocumentAnalysis => {
    const before = received.get(document)?.analysis;
    if (before === undefined) throw new Error('A thread revised an analysis that it had not sent.');
    return patchAnalysis(before, reviseTextModel(before.facts.model, text), patch);
  };

  const completed = (
    { document }: AnalysisInput,
    { names }: WorkerMessage & { readonly kind: 'names' },
  ): DocumentAnalysis => {
    const text = begun.get(document);
    if (text === undefined) throw new Error('A thread sent the names of a text that it had not sent.');
    begun.delete(document);
    return { facts: { ...text.facts, ...names }, findings: text.findings };
  };

  return {
    request(input, open) {
      const base = open ? received.get(input.document)?.number : undefined;
      return { want: 'analysis', input, open, ...(base === undefined ? {} : { base }) };
    },
    begin: ({ document }, text) => void begun.set(document, text),
    take(input, message) {
      if (message.kind === 'analysis') return message.analysis;
      const analysis = message.kind === 'names' ? completed(input, message) : revised(input, message);
      received.set(input.document, { number: message.number, analysis });
      return analysis;
    },
    forget(document) {
      begun.delete(document);
      return received.delete(document);
    },
  };
}
