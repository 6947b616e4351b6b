import { type WorkspaceDiagnosticReport, WorkspaceDiagnosticRequest } from 'vscode-languageserver';
import { defineRequest } from '../define.ts';
import { canonicalUri } from '../uris.ts';
import { createNewsQueue } from '../workspace/newsQueue.ts';
import { createReportWriter } from '../workspace/reportWriter.ts';

/**
 * `workspace/diagnostic`: what files that are not open have to say. With a token for partial results they are told as
 * they are read, and the request stays open until something has changed; the client then asks again. Without one the
 * answer comes once, when all is read.
 */
export const workspaceDiagnostic = defineRequest(
  WorkspaceDiagnosticRequest.type,
  async (session, params, token): Promise<WorkspaceDiagnosticReport> => {
    const { workspace } = session;
    workspace.polled();
    const partial = params.partialResultToken;
    const writer = createReportWriter(session, {
      known: params.previousResultIds.map(({ uri, value }) => [canonicalUri(uri), value] as const),
      partial,
    });
    const news = createNewsQueue(workspace, token);
    try {
      if (partial === undefined) while (!workspace.settled && (await news.next())) news.take();
      news.take();
      await writer.writeAll(token);
      if (partial === undefined) return { items: writer.rest() };
      while (!(writer.changed && workspace.settled && news.empty) && (await news.next())) {
        await writer.write(news.take(), token);
      }
      return { items: writer.rest() };
    } finally {
      news.dispose();
      writer.dispose();
    }
  },
);
