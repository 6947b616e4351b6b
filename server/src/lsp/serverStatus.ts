import type { ServerStatus } from './protocol.ts';
import type { Session } from './session.ts';
import { problemText } from './status.ts';

/** What the server is doing at this moment. */
export function statusOf({ host, indexer, analyses, corpus, slow, locale }: Session): ServerStatus {
  const { id, problem } = host.analyzer.segmenter;
  return {
    segmenter: { id, ...(problem === undefined ? {} : { problem: problemText(locale(), problem) }) },
    indexing: indexer.progress(),
    documents: [...corpus.index.documents()].length,
    skipped: [
      ...[...indexer.skipped()].map(([uri, { reason, tooLarge }]) => ({
        uri,
        reason: reason[locale()],
        ...(tooLarge === undefined ? {} : { size: tooLarge.size }),
      })),
      ...[...analyses.failures()].map(([uri, reason]) => ({ uri, reason: reason[locale()] })),
    ],
    slow: [...slow.all()].map(([uri, milliseconds]) => ({ uri, milliseconds })),
  };
}
