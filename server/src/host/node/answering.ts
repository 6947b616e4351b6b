import type { DocumentAnalysis } from '../../engine/lint/analyzer.ts';
import { diffAnalysis } from '../../engine/lint/patch/analysisPatch.ts';
import { type Reader, runAnalysis, runSummary } from '../runAnalysis.ts';
import type { WorkerMessage, WorkerRequest } from './workerMessages.ts';

/** Answers the requests of the server; `undefined` is an answer to nothing that was asked. */
export type Answering = (request: WorkerRequest) => WorkerMessage | undefined;

/**
 * Answers with what a reader reads. Of each open document the last analysis is kept, so that after an edit only what
 * has changed need be sent.
 */
export function createAnswering(reader: Reader): Answering {
  const sent = new Map<string, { readonly number: number; readonly analysis: DocumentAnalysis }>();
  let count = 0;

  const analyse = ({ input, open, base }: WorkerRequest & { readonly want: 'analysis' }): WorkerMessage => {
    if (!open) return { kind: 'analysis', analysis: runAnalysis(input, reader) };
    const { document } = input;
    const before = sent.get(document);
    const analysis = runAnalysis(input, reader, before?.analysis);
    const number = ++count;
    sent.set(document, { number, analysis });
    return before !== undefined && before.number === base
      ? { kind: 'revision', number, patch: diffAnalysis(before.analysis, analysis) }
      : { kind: 'analysis', number, analysis };
  };

  return (request) => {
    try {
      if (request.want === 'analysis') return analyse(request);
      if (request.want === 'summary') return { kind: 'summary', summary: runSummary(request.input, reader) };
      sent.delete(request.document);
      return undefined;
    } catch (error) {
      return {
        kind: 'failed',
        detail: error instanceof Error ? (error.stack ?? error.message) : String(error),
      };
    }
  };
}
