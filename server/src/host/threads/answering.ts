import type { LayoutWorkings } from '../../engine/layout/readLayout.ts';
import type { DocumentAnalysis } from '../../engine/lint/analyzer.ts';
import type { EarlierAnalysis } from '../../engine/lint/reviseAnalysis.ts';
import { readingItself } from '../ruleAtWork.ts';
import {
  type Reader,
  runAnalysis,
  runNames,
  runRevision,
  runSummary,
  runTextAnalysis,
} from '../runAnalysis.ts';
import type { WorkerMessage, WorkerRequest } from './workerMessages.ts';

/** Answers the requests of the server; `undefined` is an answer to nothing that was asked. */
export type Answering = (request: WorkerRequest) => WorkerMessage | undefined;

/**
 * Answers with what a reader reads. Of each open document the last analysis is kept, so that after an edit only what
 * has changed need be sent. What its text says is told before its names are read.
 */
export function createAnswering(given: Reader, tell: (message: WorkerMessage) => void): Answering {
  const { atWork } = given;
  const reader: Reader =
    atWork === undefined ? given : { ...given, atWork: (rule) => atWork(rule ?? readingItself) };
  const sent = new Map<string, EarlierAnalysis & { readonly number: number }>();
  let count = 0;

  const analyse = ({ input, open, base }: WorkerRequest & { readonly want: 'analysis' }): WorkerMessage => {
    if (!open) return { kind: 'analysis', analysis: runAnalysis(input, reader) };
    const { document, recorded } = input;
    const before = sent.get(document);
    const number = ++count;
    const keep = (made: { readonly analysis: DocumentAnalysis; readonly workings?: LayoutWorkings }): void =>
      void sent.set(document, { ...made, number, recorded });
    if (before === undefined || before.number !== base) {
      const text = runTextAnalysis(input, reader);
      tell({ kind: 'text', analysis: text });
      const analysis = runNames(text, input, reader);
      keep({ analysis });
      const { mentions, entities, conflicts } = analysis.facts;
      return { kind: 'names', number, names: { mentions, entities, conflicts } };
    }
    const { analysis, workings, patch } = runRevision(before, input, reader);
    keep({ analysis, workings });
    return { kind: 'revision', number, patch };
  };

  return (request) => {
    atWork?.(readingItself);
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
    } finally {
      atWork?.(undefined);
    }
  };
}
