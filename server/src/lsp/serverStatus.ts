import type { ServerStatus } from './protocol.ts';
import type { Session } from './session.ts';
import { problemText } from './status.ts';

/** What the server is doing at this moment. */
export function statusOf(session: Session): ServerStatus {
  const { host, indexer, documents, analyses, corpus, slow, locale } = session;
  const { id, problem } = host.analyzer.segmenter;
  // Of a document that is open, the buffer counts: it says itself why it is not read.
  const skipped = [...indexer.skipped()].filter(([uri]) => documents.get(uri) === undefined);
  return {
    segmenter: { id, ...(problem === undefined ? {} : { problem: problemText(locale(), problem) }) },
    indexing: indexer.progress(),
    documents: [...corpus.index.documents()].length,
    skipped: [
      ...skipped.map(([uri, { reason, tooLarge }]) => ({
        uri,
        reason: reason[locale()],
        ...(tooLarge === undefined ? {} : { size: tooLarge.size }),
      })),
      ...[...analyses.failures()].map(([uri, reason]) => ({ uri, reason: reason[locale()] })),
    ],
    slow: [...slow.all()].map(([uri, milliseconds]) => ({ uri, milliseconds })),
  };
}
