import { isComplete, type OpenAnalysis, type OpenTextAnalysis } from '../analyses.ts';
import type { Session } from '../session.ts';
import { keepOpened, keptReport } from './keptReport.ts';
import { openReport } from './openReport.ts';
import type { DiagnosticsReport } from './report.ts';

/** What can be said of an open document now, and whether that is all. */
export interface FirstReport {
  readonly report: DiagnosticsReport;
  readonly complete: boolean;
}

/**
 * The diagnostics of the newest text. Of a document that nothing has been told of yet, what was found in the same text in
 * an earlier session is told at once, and else what the text says without its names where those take long.
 */
export async function firstReport(session: Session, uri: string): Promise<FirstReport> {
  const coming = session.analyses.first(uri);
  const kept = session.delivery.shows(uri)
    ? undefined
    : await Promise.race([keptReport(session, uri), coming.then(() => undefined)]);
  return kept === undefined ? reportOn(session, uri, await coming) : { report: kept, complete: false };
}

/** The diagnostics of the newest text, once all of it has been read. */
export async function completeReport(session: Session, uri: string): Promise<FirstReport> {
  return reportOn(session, uri, await session.analyses.current(uri));
}

async function reportOn(
  session: Session,
  uri: string,
  analysis: OpenAnalysis | OpenTextAnalysis | undefined,
): Promise<FirstReport> {
  if (analysis !== undefined) keepOpened(session, analysis);
  const report = await openReport(session, uri, analysis);
  return { report, complete: analysis === undefined || isComplete(analysis) };
}
