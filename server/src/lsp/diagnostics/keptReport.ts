import { isWhole } from '../../engine/lint/ruleFailure.ts';
import { createTextModel } from '../../engine/text/textModel.ts';
import type { Recipe } from '../../host/keptWork.ts';
import { suppress } from '../../project/ignores.ts';
import type { OpenAnalysis, OpenTextAnalysis } from '../analyses.ts';
import type { OpenText } from '../documents.ts';
import { contextOf, isJudged } from '../eligibility.ts';
import { capDiagnostics } from '../limits/capDiagnostics.ts';
import type { Session } from '../session.ts';
import { type DiagnosticsReport, reportOf } from './report.ts';
import { toDiagnostic } from './toDiagnostic.ts';

/**
 * What the document rules found in this very text when it was read before, for the time until it has been read again.
 * What the corpus has to say comes with the analysis.
 */
export async function keptReport(session: Session, uri: string): Promise<DiagnosticsReport | undefined> {
  if (!session.kept.lasts) return undefined;
  // Before, it is not known which rules run.
  await session.begun;
  const document = session.documents.get(uri);
  if (document === undefined || !isJudged(session, document)) return undefined;
  const { place } = contextOf(session, uri);
  const findings = session.kept.findings(session.kept.digestOf(document.text), recipeOf(session, document));
  if (findings === undefined) return undefined;
  const shown = place === undefined ? findings : suppress(findings, place.folder.ignores.value, place.path);
  const owner = { clientUri: document.clientUri, model: createTextModel(document.text) };
  const items = shown.map((finding) => toDiagnostic(session, owner, finding));
  return reportOf(capDiagnostics(session, items));
}

/** Keeps what was found in a document as it was opened. What is typed in between is of no use later. */
export function keepOpened(session: Session, { uri, findings }: OpenAnalysis | OpenTextAnalysis): void {
  const { kept, documents, host } = session;
  const document = documents.get(uri);
  if (!kept.lasts || !host.analyzer.segmenter.settled || document?.pristine !== true) return;
  // A rule that did not end in time may do so the next time.
  if (!isWhole(findings)) return;
  kept.keepFindings(kept.digestOf(document.text), recipeOf(session, document), findings);
}

function recipeOf(session: Session, { uri }: OpenText): Recipe {
  const { rules, recorded } = contextOf(session, uri);
  const { segmenter } = session.host.analyzer;
  const id = segmenter.settled ? segmenter.id : (session.host.likelySegmenter ?? segmenter.id);
  return { segmenter: id, recorded, settings: rules };
}
