import type { OpenAnalysis, OpenTextAnalysis } from '../analyses.ts';
import { tooLarge } from '../eligibility.ts';
import { hashOf } from '../hash.ts';
import { capDiagnostics } from '../limits/capDiagnostics.ts';
import { tooLargeDiagnostic } from '../limits/tooLargeDiagnostic.ts';
import type { Session } from '../session.ts';
import { type DiagnosticsReport, diagnosticsReport } from './report.ts';

/** The diagnostics of an open document, with a word about the limits that it meets. */
export async function openReport(
  session: Session,
  uri: string,
  analysis: OpenAnalysis | OpenTextAnalysis | undefined,
): Promise<DiagnosticsReport> {
  const document = session.documents.get(uri);
  if (analysis === undefined && document !== undefined) {
    const size = tooLarge(session, document);
    if (size !== undefined) {
      const items = [tooLargeDiagnostic(session, size)];
      return { items, resultId: hashOf(JSON.stringify(items)) };
    }
  }
  const report = await diagnosticsReport(session, analysis);
  return { ...report, items: capDiagnostics(session, report.items) };
}
