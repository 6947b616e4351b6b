import type { Diagnostic } from 'vscode-languageserver';
import type { OpenAnalysis, OpenTextAnalysis } from '../analyses.ts';
import { shownFindings } from '../findings.ts';
import { hashOf } from '../hash.ts';
import type { Session } from '../session.ts';
import { toDiagnostic } from './toDiagnostic.ts';

/** The diagnostics of a document with a name for them: equal diagnostics have equal names. */
export interface DiagnosticsReport {
  readonly items: Diagnostic[];
  readonly resultId: string;
}

/** The diagnostics of a document as of this moment. */
export async function diagnosticsReport(
  session: Session,
  analysis: OpenAnalysis | OpenTextAnalysis | undefined,
): Promise<DiagnosticsReport> {
  return reportOf(analysis === undefined ? [] : await diagnosticsOf(session, analysis));
}

/** Names diagnostics. */
export function reportOf(items: Diagnostic[]): DiagnosticsReport {
  // Messages are part of the diagnostics, so another language gives another id.
  const resultId = hashOf(JSON.stringify(items));
  return { items, resultId };
}

async function diagnosticsOf(
  session: Session,
  analysis: OpenAnalysis | OpenTextAnalysis,
): Promise<Diagnostic[]> {
  const { clientUri, facts } = analysis;
  const owner = { clientUri, model: facts.model };
  const findings = await shownFindings(session, analysis);
  return findings.map((finding) => toDiagnostic(session, owner, finding));
}
