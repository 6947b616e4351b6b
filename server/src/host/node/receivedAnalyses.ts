import type { DocumentAnalysis } from '../../engine/lint/analyzer.ts';
import { patchAnalysis } from '../../engine/lint/patch/analysisPatch.ts';
import { reviseTextModel } from '../../engine/text/textModel.ts';
import type { AnalysisInput } from '../analyzer.ts';
import type { WorkerMessage, WorkerRequest } from './workerMessages.ts';

/** What a thread has sent of the open documents, so that it need only send what an edit has changed. */
export interface ReceivedAnalyses {
  /** Asks for an analysis; `open` documents are edited, so that others of the same document will follow. */
  request(input: AnalysisInput, open: boolean): WorkerRequest;
  /** The analysis that a message brings. */
  take(input: AnalysisInput, message: WorkerMessage & Brings): DocumentAnalysis;
  /** Tells whether there was anything to forget. */
  forget(document: string): boolean;
}

interface Brings {
  readonly kind: 'analysis' | 'revision';
}

/** Nothing has been received yet. */
export function createReceivedAnalyses(): ReceivedAnalyses {
  const received = new Map<string, { readonly number: number; readonly analysis: DocumentAnalysis }>();

  const revised = (
    { document, text }: AnalysisInput,
    { patch }: WorkerMessage & { readonly kind: 'revision' },
  ): DocumentAnalysis => {
    const before = received.get(document)?.analysis;
    if (before === undefined) throw new Error('A thread revised an analysis that it had not sent.');
    return patchAnalysis(before, reviseTextModel(before.facts.model, text), patch);
  };

  return {
    request(input, open) {
      const base = received.get(input.document)?.number;
      return { want: 'analysis', input, open, ...(base === undefined ? {} : { base }) };
    },
    take(input, message) {
      const analysis = message.kind === 'analysis' ? message.analysis : revised(input, message);
      if (message.number !== undefined) received.set(input.document, { number: message.number, analysis });
      return analysis;
    },
    forget: (document) => received.delete(document),
  };
}
