import type { Diagnostic } from 'vscode-languageserver';
import type { OpenAnalysis } from '../analyses.ts';
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
export function diagnosticsReport(session: Session, analysis: OpenAnalysis | undefined): DiagnosticsReport {
  const items = analysis === undefined ? [] : diagnosticsOf(session, analysis);
  // Messages are part of the diagnostics, so another language gives another id.
  const resultId = hashOf(JSON.stringify(items));
  return { items, resultId };
}

function diagnosticsOf(session: Session, analysis: OpenAnalysis): Diagnostic[] {
  const { clientUri, facts } = analysis;
  const owner = { clientUri, model: facts.model };
  return shownFindings(session, analysis).map((finding) => toDiagnostic(session, owner, finding));
}
